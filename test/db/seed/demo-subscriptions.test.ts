import { expect, test } from "vitest";
import {
  renewSubscription,
  revokeSubscription,
} from "#app/domain/subscription/change-subscription.server.ts";
import { subscriptionByToken } from "#app/domain/subscription/subscriptions.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { demoSubscriptions } from "#db/seed/demo-subscriptions.ts";
import { must } from "#db/seed/telling.ts";
import { demoStory, issuing, later } from "#test/story.ts";

test("an older demo is given its addresses, and they stay as they are at every start", () => {
  const current = demoStory();
  const first = demoSubscriptions(current.db, issuing, current.now);
  expect(first.map(({ name }) => name)).toEqual([
    ...["ilya-kuzmin", "ekaterina-pronicheva", "boris-andreev", "yin-fei"],
    ...["dieter-salomon", "deputy-mayor-of-freiburg-2014"],
  ]);
  expect(first.every(({ name }) => /^\S+$/.test(name))).toBe(true);
  const muchLater = later(current, "2037-01-01T00:00");
  expect(demoSubscriptions(current.db, issuing, muchLater.now)).toEqual(first);
});

test("what was renewed or revoked in the demo gets a line that works", () => {
  const current = demoStory();
  const of = (index: number) => {
    const { calendar } = demoSubscriptions(current.db, issuing, current.now)[index]!;
    return subscriptionByToken(current.db, calendar.slice("/c/".length, -".ics".length), current.now)!;
  };
  const [kuzmin, yinFei] = [of(0), of(3)];
  expect([kuzmin.languages, kuzmin.homeZone]).toEqual([["ru"], "Europe/Moscow"]);
  expect([yinFei.languages, yinFei.homeZone]).toEqual([["zh"], "Asia/Shanghai"]);
  const { slug } = visitBySlug(current.db, "moscow-beijing-2019");
  must(renewSubscription(current, issuing, slug, kuzmin.id, 1));
  must(revokeSubscription(current, slug, yinFei.id, 1));
  expect(of(0)).toMatchObject({ id: kuzmin.id, generation: 2 });
  expect(of(3).id).not.toBe(yinFei.id);
});
