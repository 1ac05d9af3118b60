import { expect, test } from "vitest";
import {
  changeOptions,
  renewSubscription,
  revokeSubscription,
  type SubscriptionOptions,
} from "#app/domain/subscription/change-subscription.server.ts";
import {
  addSubscriptions,
  type Issuing,
  subscriptionByToken,
  subscriptionsOf,
} from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { history } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { berlinVisit, later, printer, story, viewer } from "#test/story.ts";

const issuing: Issuing = { officeKey: Buffer.alloc(32, 7), printer, domain: "protocol.example" };
const inRussian: SubscriptionOptions = {
  ...{ languages: ["ru"], homeZone: null, reminderMinutes: null, expiresAt: null },
};

function oneAddress() {
  const current = story();
  const { slug } = berlinVisit(current);
  const [id] = must(
    addSubscriptions(current, issuing, slug, [{ subject: { kind: "side", id: "guest" }, ...inRussian }]),
  );
  const one = () => subscriptionsOf(current.db, visitBySlug(current.db, slug).id)[0]!;
  const opens = (generation: number, at = current) =>
    subscriptionByToken(at.db, tokenOf(issuing.officeKey, { id: id!, generation }), at.now) !== null;
  const told = () =>
    current.db
      .select()
      .from(history)
      .all()
      .flatMap(({ event }) => (event.startsWith("subscription.") ? [event] : []));
  return { current, slug, id: id!, one, opens, told };
}

test("another language or reminder moves the stamps of the whole calendar; a home zone or an end does not", () => {
  const { current, slug, id, one, told } = oneAddress();
  const at = later(current, "2027-02-02T09:00");
  must(
    changeOptions(at, issuing, slug, id, 1, { ...inRussian, homeZone: "Asia/Shanghai", expiresAt: at.now }),
  );
  expect(one()).toMatchObject({ homeZone: "Asia/Shanghai", expiresAt: at.now, version: 2 });
  expect(one()).toMatchObject({ optionsRevision: 0, optionsChangedAt: current.now });
  must(changeOptions(at, issuing, slug, id, 2, { ...inRussian, reminderMinutes: 15 }));
  expect(one()).toMatchObject({ reminderMinutes: 15, optionsRevision: 1, optionsChangedAt: at.now });
  must(
    changeOptions(at, issuing, slug, id, 3, { ...inRussian, languages: ["ru", "en"], reminderMinutes: 15 }),
  );
  expect(one()).toMatchObject({ languages: ["ru", "en"], optionsRevision: 2 });
  expect(one().optionsChangedAt).toBe(at.now + 1000); // within the same second
  expect(told()).toEqual(["subscription.added", ...Array(3).fill("subscription.changed")]);
});

test("the same options again change nothing and leave no trace", () => {
  const { current, slug, id, one, told } = oneAddress();
  const before = one();
  must(changeOptions(later(current, "2027-02-02T09:00"), issuing, slug, id, 1, inRussian));
  expect(one()).toEqual(before);
  expect(told()).toEqual(["subscription.added"]);
});

test("a renewed address opens under its new secret alone", () => {
  const { current, slug, id, one, opens, told } = oneAddress();
  expect([opens(1), opens(2)]).toEqual([true, false]);
  must(renewSubscription(current, issuing, slug, id, 1));
  expect([opens(1), opens(2)]).toEqual([false, true]);
  expect(one()).toMatchObject({ generation: 2, version: 2 });
  expect(told().at(-1)).toBe("subscription.renewed");
});

test("a revoked address opens nothing and cannot be changed or renewed", () => {
  const { current, slug, id, opens, told } = oneAddress();
  must(revokeSubscription(current, slug, id, 1));
  expect([opens(1), opens(2)]).toEqual([false, false]);
  const missing = { code: "notFound", subject: "subscription" };
  expect(() => renewSubscription(current, issuing, slug, id, 2)).toThrow(expect.objectContaining(missing));
  expect(() => changeOptions(current, issuing, slug, id, 2, inRussian)).toThrow(
    expect.objectContaining(missing),
  );
  expect(() => revokeSubscription(current, slug, id, 2)).toThrow(expect.objectContaining(missing));
  expect(told()).toEqual(["subscription.added", "subscription.revoked"]);
});

test("whoever saw an older state is told so, and a viewer changes nothing", () => {
  const { current, slug, id, one } = oneAddress();
  must(changeOptions(current, issuing, slug, id, 1, { ...inRussian, homeZone: "Asia/Tokyo" }));
  const before = one();
  const stale = expect.objectContaining({ code: "stale", subject: "subscription" });
  expect(() => changeOptions(current, issuing, slug, id, 1, inRussian)).toThrow(stale);
  expect(() => renewSubscription(current, issuing, slug, id, 1)).toThrow(stale);
  expect(() => revokeSubscription(current, slug, id, 1)).toThrow(stale);
  const reading = { ...current, actor: viewer };
  const forbidden = expect.objectContaining({ code: "forbidden" });
  expect(() => revokeSubscription(reading, slug, id, 2)).toThrow(forbidden);
  expect(one()).toEqual(before);
});

test("an address that has expired opens nothing, and does again once it is given more time", () => {
  const { current, slug, id, opens } = oneAddress();
  const [end, after] = [later(current, "2027-03-01T00:00"), later(current, "2027-03-02T00:00")];
  must(changeOptions(current, issuing, slug, id, 1, { ...inRussian, expiresAt: end.now }));
  expect([opens(1), opens(1, end)]).toEqual([true, false]);
  must(changeOptions(after, issuing, slug, id, 2, inRussian));
  expect(opens(1, after)).toBe(true);
});
