import { expect, test } from "vitest";
import { visitor } from "#app/domain/access/actor.ts";
import { publicReader } from "#app/domain/access/audience.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { addPerson, addPosition, addVenue } from "#app/domain/directory/directory.server.ts";
import {
  addThing,
  changeThing,
  findThing,
  removeThing,
  undoEntry,
} from "#app/domain/editing/things.server.ts";
import { findIndexFaults, readyIndex, rebuildIndex } from "#app/domain/search/rebuild-index.server.ts";
import { searchAll, searchGroup } from "#app/domain/search/search.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must, ours, personName, printed } from "#db/seed/telling.ts";
import { actionState, owner } from "#test/domain/follow-up/follow-up-states.ts";
import { berlinVisit, clock, demoStory, plan, planner, release, story, viewer } from "#test/story.ts";

/** "items Castle, people Kuzmin": the first names of what is found, by group. */
const found = (current: Current, typed: string): string =>
  searchAll(current, typed)
    .map(({ group, hits }) => [group, ...hits.map(({ shown }) => shown.names[0]![1])].join(" "))
    .join(", ");
const asVisitor = (current: Current): Current => ({ ...current, actor: visitor, reader: publicReader });
const asViewer = (current: Current): Current => ({ ...current, actor: viewer });

test("one thing is found by any of its names, in any script, from its first letters", () => {
  const current = story();
  const names = [
    personName("en", "Latn", "Qin Gang"),
    personName("ru", "Cyrl", "Цинь Ган"),
    personName("zh", "Hans", "秦刚", { isOriginal: true }),
  ];
  must(addPerson(current, { slug: "qin-gang", names }));
  const place = { city: { en: "Beijing", ru: "Пекин", zh: "北京" }, country: "CN", zone: "Asia/Shanghai" };
  const more = { address: null, latitude: null, longitude: null, telephone: null, organisationId: null };
  const hall = [ours("en", "Great Hall"), printed("zh", "人民大会堂")];
  must(addVenue(current, { slug: "great-hall", names: hall, rooms: [], ...place, ...more }));
  for (const typed of ["qin", "QIN G", "秦", "刚", "цин", "ЦИНЬ", "gang qin"])
    expect([typed, found(current, typed)]).toEqual([typed, "people Qin Gang"]);
  for (const typed of ["beijing", "пекин", "北", "北京", "大会", "great hall", "hall beij"])
    expect([typed, found(current, typed)]).toEqual([typed, "venues Great Hall"]);
  for (const typed of ["", "  ", "…", "in", "京北", "qin great"])
    expect([typed, found(current, typed)]).toEqual([typed, ""]);
});

test("of the two real visits everybody finds the same public things, and what is said of them", () => {
  const current = demoStory();
  for (const one of [current, asViewer(current), asVisitor(current)]) {
    expect(found(one, "кузьм")).toBe("people Ilya Kuzmin");
    expect(found(one, "Kuzmin")).toBe("people Ilya Kuzmin");
    expect(found(one, "moscow 2019")).toBe("visits Moscow in Beijing and Chengdu");
  }
});

test("a draft is found by those who read drafts alone; once it is released, by everybody it is for", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  plan(current, slug, leg, "castle", clock("2027-10-26T10:00", null), { title: { en: "Castle" } });
  plan(current, slug, leg, "talks", clock("2027-10-26T12:00", null), {
    ...{ title: { en: "Castle talks" }, audience: "internal" },
  });
  expect([
    found(current, "castle"),
    found(asViewer(current), "castle"),
    found(asVisitor(current), "castle"),
  ]).toEqual([...["items Castle talks Castle", "", ""]]);
  release(current, slug);
  expect([found(asViewer(current), "castle"), found(asVisitor(current), "castle")]).toEqual([
    ...["items Castle talks Castle", "items Castle"],
  ]);
  const [group] = searchAll(asVisitor(current), "castle");
  expect(group?.count).toBe(1); // what is hidden is not counted either
});

test("a new name is found at once by officers, and by others from the next release on", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const { id } = plan(current, slug, leg, "castle", clock("2027-10-26T10:00", null), {
    title: { en: "Castle" },
  });
  release(current, slug);
  const item = { kind: "item", id, visitId: visitBySlug(current.db, slug).id } as const;
  const { state, version } = findThing(current, item);
  expect(found(current, "castle")).toBe("items Castle");
  const renamed = must(changeThing(current, item, version, { ...state, title: { en: "Palace" } }));
  expect([found(current, "palace"), found(current, "castle")]).toEqual(["items Palace", ""]);
  expect([found(asVisitor(current), "palace"), found(asVisitor(current), "castle")]).toEqual([
    "",
    "items Castle",
  ]);
  must(undoEntry(current, item.visitId, renamed.entryId!, false));
  expect([found(current, "palace"), found(current, "castle")]).toEqual(["", "items Castle"]);
});

