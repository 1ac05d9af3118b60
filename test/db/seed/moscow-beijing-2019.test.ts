import { expect, test } from "vitest";
import { nameIn } from "#app/domain/directory/directory.ts";
import { showVisit } from "#app/domain/release/released.server.ts";
import { findDisagreements } from "#app/domain/source/disagreements.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";
import { timeInWords } from "#app/i18n/time-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { demoStory } from "#test/story.ts";

const current = demoStory();
const { content } = showVisit({ ...current, reader: { kind: "public" } }, "moscow-beijing-2019");

/** The places that support a thing, as "en:6" for paragraph 6 of the English report. */
const placesOf = (id: string, field?: string): string[] => {
  const language = new Map(content.sources.map((source) => [source.id, source.language]));
  const claims = content.citations.filter(
    (one) => one.about.id === id && (field === undefined || one.field === field),
  );
  const places = claims.map(
    (one) => `${language.get(one.sourceId)}:${one.locator.replace("paragraph:", "")}`,
  );
  return [...new Set(places)].sort();
};
const english = wordingIn("en");

test("Beijing is the main leg from 17 to 20 June and Chengdu a side leg of 19 June inside it", () => {
  const [beijing, chengdu] = content.legs;
  expect(content.legs).toHaveLength(2);
  expect(beijing).toMatchObject({
    key: "beijing",
    firstDay: "2019-06-17",
    lastDay: "2019-06-20",
    zone: "Asia/Shanghai",
  });
  expect(chengdu).toMatchObject({
    key: "chengdu",
    firstDay: "2019-06-19",
    lastDay: "2019-06-19",
    insideLegId: beijing!.id,
  });
});

test("the programme holds what the reports tell, each item with its sources and no time that nobody stated", () => {
  const told = content.items.map((item) => [
    item.key,
    timeInWords(item, content, english),
    placesOf(item.id).join(" "),
  ]);
  expect(told).toEqual([
    ["conference", "18 June, time not stated", "en:1 en:3 en:4 en:5 ru:1 ru:4 ru:5 ru:6 ru:7 ru:8"],
    ["fao-meeting", "18 June, time not stated", "en:6 ru:1 ru:9"],
    ["rockontrol", "18 June, time not stated", "en:6 ru:1 ru:9"],
    ["dinner", "18 June, time not stated", "ru:1 ru:11"],
    ["chengdu-programme", "19 June, time not stated", "ru:11"],
    ["tongzhou-talks", "17–20 June, day not stated", "en:6"],
    ["hanergy", "17–20 June, day not stated", "en:6"],
  ]);
});

test("outcomes stand at exactly the status that the reports give", () => {
  const { en } = messagesIn;
  const told = content.outcomes.map((one) => [
    one.key,
    en.outcome.kind[one.kind],
    statusInWords(one.kind, one.status, en),
    placesOf(one.id).join(" "),
  ]);
  expect(told).toEqual([
    ["urban-management-group", "Joint working group", "agreed", "en:6"],
    ["tourism-bodies", "Proposal", "proposed", "en:4 en:5 ru:6 ru:8"],
    ["transport-hubs", "Application", "under consideration", "en:3 ru:5"],
    ["main-strategic-partners", "Statement", "stated", "ru:2"],
    ["carry-out-agreements", "Intention", "stated", "en:7"],
    ["monitoring-in-moscow", "Idea", "noted", "ru:10"],
    ["trade-figure", "Figure", "reported", "en:2 ru:3"],
  ]);
});

test("the working group joins the two districts, and the proposal is backed by Yin Fei", () => {
  const [group, proposal] = content.outcomes;
  const slugOf = (id: string | null) => content.organisations.find((one) => one.id === id)?.slug;
  expect(group!.workingGroup!.members.map((one) => [one.side, slugOf(one.organisationId)])).toEqual([
    ["guest", "north-east-administrative-district"],
    ["host", "tongzhou-district"],
  ]);
  const backer = content.participations.find((one) => one.id === proposal!.parties[0]!.participationId);
  expect(proposal!.parties.map((one) => [one.role, one.side])).toEqual([["supporter", "host"]]);
  expect(content.people.find((one) => one.id === backer!.personId)!.slug).toBe("yin-fei");
});

