import { describe, expect, test } from "vitest";
import { differencesOf, type State } from "#app/domain/editing/differences.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import {
  addThing,
  changeThing,
  findThing,
  removeThing,
  undoEntry,
  type Whose,
} from "#app/domain/editing/things.server.ts";
import { entriesOfThing, lastVersionOf } from "#app/domain/history/entries.server.ts";
import { isDirectoryKind, type ThingKind, thingKinds } from "#app/domain/history/thing.ts";
import { noTerms } from "#app/domain/outcome/outcome.ts";
import { noRhythm } from "#app/domain/outcome/rhythm-columns.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { history } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import {
  itemState,
  legState,
  names,
  office,
  participationState,
  visitState,
} from "#test/domain/editing/world.ts";
import { later } from "#test/story.ts";

type Office = ReturnType<typeof office>;

/** An outcome by its id, with whatever else is to be told of it. */
const outcomeOf = (title: string, kind: string, more: State = {}): State => ({
  ...{ title: { en: title }, kind, detail: null, parties: [], itemId: null, audience: "public", key: null },
  ...{ ...noTerms, ...noRhythm, followsFromId: null, mandate: null, rhythm: null, members: [] },
  moves: [
    { status: "agreed", onDate: null, sourceId: null, locator: null, decidedBy: "Protocol", reason: null },
  ],
  ...more,
});

const script = { script: "Latn", style: null, short: null, isOriginal: false };
const side = { guest: { side: "guest" }, host: { side: "host" } };

