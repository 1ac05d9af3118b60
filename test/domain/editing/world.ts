import type { Current } from "#app/domain/access/current.server.ts";
import { noOfficeFacts } from "#app/domain/delegation/participation.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { addThing, type Whose } from "#app/domain/editing/things.server.ts";
import { isDirectoryKind, type ThingKind } from "#app/domain/history/thing.ts";
import { openDatabase } from "#db/database.ts";
import { must } from "#db/seed/telling.ts";
import { clock, story } from "#test/story.ts";

/** Names, as a directory keeps them: one preferred in English, one more in Russian. */
export const names = (english: string, more: State = {}): State[] => [
  { language: "en", name: english, isPrinted: true, isPreferred: true, ...more },
  { language: "ru", name: `${english} по-русски`, isPrinted: false, isPreferred: true, ...more },
];

/** The state of a visit to Berlin in October 2027. */
export const visitState = (slug: string, more: State = {}): State => ({
  ...{ slug, title: { en: "Moscow in Berlin", ru: "Москва в Берлине" }, purpose: null, category: "working" },
  ...{
    status: "planned",
    referenceLanguage: "en",
    contentLanguages: [],
    audience: "public",
    ourSide: "guest",
  },
  sides: [
    { side: "guest", name: { en: "Moscow" }, country: "RU" },
    { side: "host", name: { en: "Berlin" }, country: "DE" },
  ],
  ...{ operatorId: null, returnOfId: null },
  ...more,
});

export const legState = (key: string, more: State = {}): State => ({
  ...{ key, city: { en: "Berlin" }, country: "DE", zone: "Europe/Berlin" },
  ...{ firstDay: "2027-10-25", lastDay: "2027-10-28", insideLegId: null, partyId: null },
  ...more,
});

export const participationState = (side: string, precedence: number, more: State = {}): State => ({
  ...{ side, role: "member", personId: null, positionId: null, organisationId: null },
  ...{ description: { en: "Advisers" }, headcount: null, precedence, partyId: null, accompaniesId: null },
  ...{ counterpartId: null, audience: "participants", ...noOfficeFacts },
  ...more,
});

export const itemState = (key: string, legId: string, more: State = {}): State => ({
  ...{ legId, when: clock("2027-10-26T10:00", "2027-10-26T11:00"), isOutsideLeg: false, kind: "meeting" },
  ...{
    status: "tentative",
    title: { en: "Talks" },
    note: null,
    officeNote: null,
    noteAudience: null,
    audience: "participants",
  },
  ...{ hostedBy: null, venues: [], attendances: [], steps: [], contingencies: [], interpretation: [] },
  ...{ position: 0, groupId: null, key },
  ...more,
});

const addTo =
  (current: Current) =>
  (kind: ThingKind, id: string, draft: State): Whose => {
    const isOther = id.startsWith("other-") && kind !== "visit";
    const visitId = isOther ? "other-visit" : "visit";
    const whose = { kind, id, visitId: isDirectoryKind(kind) || kind === "visit" ? null : visitId };
    must(addThing(current, whose, draft));
    return whose;
  };

let template: Buffer | undefined;

/**
 * An office with two visits and a directory, by short names: "visit", "leg-1", "guest-1" (a participation),
 * "party-1" and so on are ids of the first visit, those that begin with "other-" are of the second.
 */
export function office(trace?: (sql: unknown) => void) {
  template ??= filled();
  const current: Current = { ...story(), db: openDatabase(template, trace) };
  const rooms = current.db.$client.prepare("select venue_id, id from venue_rooms").raw().all();
  const { hall, palace } = Object.fromEntries(rooms as [string, string][]);
  return { current, add: addTo(current), rooms: { hall: hall!, palace: palace! } };
}

function filled(): Buffer {
  const current = story();
  const add = addTo(current);
  const organisation = {
    names: names("City office", { abbreviation: null }),
    partOfId: null,
    city: null,
    country: null,
    slug: null,
  };
  add("organisation", "office", organisation);
  for (const id of ["ministry", "bank", "press"]) add("organisation", id, organisation);
  const script = { script: "Latn", style: null, short: null, isOriginal: false };
  add("person", "mayor", { names: names("Ivan Petrov", script), slug: null });
  add("person", "envoy", { names: names("Pyotr Ivanov", script), slug: null });
  const post = { organisationId: "office", title: { en: "Mayor" }, since: null, until: null };
  add("position", "mayorship", { personId: "mayor", ...post });
  add("position", "embassy", { personId: "envoy", ...post });
  const venue = {
    ...{ names: names("Red Town Hall"), city: { en: "Berlin" }, country: "DE", zone: "Europe/Berlin" },
    ...{ address: null, telephone: null, latitude: null, longitude: null, organisationId: null, slug: null },
  };
  const room = { building: null, floor: null, entrance: null };
  add("venue", "hall", { ...venue, rooms: [{ ...room, name: { en: "Room 1" } }] });
  add("venue", "palace", { ...venue, rooms: [{ ...room, name: { en: "Room 1" } }] });
  add("venue", "station", { ...venue, rooms: [] });
  const source = {
    kind: "notice",
    publisher: { en: "City" },
    language: "en",
    publishedOn: null,
    address: null,
  };
  add("source", "notice", { title: { en: "Notice" }, ...source, note: null, key: null });
  add("source", "report", { title: { en: "Report" }, ...source, note: null, key: null });

  for (const prefix of ["", "other-"]) {
    const own = (name: string) => `${prefix}${name}`;
    add("visit", own("visit"), visitState(own("berlin-2027")));
    add("party", own("party-1"), { side: "guest", name: { en: "Press" }, headId: null });
    add("party", own("party-2"), { side: "guest", name: { en: "Spouses" }, headId: null });
    add("leg", own("leg-1"), legState("berlin"));
    add("leg", own("leg-2"), legState("potsdam", { lastDay: "2027-10-31" }));
    add("participation", own("guest-1"), participationState("guest", 1));
    add("participation", own("guest-2"), participationState("guest", 2));
    add("participation", own("host-1"), participationState("host", 1));
    add("participation", own("host-2"), participationState("host", 2));
    add("item", own("item-1"), itemState("talks", own("leg-1"), { isOutsideLeg: true }));
    add("item", own("item-2"), itemState("dinner", own("leg-1"), { isOutsideLeg: true }));
  }
  return current.db.$client.serialize();
}