test("what is removed is gone at once, undoing brings it back, and the public keeps the release", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const { id } = plan(current, slug, leg, "castle", clock("2027-10-26T10:00", null), {
    title: { en: "Castle" },
  });
  release(current, slug);
  const item = { kind: "item", id, visitId: visitBySlug(current.db, slug).id } as const;
  expect(found(current, "castle")).toBe("items Castle");
  const removed = must(removeThing(current, item, findThing(current, item).version));
  expect([found(current, "castle"), found(asVisitor(current), "castle")]).toEqual(["", "items Castle"]);
  release(current, slug);
  expect(found(asVisitor(current), "castle")).toBe("");
  must(undoEntry(current, item.visitId, removed.entryId!, false));
  expect([found(current, "castle"), found(asVisitor(current), "castle")]).toEqual(["items Castle", ""]);
});

test("a visit is found by the cities of its stays, a person by the post, and both follow a change", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current, { title: { en: "Autumn journey" } });
  expect(found(current, "берлин")).toBe("visits Autumn journey");
  const stay = { kind: "leg", id: leg.id, visitId: visitBySlug(current.db, slug).id } as const;
  const { state, version } = findThing(current, stay);
  must(changeThing(current, stay, version, { ...state, city: { en: "Potsdam" } }));
  expect([found(current, "potsdam"), found(current, "Берлин город")]).toEqual(["visits Autumn journey", ""]);

  const { id } = must(addPerson(current, { slug: "anna", names: [personName("en", "Latn", "Anna Orlova")] }));
  const body = {
    slug: "body",
    names: [printed("en", "Ministry")],
    partOfId: null,
    city: null,
    country: null,
  };
  const organisationId = must(
    addThing(current, { kind: "organisation", id: crypto.randomUUID(), visitId: null }, body),
  ).id;
  const title = { en: "Adviser", ru: "Советник" };
  const post = must(addPosition(current, { personId: id, organisationId, since: null, until: null, title }));
  expect(found(current, "советн")).toBe("people Anna Orlova");
  must(removeThing(current, { kind: "position", id: post.id, visitId: null }, 1));
  expect(found(current, "советн")).toBe("");
});

test("needs, private telephones and notes of the office are found by nobody", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const visitId = visitBySlug(current.db, slug).id;
  const { id } = plan(current, slug, leg, "castle", clock("2027-10-26T10:00", null));
  const item = { kind: "item", id, visitId } as const;
  must(changeThing(current, item, 1, { ...findThing(current, item).state, officeNote: { en: "whisper" } }));
  const needs = { diet: "whisper", access: "whisper", health: "whisper", privateTelephone: "+7 900 5550123" };
  const none = {
    personId: null,
    positionId: null,
    organisationId: null,
    headcount: 4,
    precedence: 1,
    partyId: null,
  };
  must(
    addThing(
      current,
      { kind: "participation", id: crypto.randomUUID(), visitId },
      {
        ...{ side: "guest", role: "member", description: { en: "Council members" }, audience: "public" },
        ...{ ...none, accompaniesId: null, counterpartId: null, ...needs },
      },
    ),
  );
  expect(found(current, "council")).toBe("delegations Council members");
  for (const typed of ["whisper", "5550123", "7 900"]) expect(found(current, typed)).toBe("");
});

test("names with the whole word stand first, then the latest, and a group is read page by page", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  for (let index = 0; index < 60; index += 1) {
    const hour = String(8 + (index % 10)).padStart(2, "0");
    const day = 25 + Math.floor(index / 10);
    plan(current, slug, leg, `walk-${index}`, clock(`2027-10-${day}T${hour}:00`, null), {
      title: { en: `Walking tour ${index}` },
    });
  }
  plan(current, slug, leg, "walk", clock("2027-10-25T08:00", null), { title: { en: "A walk" } });
  const [first] = searchAll(current, "walk");
  expect(first!.hits.slice(0, 3).map(({ key }) => key)).toEqual(["walk", "walk-59", "walk-58"]);
  expect([first!.hits.length, first!.count]).toEqual([8, 61]);
  const second = searchGroup(current, "walk", "items", 2);
  expect([second.pages, second.count, second.hits.length]).toEqual([2, 61, 11]);
  expect(second.hits.at(-1)!.key).toBe("walk-0");
  expect(() => searchGroup(current, "walk", "items", 3)).toThrow("page");
});

test("what follows on from an item moves its day along", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const visitId = visitBySlug(current.db, slug).id;
  const { id } = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
  const after = { kind: "followsOn", itemId: id, zone: leg.zone } as const;
  plan(current, slug, leg, "toast", after, { title: { en: "Toast" } });
  const dayOf = () => searchAll(current, "toast")[0]!.hits[0]!.shown.days;
  expect(dayOf()).toEqual(["2027-10-26", "2027-10-26"]);
  const item = { kind: "item", id, visitId } as const;
  const { state } = findThing(current, item);
  must(changeThing(current, item, 1, { ...state, when: clock("2027-10-28T10:00", "2027-10-28T11:00") }));
  expect(dayOf()).toEqual(["2027-10-28", "2027-10-28"]);
  expect(findIndexFaults(current.db)).toEqual([]);
});