/** Two states of every kind that differ in every field; any mixture of them is possible. */
const twoStates: Record<ThingKind, (office: Office) => [State, State]> = {
  visit: () => [
    visitState("bonn-2027"),
    visitState("cologne-2027", {
      ...{
        title: { en: "Moscow in Bonn", zh: "莫斯科访问波恩" },
        purpose: { en: "Trade" },
        category: "official",
      },
      ...{
        status: "confirmed",
        referenceLanguage: "ru",
        contentLanguages: ["de", "ja"],
        audience: "internal",
      },
      ...{ ourSide: null, operatorId: "office", returnOfId: "other-visit" },
      sides: [
        { side: "host", name: { en: "Bonn", ru: "Бонн" }, country: "DE" },
        { side: "guest", name: { en: "Moscow" }, country: "RU" },
        { side: "third", name: { en: "Observers" }, country: "CH" },
      ],
    }),
  ],
  leg: () => [
    legState("dresden"),
    legState("leipzig", {
      ...{ city: { en: "Leipzig", ru: "Лейпциг" }, country: "AT", zone: "Europe/Vienna" },
      ...{ firstDay: "2027-10-26", lastDay: "2027-10-27", insideLegId: "leg-2", partyId: "party-1" },
    }),
  ],
  party: () => [
    { side: "guest", name: { en: "Delegation B" }, headId: null },
    { side: "host", name: { en: "Group B", ru: "Группа Б" }, headId: "guest-1" },
  ],
  participation: ({ add }) => {
    add("party", "hosts", { side: "host", name: { en: "Press of the hosts" }, headId: null });
    return [
      participationState("guest", 9),
      participationState("host", 3, {
        ...{
          role: "interpreter",
          organisationId: "office",
          description: { en: "Two interpreters", zh: "两名译员" },
        },
        ...{ personId: "envoy", positionId: "embassy", counterpartId: "guest-1" },
        ...{ partyId: "hosts", accompaniesId: "host-1", audience: "internal", diet: "No pork\nNo nuts" },
        ...{
          access: "Wheelchair",
          health: "Asthma",
          privateTelephone: "+49 30 1234",
          email: "p@delegation.example",
        },
      }),
    ];
  },
  item: ({ rooms, add }) => {
    add("outcome", "group", outcomeOf("Group", "workingGroup", { mandate: { en: "Transport" } }));
    return [
      itemState("signing", "leg-1", {
        venues: [{ venueId: "hall", roomId: rooms.hall }],
        attendances: [{ who: side.guest, role: null, isNeeded: true, came: null }],
        steps: [{ title: { en: "Handshake" }, minutesFromStart: 0, venueId: null }],
        contingencies: [{ condition: "rain", title: { en: "Indoors" }, venueId: null, roomId: null }],
      }),
      itemState("other-key", "leg-2", {
        when: {
          kind: "about",
          starts: { wall: "2027-10-31T02:30", zone: "Europe/Berlin", occurrence: "later" },
          ends: { wall: "2027-10-31T07:00", zone: "Europe/Moscow" },
        },
        ...{
          isOutsideLeg: true,
          kind: "signing",
          status: "confirmed",
          title: { en: "Signing", zh: "签字仪式" },
        },
        ...{ note: { en: "Pens" }, officeNote: { ru: "Ручки" }, audience: "public", hostedBy: "host" },
        noteAudience: "host",
        venues: [
          { venueId: "palace", roomId: rooms.palace },
          { venueId: "hall", roomId: null },
        ],
        attendances: [
          { who: { participationId: "guest-1" }, role: "chair", isNeeded: false, came: "yes" },
          { who: { partyId: "party-1" }, role: null, isNeeded: true, came: "no" },
        ],
        steps: [{ title: { en: "Speech" }, minutesFromStart: 5, venueId: "hall" }],
        contingencies: [{ condition: "other", title: null, venueId: "hall", roomId: rooms.hall }],
        interpretation: [{ fromLanguage: "ru", toLanguage: "de", mode: "relay", coveredById: "guest-2" }],
        position: 3,
        groupId: "group",
      }),
    ];
  },
  contactPoint: () => [
    {
      ...{
        name: { en: "Desk" },
        participationId: null,
        telephone: "112",
        email: null,
        hours: null,
        side: null,
      },
      ...{ legId: null, itemId: null, venueId: null, audience: "public" },
    },
    {
      ...{
        name: { en: "Night desk" },
        participationId: "guest-1",
        telephone: null,
        email: "desk@example.org",
      },
      ...{ hours: { en: "At night" }, side: "host", legId: "leg-1", itemId: "item-1", venueId: "hall" },
      audience: "internal",
    },
  ],
  preparationTask: () => [
    {
      ...{
        title: { en: "Flags" },
        detail: null,
        status: "open",
        dueOn: null,
        side: null,
        responsibleId: null,
      },
      ...{ responsiblePersonId: null, helpers: [{ organisationId: "office" }], itemId: null },
    },
    {
      ...{ title: { ru: "Флаги" }, detail: { en: "Six" }, status: "done", dueOn: "2027-10-01", side: "host" },
      ...{ responsibleId: "office", responsiblePersonId: "host-1", itemId: "item-1" },
      helpers: [{ organisationId: "ministry" }, { organisationId: "office" }],
    },
  ],
  gift: () => [
    {
      ...{ title: { en: "Vase" }, status: "idea", givenBy: "guest", giverId: null, recipientId: null },
      ...{ itemId: null, note: null },
    },
    {
      ...{
        title: { en: "Bowl" },
        status: "given",
        givenBy: "host",
        giverId: "host-1",
        recipientId: "guest-1",
      },
      ...{ itemId: "item-2", note: "Blue\nand white" },
    },
  ],
  vehicle: () => [
    {
      ...{ name: { en: "Bus" }, side: null, seats: null, plate: null, driver: null, driverTelephone: null },
      rides: [{ who: side.guest, itemId: null }],
    },
    {
      ...{ name: { en: "Car" }, side: "host", seats: 4, plate: "B-MV 1", driver: "K. Braun" },
      ...{ driverTelephone: "+49 30 1", rides: [{ who: { partyId: "party-1" }, itemId: "item-1" }] },
    },
  ],
  citation: () => [
    {
      ...{ about: { kind: "item", id: "item-1" }, field: "whole", value: null, sourceId: "notice" },
      locator: "paragraph:1",
    },
    {
      ...{ about: { kind: "leg", id: "leg-1" }, field: "title.en", value: "Talks", sourceId: "report" },
      locator: "paragraph:2",
    },
  ],
  settlement: ({ add }) => {
    const cited = { about: { kind: "item", id: "item-1" }, field: "title.en", locator: "paragraph:7" };
    add("citation", "claim-1", { ...cited, value: "Talks", sourceId: "notice" });
    add("citation", "claim-2", { ...cited, value: "Meeting", sourceId: "report" });
    const about = { kind: "item", id: "item-1" };
    return [
      { about, field: "title.en", value: "Talks", reason: { en: "As printed" } },
      {
        about: { kind: "item", id: "item-2" },
        field: "note.en",
        value: "Meeting",
        reason: { ru: "Так решено" },
      },
    ];
  },
  outcome: ({ add, current }) => {
    const step = { title: { en: "Speech" }, minutesFromStart: 5, venueId: null };
    add("item", "item-9", itemState("speeches", "leg-1", { isOutsideLeg: true, steps: [step] }));
    const stepId = current.db.$client.prepare("select id from item_steps").pluck().get() as string;
    const said = { onDate: null, sourceId: null, locator: null, decidedBy: "Protocol", reason: null };
    const nobody = { organisationId: null, participationId: null };
    const plain = { title: { en: "Idea" }, kind: "idea", detail: null, parties: [], itemId: null };
    const none = {
      ...{ followsFromId: null, mandate: null, rhythm: null, members: [], audience: "public" },
      ...noTerms,
      ...noRhythm,
    };
    add("outcome", "origin", { ...plain, ...none, moves: [{ status: "noted", ...said }], key: null });
    return [
      {
        ...{ ...plain, ...none, title: { en: "Group" }, kind: "workingGroup", mandate: { en: "Transport" } },
        ...{ moves: [{ status: "proposed", ...said }], position: 1, key: "group" },
        parties: [{ role: "party", side: "guest", ...nobody }],
        members: [{ side: "guest", role: "coChair", organisationId: null, participationId: "guest-1" }],
      },
      {
        ...{ title: { en: "Joint group", ru: "Совместная группа" }, kind: "workingGroup" },
        ...{ detail: { en: "By 2028" }, itemId: "item-1", followsFromId: "origin", audience: "internal" },
        ...{ mandate: { en: "Traffic" }, rhythm: { en: "Twice a year" }, position: 7, key: "joint-group" },
        ...{ topic: "transport", textLanguages: [{ language: "ru" }, { language: "de" }] },
        ...{ signedIn: { en: "Berlin" }, validFrom: "2028-01-01", validUntil: "2032-12-31", noticeDays: 180 },
        ...{ renewsItself: true, address: "https://berlin.example/mou", stepId, meetsEvery: 1 },
        ...{ meetsUnit: "month", meetsPlace: "last", meetsWeekday: "fr", meetsFrom: "2028-01-28" },
        ...{
          meetsAt: "10:00",
          meetsZone: "Europe/Berlin",
          meetsMinutes: 90,
          meetsNot: [{ on: "2028-12-29" }],
        },
        moves: [
          // A chain that can stand in any order.
          { ...said, status: "underConsideration", onDate: "2027-10-26" },
          {
            ...said,
            status: "underConsideration",
            sourceId: "notice",
            locator: "paragraph:2",
            decidedBy: null,
          },
        ],
        parties: [
          { role: "proposer", side: "host", organisationId: "office", participationId: null },
          { role: "witness", side: "guest", organisationId: null, participationId: "guest-2" },
        ],
        members: [{ side: "host", role: "member", organisationId: "office", participationId: "host-1" }],
      },
    ];
  },
  acceptance: () => {
    const stood = (...who: string[]) => JSON.stringify({ times: [], facts: [], who });
    return [
      { conflict: "time.unconfirmed item-1", stood: stood(), reason: "The hosts decide on the day" },
      {
        conflict: "head.absent item-2 guest",
        stood: stood("guest-1"),
        reason: "The deputy stands in\nas agreed",
      },
    ];
  },
  actionItem: ({ add }) => {
    add("outcome", "promise", outcomeOf("Promise", "commitment"));
    add("outcome", "second", outcomeOf("Second", "commitment"));
    const nobody = { organisationId: null, participationId: null, doneOn: null, doneBy: null };
    const owners = [
      { side: "guest", zone: "Europe/Moscow", ...nobody },
      { side: "host", zone: "Europe/Berlin", ...nobody },
    ];
    const plain = {
      ...{ title: { en: "Send the draft" }, detail: null, outcomeId: "promise", itemId: null },
      ...{ setOn: "2027-10-26", dueOn: null, priority: "normal", remindDays: null, audience: "internal" },
      ...{ owners, updates: [], needs: [], droppedOn: null, dropReason: null },
    };
    for (const at of ["", "-0", "-1", "-2", "-3"]) add("actionItem", `earlier${at}`, plain);
    return [
      plain,
      {
        ...{ title: { en: "Send it", ru: "Направить" }, detail: { en: "By post" }, outcomeId: "second" },
        ...{ itemId: "item-1", setOn: "2027-10-27", dueOn: "2027-12-01", priority: "high", remindDays: 7 },
        ...{ audience: "participants", droppedOn: "2027-11-30", dropReason: "Overtaken" },
        owners: [
          { ...owners[0], organisationId: "office", doneOn: "2027-11-20", doneBy: "Ivan Petrov" },
          { ...owners[1], participationId: "host-1" },
        ],
        updates: [
          {
            ...{ onDate: "2027-11-10", side: "guest", saidBy: "Ivan Petrov", progress: 60 },
            ...{ note: { en: "Half of it" }, evidence: "https://moscow.example/draft" },
          },
        ],
        needs: [{ needsId: "earlier" }],
      },
    ];
  },
  review: ({ add }) => {
    for (const at of ["", "-0", "-1", "-2", "-3"])
      add("outcome", `promise${at}`, outcomeOf("Promise", "commitment"));
    return [
      {
        ...{ onDate: "2028-06-01", outcomeId: null, place: null, heldOn: null, heldBy: null },
        ...{ judgement: null, summary: null, findings: [], nextOn: null, audience: "internal" },
      },
      {
        ...{ onDate: "2028-06-02", outcomeId: "promise", place: { en: "Berlin" }, heldOn: "2028-06-03" },
        ...{ heldBy: "The co-chairs", judgement: "onTrack", summary: { en: "Well" }, nextOn: "2029-06-01" },
        findings: [
          { outcomeId: "promise", actionItemId: null, judgement: "settled", note: { ru: "Сделано" } },
        ],
        audience: "participants",
      },
    ];
  },
  minutes: () => [
    {
      ...{ itemId: "item-1", state: "agenda", language: "en", recordedBy: null, agreedOn: null },
      ...{ topics: [], body: null, marks: [], audience: "internal" },
    },
    {
      ...{ itemId: "item-2", state: "agreed", language: "ru", recordedBy: "A. Brandt" },
      ...{ agreedOn: "2027-11-02", body: "Решили:\n\nвстретиться.", audience: "participants" },
      topics: [{ title: { en: "Transport" }, outcomeId: null, actionItemId: null }],
      marks: [{ kind: "decision", starts: 9, passage: "встретиться", outcomeId: null, actionItemId: null }],
    },
  ],
  organisation: () => [
    { names: names("Bank"), partOfId: null, city: null, country: null, slug: "bank" },
    {
      ...{ names: names("Savings bank", { abbreviation: "SB" }), partOfId: "office", city: { en: "Bonn" } },
      ...{ country: "DE", slug: "savings-bank" },
    },
  ],
  person: () => [
    { names: names("Olga", script), slug: "olga" },
    {
      names: names("Olga Kim", { ...script, short: "Ms Kim", isOriginal: true }).reverse(),
      slug: "olga-kim",
    },
  ],
  position: () => [
    { personId: "mayor", organisationId: "office", title: { en: "Deputy" }, since: null, until: null },
    {
      ...{ personId: "envoy", organisationId: "ministry", title: { en: "Head", ru: "Глава" } },
      ...{ since: "2020-01-01", until: "2030-12-31" },
    },
  ],
  venue: () => [
    {
      ...{
        names: names("Opera"),
        city: { en: "Berlin" },
        country: "DE",
        zone: "Europe/Berlin",
        address: null,
      },
      ...{ telephone: null, latitude: 52.5, longitude: 13.4, organisationId: null, slug: "opera" },
      rooms: [{ name: { en: "Foyer" }, building: null, floor: 1, entrance: null }],
    },
    {
      ...{ names: names("Comic opera"), city: { ru: "Вена" }, country: "AT", zone: "Europe/Vienna" },
      ...{ address: { en: "Ring 1\nVienna" }, telephone: "112", latitude: -0.5, longitude: 0 },
      ...{ organisationId: "office", slug: "comic-opera" },
      rooms: [{ name: { en: "Box" }, building: { en: "East" }, floor: null, entrance: { en: "Gate 2" } }],
    },
  ],
  travelTime: () => [
    { fromVenueId: "hall", toVenueId: "palace", means: "car", minutes: 0, note: null },
    { fromVenueId: "station", toVenueId: "hall", means: "train", minutes: 6000, note: "By night" },
  ],
  source: () => [
    {
      ...{ title: { en: "Letter" }, kind: "letter", publisher: { en: "City" }, language: "en" },
      ...{ publishedOn: null, address: null, note: null, key: "letter" },
    },
    {
      ...{ title: { en: "Minutes" }, kind: "minutes", publisher: { ru: "Город" }, language: "ru" },
      ...{
        publishedOn: "2027-01-31",
        address: "https://example.org/a",
        note: { en: "Copy" },
        key: "minutes",
      },
    },
  ],
};