test("the first day stays open between 17 and 18 June, each with its report", () => {
  const found = findDisagreements(content.citations).map(({ about, field, values }) => [
    about.kind,
    field,
    values.map(({ value }) => value),
  ]);
  expect(found).toEqual([
    ["visit", "firstDay", ["2019-06-17", "2019-06-18"]],
    [
      "organisation",
      "name.en",
      [
        "Department of External Economic and International Relations of the city of Moscow",
        "Department for External Economic and International Relations",
      ],
    ],
  ]);
  expect(placesOf(content.visit.id, "firstDay")).toEqual(["en:1", "ru:1"]);
});

test("four people are named, in Latin and Cyrillic; no Chinese spelling is made up", () => {
  const names = content.people.map((one) => one.names.map((name) => `${name.language} ${name.name}`).sort());
  expect(names).toEqual([
    ["en Boris Andreev", "ru Борис Андреев"],
    ["en Ekaterina Pronicheva", "ru Екатерина Проничева"],
    ["en Ilya Kuzmin", "ru Илья Кузьмин"],
    ["en Yin Fei", "ru Инь Фэй"],
  ]);
  expect(content.people.map((one) => nameIn(one.names, "zh").name)).toContain("Ilya Kuzmin");
});

test("every fact carries a citation, and nothing of the page's noise became an item", () => {
  const facts: [string, { id: string }[]][] = [
    ["visit", [content.visit]],
    ["leg", content.legs],
    ["item", content.items],
    ["participation", content.participations],
    ["position", content.positions],
    ["outcome", content.outcomes],
    ["person", content.people],
    ["organisation", content.organisations],
    ["venue", content.venues],
  ];
  const bare = facts.flatMap(([kind, things]) =>
    things.filter((one) => placesOf(one.id).length === 0).map(() => kind),
  );
  expect(bare).toEqual([]);
  expect(JSON.stringify(content)).not.toMatch(/20:50|Прорыв|прогноз погоды|Абхазия/i);
});

test("people and bodies are cited to the paragraphs that name them", () => {
  const slugs = ["ilya-kuzmin", "ekaterina-pronicheva", "yin-fei", "boris-andreev"];
  const people = slugs.map((slug) => placesOf(content.people.find((one) => one.slug === slug)!.id).join(" "));
  expect(people).toEqual(["en:2 en:3 ru:4 ru:5", "en:4 ru:7", "en:5 ru:8", "ru:10"]);
  const bodies = Object.fromEntries(
    content.organisations.map((one) => [one.slug, placesOf(one.id).join(" ")]),
  );
  expect(bodies).toEqual({
    dvms: "en:2 en:3 en:8 ru:4 ru:9",
    "moscow-tourism-committee": "en:4 ru:7",
    "north-east-administrative-district": "en:6 ru:10",
    "moscow-center-for-international-cooperation": "en:8",
    "beijing-foreign-affairs-office": "en:5 en:6 ru:8 ru:9",
    "tongzhou-district": "en:6",
    "chaoyang-district": "en:6",
    "rockontrol-technology-group": "en:6 ru:9",
    "hanergy-mobile-energy": "en:6",
  });
});

test("every text of ours stands in all three languages", () => {
  const texts = (value: unknown): object[] => {
    if (value === null || typeof value !== "object") return [];
    if (Array.isArray(value)) return value.flatMap(texts);
    return "en" in value ? [value] : Object.values(value).flatMap(texts);
  };
  const missing = texts(content satisfies VisitContent).filter((text) => !("ru" in text && "zh" in text));
  expect(missing).toEqual([]);
});