test("the index fits the data, is made anew by one call, and what is wrong with it is told", () => {
  const current = demoStory();
  found(current, "moscow");
  expect(findIndexFaults(current.db)).toEqual([]);
  const { $client } = current.db;
  $client.exec("update search_entries set names = 'nonsense' where key = 'ilya-kuzmin' and reader = 'draft'");
  $client.exec("delete from search_entries where key = 'ilya-kuzmin' and reader = 'public'");
  const id = $client.prepare("select id from persons where slug = 'ilya-kuzmin'").pluck().get();
  expect(findIndexFaults(current.db)).toEqual([
    `draft person ${id} is out of date`,
    `public person ${id} is missing`,
  ]);
  expect([found(current, "nonsense"), found(asVisitor(current), "kuzmin")]).toEqual([
    "people Ilya Kuzmin",
    "",
  ]);
});

test("an office from before there was a search is indexed at its next start, and not again after that", () => {
  const current = demoStory();
  current.db.$client.exec("delete from search_entries; update search_progress set rules = 0, history_id = 0");
  expect(found(asVisitor(current), "kuzmin")).toBe("");
  expect([readyIndex(current.db), readyIndex(current.db)]).toEqual([true, false]);
  for (const one of [current, asViewer(current), asVisitor(current)])
    expect(found(one, "kuzmin")).toBe("people Ilya Kuzmin");
  expect(findIndexFaults(current.db)).toEqual([]);
  rebuildIndex(current.db);
  expect(findIndexFaults(current.db)).toEqual([]);
});

test("a change asks nothing of the index, and a search of the public writes nothing", () => {
  const said: string[] = [];
  const current = story({ as: planner, trace: (sql) => said.push(String(sql)) });
  const { slug, leg } = berlinVisit(current);
  plan(current, slug, leg, "castle", clock("2027-10-26T10:00", null));
  expect(said.filter((sql) => sql.includes("search_"))).toEqual([]);
  release(current, slug);
  said.length = 0;
  found(asVisitor(current), "berlin");
  expect(said.filter((sql) => /^\s*(?:insert|update|delete|begin)/i.test(sql))).toEqual([]);
});

test("a search walks through indexes alone", () => {
  const said = new Set<string>();
  const current = story({ trace: (sql) => said.add(String(sql)) });
  const { slug, leg } = berlinVisit(current);
  plan(current, slug, leg, "castle", clock("2027-10-26T10:00", null), { title: { en: "Berlin castle" } });
  release(current, slug);
  found(current, "berlin");
  said.clear();
  for (const one of [current, asVisitor(current)]) {
    found(one, "berlin");
    searchGroup(one, "berlin", "items", 1);
  }
  const asked = [...said].filter((sql) => /^\s*select/i.test(sql));
  expect(asked.length).toBeGreaterThan(8);
  for (const sql of asked) {
    const steps = current.db.$client.prepare(`explain query plan ${sql}`).all() as { detail: string }[];
    const scans = steps
      .map(({ detail }) => detail)
      .filter((step) => /^SCAN (?!found|\(|json_each|CONSTANT)/.test(step));
    expect([sql, scans.filter((step) => !step.includes("VIRTUAL TABLE INDEX"))]).toEqual([sql, []]);
  }
});

test("an action and the minutes of a meeting are found by those who read drafts, under their present names", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const talks = plan(current, slug, leg, "talks", clock("2027-10-26T12:00", null), {
    title: { en: "Talks" },
  });
  release(current, slug);
  const visitId = visitBySlug(current.db, slug).id;
  const owners = [owner("guest", "Europe/Moscow"), owner("host", "Europe/Berlin")];
  const action = actionState("Send the tram timetable", null, { itemId: talks.id, owners });
  must(addThing(current, { kind: "actionItem", id: "action-1", visitId }, action));
  const minutes = {
    ...{ itemId: talks.id, state: "draft", language: "en", recordedBy: "A. Brandt", agreedOn: null },
    ...{ topics: [{ title: { en: "Bicycles" }, outcomeId: null, actionItemId: null }], marks: [] },
    ...{ body: "Both sides welcomed\n\nthe opening of the zoological garden.", audience: "internal" },
  };
  must(addThing(current, { kind: "minutes", id: "minutes-1", visitId }, minutes));
  expect(found(current, "timetable")).toBe("followUps Send the tram timetable");
  for (const typed of ["zoological", "bicycles", "brandt"])
    expect([typed, found(current, typed)]).toEqual([typed, "followUps Talks"]);
  for (const one of [asViewer(current), asVisitor(current)])
    for (const typed of ["timetable", "zoological", "bicycles"]) expect(found(one, typed)).toBe("");

  const whose = { kind: "item" as const, id: talks.id, visitId };
  const { state, version } = findThing(current, whose);
  must(changeThing(current, whose, version, { ...state, title: { en: "Second round" } }));
  expect(found(current, "zoological")).toBe("followUps Second round");
  expect(findIndexFaults(current.db)).toEqual([]);
});