/** The state without the ids of rows, which the office gives. */
const withoutIds = (kind: ThingKind, state: State): State =>
  Object.fromEntries(
    Object.entries(state).map(([name, value]) => {
      const field = fieldsOf[kind][name];
      const rows = field?.type === "list" ? (value as State[]) : null;
      return [name, rows ? rows.map(({ id: _, ...row }) => row) : value];
    }),
  );

/** Absent is null in rows as it is in the table. */
const complete = (kind: ThingKind, state: State): State => {
  const rowOf = (name: string, row: State) => {
    const field = fieldsOf[kind][name]!;
    const empty = field.type === "list" ? Object.keys(field.of).map((one) => [one, null]) : [];
    return { ...Object.fromEntries(empty), ...row };
  };
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => [
      name,
      fieldsOf[kind][name]?.type === "list" ? (value as State[]).map((row) => rowOf(name, row)) : value,
    ]),
  );
};

describe.each(thingKinds)("a %s", (kind) => {
  const fields = fieldsOf[kind];
  const id = "6b1f6b7e-2f0a-4b60-9d29-6e1e7f6f3a10";
  const visitOf = isDirectoryKind(kind) || kind === "visit" ? null : "visit";
  const whose: Whose = { kind, id, visitId: visitOf };
  const historyOf = kind === "visit" ? id : visitOf;

  test("is added, changed field by field, removed, and brought back step by step to each state it had", () => {
    const told = office();
    const [first, second] = twoStates[kind](told).map((state) => complete(kind, state)) as [State, State];
    let { current } = told;
    expect(Object.keys(first).sort()).toEqual(Object.keys(fields).sort());
    const added = must(addThing(current, whose, first));
    expect(withoutIds(kind, findThing(current, whose).state)).toEqual(first);

    const trail = [{ entryId: added.entryId!, state: added.state }];
    for (const [name, field] of Object.entries(fields)) {
      // Only the unnamed are counted: a number would keep a name away. Only a working group has members.
      // A group stays one, and has no form of an agreement.
      if (name === "headcount" || (kind === "outcome" && ["kind", "instrument"].includes(name))) continue;
      expect([name, first[name]]).not.toEqual([name, second[name]]);
      const { state, version } = findThing(current, whose);
      const along = companions[kind]?.[name] ?? [];
      if (Object.values(companions[kind] ?? {}).some((names) => names.includes(name))) continue;
      current = later(current, `2027-02-02T10:${String(version).padStart(2, "0")}`);
      const wanted = { ...state, ...Object.fromEntries([name, ...along].map((one) => [one, second[one]])) };
      const changed = must(changeThing(current, whose, version, wanted));
      const now = findThing(current, whose);
      if (field.isFixed) {
        expect(changed.entryId).toBeNull();
        expect(now).toEqual({ state, version, visitId: visitOf });
        continue;
      }
      expect(now).toEqual({ state: changed.state, version: version + 1, visitId: visitOf });
      expect(withoutIds(kind, now.state)).toEqual(withoutIds(kind, wanted));
      expect(now.state).toEqual(must(changeThing(current, whose, 0, now.state)).state);
      trail.push({ entryId: changed.entryId!, state: now.state });
    }

    const { version, state: last } = findThing(current, whose);
    const removed = removeThing(current, whose, version);
    if (kind === "visit") {
      expect(removed).toEqual({ ok: false, issues: [{ code: "thing.inUse" }] });
      expect(findThing(current, whose)).toEqual({ state: last, version, visitId: visitOf });
    } else {
      expect(must(removed)).toMatchObject({ state: last, version: version + 1 });
      expect(() => findThing(current, whose)).toThrow(`${kind}: notFound`);
      expect(removeThing(current, whose, version)).toEqual({
        ok: false,
        issues: [{ code: "thing.removed" }],
      });
      expect(changeThing(current, whose, version, last)).toEqual({
        ok: false,
        issues: [{ code: "thing.removed" }],
      });
      must(undoEntry(current, historyOf, must(removed).entryId!, false));
      expect(findThing(current, whose)).toEqual({ state: last, version: version + 2, visitId: visitOf });
    }

    for (let step = trail.length - 1; step > 0; step -= 1) {
      must(undoEntry(current, historyOf, trail[step]!.entryId, false));
      expect(findThing(current, whose).state).toEqual(trail[step - 1]!.state);
    }
    const entries = entriesOfThing(current.db, id, 500);
    expect(entries.map((entry) => entry.version)).toEqual(entries.map((_, index) => entries.length - index));
    expect(lastVersionOf(current.db, id)).toBe(entries.length);
    if (kind === "visit") return;
    must(undoEntry(current, historyOf, trail[0]!.entryId, false));
    expect(keeperOf(kind).find(current.db, id)).toBeUndefined();
    expect(current.db.$client.pragma("foreign_key_check")).toEqual([]);
  });

  test("keeps the ids of the rows that stay, in any order, and gives none that a stranger sends", () => {
    const told = office();
    const { current } = told;
    const [first, second] = twoStates[kind](told);
    const added = must(addThing(current, whose, { ...second, ...fixedOf(kind, first) }));
    for (const [name, field] of Object.entries(fields)) {
      if (field.type !== "list" || !field.hasIds) continue;
      const rows = added.state[name] as State[];
      for (const row of rows) expect(row.id).toMatch(/^[0-9a-f-]{36}$/);
      const { state, version } = findThing(current, whose);
      const turned = must(changeThing(current, whose, version, { ...state, [name]: [...rows].reverse() }));
      expect(turned.state[name]).toEqual([...rows].reverse());
      const forged = [...rows, { ...rows[0], id: "7f3a" }, { ...rows[0] }].map((row, at) =>
        distinct(name, row, at),
      );
      const strange = must(changeThing(current, whose, turned.version, { ...turned.state, [name]: forged }));
      const ids = (strange.state[name] as State[]).map((row) => row.id);
      expect(ids.slice(0, rows.length)).toEqual(rows.map((row) => row.id));
      expect(ids).not.toContain("7f3a");
      expect(new Set(ids).size).toBe(rows.length + 2);
    }
  });

  test("that is not there, or is of another visit, looks missing and cannot be touched", () => {
    const told = office();
    const { current } = told;
    const [first] = twoStates[kind](told);
    must(addThing(current, whose, first));
    const before = current.db.select().from(history).all();
    const stranger = { ...whose, visitId: visitOf === null ? "visit" : "other-visit" };
    const missing = `${kind}: notFound`;
    expect(() => findThing(current, stranger)).toThrow(missing);
    expect(() => changeThing(current, stranger, 1, first)).toThrow(missing);
    expect(() => removeThing(current, stranger, 1)).toThrow(missing);
    expect(() => addThing(current, stranger, first)).toThrow(missing);
    const [entry] = entriesOfThing(current.db, id);
    expect(() => undoEntry(current, "other-visit", entry!.id, false)).toThrow("entry: notFound");
    expect(() => findThing(current, { ...whose, id: "nowhere" })).toThrow(missing);
    expect(current.db.select().from(history).all()).toEqual(before);
  });
});

