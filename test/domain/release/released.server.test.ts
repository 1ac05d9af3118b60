import { expect, test } from "vitest";
import { publicReader } from "#app/domain/access/audience.ts";
import { addParticipation } from "#app/domain/delegation/delegation.server.ts";
import { cancelItem, rescheduleItem } from "#app/domain/programme/programme.server.ts";
import { listMentions, listVisits, showMentioned, showVisit } from "#app/domain/release/released.server.ts";
import { must } from "#db/seed/telling.ts";
import { berlinVisit, clock, demoStory, later, plan, release, story } from "#test/story.ts";

const asPublic = (current: ReturnType<typeof story>) => ({ ...current, reader: publicReader });

test("the page shows the latest release and never the draft", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  plan(current, slug, leg, "dinner", clock("2027-10-26T19:00", null));
  expect(() => showVisit(asPublic(current), slug)).toThrow("visit: notFound");
  release(current, slug);
  rescheduleItem(current, slug, "dinner", 1, clock("2027-10-26T20:00", null));
  cancelItem(current, slug, "dinner", 2);
  expect(showVisit(asPublic(current), slug)).toMatchObject({
    number: 1,
    content: { items: [{ status: "confirmed", when: { starts: { wall: "2027-10-26T19:00" } } }] },
  });
  release(later(current, "2027-02-04T09:00"), slug);
  expect(showVisit(asPublic(current), slug)).toMatchObject({
    number: 2,
    content: { items: [{ status: "cancelled" }] },
  });
});

test("a visit for participants looks missing to the public, in the list and on its own", () => {
  const current = demoStory();
  const { slug } = berlinVisit(current, { slug: "quiet-visit", audience: "participants" });
  release(current, slug);
  expect(listVisits(asPublic(current)).visits.map((one) => one.slug)).toEqual([
    "moscow-beijing-2019",
    "freiburg-matsuyama-2014",
  ]);
  expect(() => showVisit(asPublic(current), slug)).toThrow("visit: notFound");
  expect(listVisits(current).visits.map((one) => one.slug)).toContain("quiet-visit");
});

test("directories name whom the public releases name, in order, and lead to their visits", () => {
  const current = asPublic(demoStory());
  expect(listMentions(current, "person", "en").mentions.map((one) => one.slug)).toEqual([
    "boris-andreev",
    "dieter-salomon",
    "ekaterina-pronicheva",
    "ilya-kuzmin",
    "yin-fei",
    "deputy-mayor-of-freiburg-2014",
  ]);
  const { visits } = showMentioned(current, "organisation", "tongzhou-district");
  expect(visits.map((one) => one.content.visit.slug)).toEqual(["moscow-beijing-2019"]);
  expect(() => showMentioned(current, "person", "tongzhou-district")).toThrow("person: notFound");
});

test("a person renamed between two visits is listed once, under the name of the later visit", () => {
  const current = demoStory();
  const { slug } = berlinVisit(current);
  const { id } = current.db.$client.prepare("select id from persons where slug = 'yin-fei'").get() as {
    id: string;
  };
  must(
    addParticipation(current, slug, {
      ...{
        side: "host",
        role: "member",
        precedence: 1,
        personId: id,
        positionId: null,
        organisationId: null,
      },
      ...{
        description: null,
        headcount: null,
        accompaniesId: null,
        counterpartId: null,
        partyId: null,
        audience: "public",
      },
    }),
  );
  current.db.$client.exec("update person_names set name = 'Yin Fei (Ms)' where name = 'Yin Fei'");
  release(current, slug);
  const { mentions } = listMentions(asPublic(current), "person", "en");
  expect(mentions.filter((one) => one.slug === "yin-fei").map((one) => one.mention.names[0]!.name)).toEqual([
    "Yin Fei (Ms)",
  ]);
  expect(mentions).toHaveLength(6);
});

test("a person's page holds of each visit only what concerns them", () => {
  const { visits } = showMentioned(asPublic(demoStory()), "person", "boris-andreev");
  const text = JSON.stringify(visits);
  expect(text).toContain("Андреев");
  expect(text).not.toMatch(/Кузьмин|Проничева|Тунчжоу/);
  expect(visits[0]!.content.items.map((item) => item.key)).toEqual([
    "rockontrol",
    "dinner",
    "chengdu-programme",
    "hanergy",
  ]);
});

test("a page of a list beyond the last is not found", () => {
  expect(() => listVisits(asPublic(demoStory()), 2)).toThrow("page: notFound");
});