const fixedOf = (kind: ThingKind, state: State): State =>
  Object.fromEntries(Object.entries(state).filter(([name]) => fieldsOf[kind][name]!.isFixed));

/** The same row once more, told apart by whatever may stand in its list once only. */
function distinct(name: string, row: State, at: number): State {
  if (name === "names") return { ...row, isPreferred: false, language: ["ja", "de", "fr", "it"][at] };
  if (name === "attendances")
    return { ...row, who: [side.guest, side.host, { side: "third" }, { partyId: "party-2" }][at] };
  if (name === "helpers") return { ...row, organisationId: ["ministry", "office", "bank", "press"][at] };
  if (name === "owners") return { ...row, organisationId: ["ministry", "office", "bank", "press"][at] };
  if (name === "needs") return { ...row, needsId: `earlier-${at}` };
  if (name === "findings") return { ...row, outcomeId: `promise-${at}` };
  return row;
}

/** What can only be changed together: a review is held when somebody judges. */
const companions: Partial<Record<ThingKind, Record<string, string[]>>> = {
  review: { heldOn: ["heldBy", "judgement"] },
  actionItem: { droppedOn: ["dropReason"] },
  outcome: {
    noticeDays: ["validUntil"],
    meetsEvery: [
      ...["meetsUnit", "meetsPlace", "meetsWeekday", "meetsFrom", "meetsAt", "meetsZone", "meetsMinutes"],
      "meetsNot",
    ],
  },
  minutes: { state: ["agreedOn", "body"] },
};

describe("what something refers to", () => {
  /** What is there, what refers to it, and how. */
  const uses: [Whose["kind"], string, ThingKind, State][] = [
    ["organisation", "office", "visit", { operatorId: "office" }],
    ["organisation", "office", "organisation", { partOfId: "office" }],
    ["organisation", "office", "position", { organisationId: "office" }],
    ["organisation", "office", "venue", { organisationId: "office" }],
    ["organisation", "office", "participation", { organisationId: "office" }],
    ["organisation", "office", "preparationTask", { responsibleId: "office" }],
    ["organisation", "office", "preparationTask", { helpers: [{ organisationId: "office" }] }],
    ["person", "mayor", "position", { personId: "mayor" }],
    ["person", "mayor", "participation", { personId: "mayor" }],
    ["position", "mayorship", "participation", { personId: "mayor", positionId: "mayorship" }],
    ["venue", "hall", "item", { venues: [{ venueId: "hall", roomId: null }] }],
    [
      "venue",
      "hall",
      "item",
      { steps: [{ title: { en: "Walk" }, minutesFromStart: null, venueId: "hall" }] },
    ],
    [
      ...(["venue", "hall", "item"] as const),
      { contingencies: [{ condition: "rain", title: null, venueId: "hall", roomId: null }] },
    ],
    ["venue", "hall", "contactPoint", { venueId: "hall" }],
    ["venue", "hall", "travelTime", { fromVenueId: "hall" }],
    ["venue", "palace", "travelTime", { toVenueId: "palace" }],
    ["source", "notice", "citation", { sourceId: "notice" }],
    ["leg", "leg-1", "leg", { insideLegId: "leg-1" }],
    ["leg", "leg-1", "item", { legId: "leg-1" }],
    ["leg", "leg-1", "contactPoint", { legId: "leg-1" }],
    ["party", "party-1", "leg", { partyId: "party-1" }],
    ["party", "party-1", "participation", { partyId: "party-1" }],
    ["party", "party-1", "item", { attendances: [{ who: { partyId: "party-1" }, isNeeded: true }] }],
    ["party", "party-1", "vehicle", { rides: [{ who: { partyId: "party-1" }, itemId: null }] }],
    ["participation", "guest-1", "party", { headId: "guest-1" }],
    ["participation", "guest-1", "participation", { accompaniesId: "guest-1" }],
    ["participation", "host-1", "participation", { counterpartId: "host-1" }],
    [
      "participation",
      "guest-1",
      "item",
      { attendances: [{ who: { participationId: "guest-1" }, isNeeded: true }] },
    ],
    [
      ...(["participation", "guest-1", "item"] as const),
      { interpretation: [{ fromLanguage: "ru", toLanguage: "de", mode: "relay", coveredById: "guest-1" }] },
    ],
    ["participation", "guest-1", "contactPoint", { participationId: "guest-1" }],
    ["participation", "guest-1", "preparationTask", { responsiblePersonId: "guest-1" }],
    ["participation", "guest-1", "gift", { giverId: "guest-1" }],
    ["participation", "guest-1", "gift", { recipientId: "guest-1" }],
    [
      "participation",
      "guest-1",
      "vehicle",
      { rides: [{ who: { participationId: "guest-1" }, itemId: null }] },
    ],
    ["item", "item-1", "item", { when: { kind: "followsOn", itemId: "item-1", zone: "Europe/Berlin" } }],
    ["item", "item-1", "contactPoint", { itemId: "item-1" }],
    ["item", "item-1", "preparationTask", { itemId: "item-1" }],
    ["item", "item-1", "gift", { itemId: "item-1" }],
    ["item", "item-1", "vehicle", { rides: [{ who: side.guest, itemId: "item-1" }] }],
  ];

  test.each(uses)("(%s %s) is not removed while a %s does so: %j", (kind, id, user, reference) => {
    const told = office();
    const { current } = told;
    // Whatever else of the story would refer to it goes first.
    for (const other of ["item-1", "item-2"].filter((one) => kind !== "item" && one !== id))
      must(removeThing(current, { kind: "item", id: other, visitId: "visit" }, 1));
    for (const post of ["mayorship", "embassy"].filter((one) => one !== id && user !== "travelTime"))
      must(removeThing(current, { kind: "position", id: post, visitId: null }, 1));
    const visitOf = (one: ThingKind) => (isDirectoryKind(one) || one === "visit" ? null : "visit");
    const [first] = twoStates[user]({
      ...told,
      rooms: { hall: null as unknown as string, palace: null as unknown as string },
    });
    const bare: State = { ...first, ...(user === "item" ? { ...itemState("signing", "leg-2") } : {}) };
    if (user === "travelTime" && kind === "venue")
      Object.assign(bare, { fromVenueId: "hall", toVenueId: "palace" });
    if (user === "preparationTask") bare.helpers = [];
    if (user === "citation") bare.about = { kind: "leg", id: "leg-1" };
    const mine = { kind: user, id: "user", visitId: visitOf(user) };
    const whose = { kind, id, visitId: visitOf(kind) };
    must(addThing(current, mine, { ...bare, ...reference }));
    const { version, state } = findThing(current, whose);
    const before = current.db.select().from(history).all();
    expect(removeThing(current, whose, version)).toEqual({ ok: false, issues: [{ code: "thing.inUse" }] });
    expect(current.db.select().from(history).all()).toEqual(before);
    expect(findThing(current, whose)).toMatchObject({ version, state });
    if (user === "visit") return;
    must(removeThing(current, mine, 1));
    must(removeThing(current, whose, version));
    expect(current.db.$client.pragma("foreign_key_check")).toEqual([]);
  });

  test("(a room) stays in its venue while an item takes place in it", () => {
    const { current, rooms, add } = office();
    const item = add(
      "item",
      "user",
      itemState("signing", "leg-1", { venues: [{ venueId: "hall", roomId: rooms.hall }] }),
    );
    const hall = { kind: "venue" as const, id: "hall", visitId: null };
    const { state } = findThing(current, hall);
    expect(changeThing(current, hall, 1, { ...state, rooms: [] })).toEqual({
      ok: false,
      issues: [{ code: "thing.inUse" }],
    });
    const [room] = state.rooms as State[];
    const renamed = must(changeThing(current, hall, 1, { ...state, rooms: [{ ...room, floor: 2 }] }));
    expect(renamed.state.rooms).toEqual([{ ...room, floor: 2 }]);
    must(removeThing(current, item, 1));
    must(changeThing(current, hall, 2, { ...state, rooms: [] }));
  });

  test("(a leg) can go once its items were removed, and both come back", () => {
    const { current } = office();
    const visitId = "visit";
    const [leg, dinner] = [
      { kind: "leg" as const, id: "leg-1", visitId },
      { kind: "item" as const, id: "item-2", visitId },
    ];
    must(removeThing(current, { kind: "item", id: "item-1", visitId }, 1));
    const { state } = findThing(current, dinner);
    const item = must(removeThing(current, dinner, 1));
    const place = must(removeThing(current, leg, 1));
    expect(undoEntry(current, visitId, item.entryId!, false)).toEqual({
      ok: false,
      issues: [{ code: "thing.refersToRemoved" }],
    });
    must(undoEntry(current, visitId, place.entryId!, false));
    must(undoEntry(current, visitId, item.entryId!, false));
    expect(findThing(current, dinner)).toEqual({ state, version: 3, visitId });
    expect(itemsOf(current.db, visitId).map((one) => one.id)).toEqual(["item-2"]);
  });

  test("(a participant) is not brought back into an item once they left the visit", () => {
    const { current } = office();
    const visitId = "visit";
    const talks = { kind: "item" as const, id: "item-1", visitId };
    const { state } = findThing(current, talks);
    const joined = must(
      changeThing(current, talks, 1, {
        ...state,
        attendances: [{ who: { participationId: "guest-2" }, role: null, isNeeded: true, came: null }],
      }),
    );
    const left = must(changeThing(current, talks, 2, state));
    must(removeThing(current, { kind: "participation", id: "guest-2", visitId }, 1));
    expect(undoEntry(current, visitId, left.entryId!, false)).toEqual({
      ok: false,
      issues: [{ code: "thing.refersToRemoved" }],
    });
    expect(findThing(current, talks)).toMatchObject({ version: 3, state });
    expect(must(undoEntry(current, visitId, joined.entryId!, false)).entryId).toBeNull();
  });
});

describe("what belongs to another visit", () => {
  const references: [ThingKind, State][] = [
    ["leg", { insideLegId: "other-leg-1" }],
    ["leg", { partyId: "other-party-1" }],
    ["party", { headId: "other-guest-1" }],
    ["participation", { partyId: "other-party-1" }],
    ["participation", { accompaniesId: "other-guest-1" }],
    ["participation", { counterpartId: "other-host-1" }],
    ["item", { legId: "other-leg-1" }],
    ["item", { attendances: [{ who: { participationId: "other-guest-1" }, isNeeded: true }] }],
    ["item", { attendances: [{ who: { partyId: "other-party-1" }, isNeeded: true }] }],
    [
      "item",
      {
        interpretation: [
          { fromLanguage: "ru", toLanguage: "de", mode: "relay", coveredById: "other-guest-1" },
        ],
      },
    ],
    ["contactPoint", { participationId: "other-guest-1" }],
    ["contactPoint", { legId: "other-leg-1" }],
    ["contactPoint", { itemId: "other-item-1" }],
    ["preparationTask", { responsiblePersonId: "other-guest-1" }],
    ["preparationTask", { itemId: "other-item-1" }],
    ["gift", { giverId: "other-guest-1" }],
    ["gift", { recipientId: "other-guest-1" }],
    ["gift", { itemId: "other-item-1" }],
    ["vehicle", { rides: [{ who: { participationId: "other-guest-1" }, itemId: null }] }],
    ["vehicle", { rides: [{ who: { partyId: "other-party-1" }, itemId: null }] }],
    ["vehicle", { rides: [{ who: side.guest, itemId: "other-item-1" }] }],
    ["citation", { about: { kind: "item", id: "other-item-1" } }],
    ["citation", { about: { kind: "visit", id: "other-visit" } }],
    ["settlement", { about: { kind: "leg", id: "other-leg-1" } }],
  ];

  test.each(references)(
    "looks missing to a %s that names it, and nothing is written: %j",
    (kind, reference) => {
      const told = office();
      const { current } = told;
      const [first] = twoStates[kind](told);
      const whose = { kind, id: "one", visitId: "visit" };
      const before = current.db.select().from(history).all();
      expect(() => addThing(current, whose, { ...first, ...reference })).toThrow(/^\w+: notFound$/);
      expect(current.db.select().from(history).all()).toEqual(before);
      expect(keeperOf(kind).find(current.db, "one")).toBeUndefined();
      must(addThing(current, whose, first));
      const [name] = Object.keys(reference) as [string];
      if (fieldsOf[kind][name]!.isFixed) return;
      expect(() => changeThing(current, whose, 1, { ...first, ...reference })).toThrow(/^\w+: notFound$/);
      expect(
        differencesOf(
          fieldsOf[kind],
          withoutIds(kind, findThing(current, whose).state),
          complete(kind, first),
        ),
      ).toEqual([]);
    },
  );

  test("cannot be followed by an item", () => {
    const { current } = office();
    const when = { kind: "followsOn", itemId: "other-item-1", zone: "Europe/Berlin" };
    const whose = { kind: "item" as const, id: "one", visitId: "visit" };
    expect(addThing(current, whose, itemState("signing", "leg-1", { when }))).toEqual({
      ok: false,
      issues: [{ code: "when.followsNothing", itemId: "other-item-1" }],
    });
  });
});

test("an id that another kind of thing has, or had, is not taken", () => {
  const { current } = office();
  const gift = twoStates.gift(office())[0];
  expect(() => addThing(current, { kind: "gift", id: "item-1", visitId: "visit" }, gift)).toThrow(
    "gift: notFound",
  );
  must(removeThing(current, { kind: "item", id: "item-1", visitId: "visit" }, 1));
  expect(() => addThing(current, { kind: "gift", id: "item-1", visitId: "visit" }, gift)).toThrow(
    "gift: notFound",
  );
  expect(() =>
    addThing(current, { kind: "item", id: "item-1", visitId: "visit" }, itemState("talks", "leg-1")),
  ).toThrow("item: notFound");
});
