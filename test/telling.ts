import { calendarPrinter } from "#app/calendar/printer.ts";
import type { Audience, Side } from "#app/domain/access/audience.ts";
import type { Participation, Position } from "#app/domain/delegation/participation.ts";
import type { Name, Organisation, OrganisationName, Person, Venue } from "#app/domain/directory/directory.ts";
import { noTerms, type Outcome } from "#app/domain/outcome/outcome.ts";
import type { ContactPoint } from "#app/domain/planning/planning.ts";
import type { Attendance, ItemVenue, ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { settleWhen } from "#app/domain/programme/settle-when.ts";
import { type Moment, type Span, type When, zoneOf } from "#app/domain/programme/when.ts";
import type { Citation, CitedKind, Source } from "#app/domain/source/citation.ts";
import type { Leg, VisitContent } from "#app/domain/visit/visit-content.ts";
import type { LocalDate, ZoneName } from "#app/time/wall-time.ts";
import { releases, visits } from "#db/schema/index.ts";
import { demoVisits, loadDemo } from "#db/seed/demo.ts";
import { testDatabase } from "#test/database.ts";

/** "2027-03-10T21:30 Europe/Moscow", as a programme prints a clock time and its place. */
export function moment(text: string): Moment {
  const [wall, zone] = text.split(" ") as [string, string];
  return { wall, zone };
}

/** The instant of a time in UTC, "2027-03-10T18:30". */
export const utc = (text: string): number => Date.parse(`${text}Z`);

export const exactly = (starts: string, ends?: string): When => ({
  kind: "exact",
  starts: moment(starts),
  ends: ends ? moment(ends) : null,
});

export const onDays = (firstDay: LocalDate, lastDay = firstDay, zone: ZoneName = "Asia/Shanghai"): When => ({
  ...{ kind: "day", firstDay, lastDay, zone },
});

export const withinDays = (
  firstDay: LocalDate,
  lastDay: LocalDate,
  zone: ZoneName = "Asia/Shanghai",
): When => ({
  ...{ kind: "withinDays", firstDay, lastDay, zone },
});

export const toBeConfirmed = (day: LocalDate | null, zone: ZoneName = "Asia/Shanghai"): When => ({
  ...{ kind: "toBeConfirmed", day, zone },
});

/** The span of a time that needs no other item; `lastDay` is that of its leg. */
export function spanOf(when: When, lastDay: LocalDate = "2027-03-14"): Span {
  const settled = settleWhen(when, { spanOf: () => undefined, lastDay });
  if (!settled.ok) throw new Error(`The story does not hold: ${JSON.stringify(settled.issues)}`);
  return settled.value;
}

/** An item of the stay in Beijing; its id and key are the word by which the story calls it. */
export const item = (id: string, when: When, more: Partial<ProgrammeItem> = {}): ProgrammeItem => ({
  ...{ id, key: id, legId: "beijing", kind: "meeting", status: "confirmed", title: { en: `The ${id}` } },
  ...{ note: null, noteAudience: null, audience: "public", hostedBy: null },
  ...{ position: 0, isOutsideLeg: false, groupId: null, version: 1 },
  ...{ venues: [], steps: [], contingencies: [], attendances: [], interpretation: [] },
  ...(when.kind === "followsOn" ? { startsAt: 0, endsAt: 0 } : spanOf(when)),
  when,
  ...more,
});

/** An item straight after another one. */
export const following = (before: ProgrammeItem, id: string, more: Partial<ProgrammeItem> = {}) =>
  item(
    id,
    { kind: "followsOn", itemId: before.id, zone: zoneOf(before.when) },
    {
      ...{ startsAt: before.endsAt, endsAt: before.endsAt },
      ...more,
    },
  );

/** An item of the programme at these venues. */
export const at = (...venueIds: string[]): { venues: ItemVenue[] } => ({
  venues: venueIds.map((venueId) => ({ venueId, roomId: null })),
});

/** Who is at an item. */
export const attendedBy = (...everyone: Attendance["who"][]): { attendances: Attendance[] } => ({
  attendances: everyone.map((who, index) => ({ id: `seat-${index + 1}`, who, role: null, isNeeded: true })),
});

export const leg = (id: string, firstDay: LocalDate, lastDay: LocalDate, more: Partial<Leg> = {}): Leg => ({
  ...{ id, key: id, city: { en: id }, country: "CN", zone: "Asia/Shanghai", firstDay, lastDay },
  ...{ insideLegId: null, partyId: null },
  ...more,
});

export const participation = (
  id: string,
  side: Side,
  precedence: number,
  more: Partial<Participation> = {},
): Participation => ({
  ...{ id, side, precedence, role: "member", personId: null, positionId: null, organisationId: null },
  ...{ description: null, headcount: null, accompaniesId: null, counterpartId: null, partyId: null },
  audience: "public",
  ...more,
});

export const position = (id: string, personId: string, organisationId: string): Position => ({
  ...{ id, personId, organisationId, title: { en: id }, since: null, until: null },
});

export const outcome = (id: string, more: Partial<Outcome> = {}): Outcome => ({
  ...{ id, key: id, kind: "proposal", status: "proposed", title: { en: `The ${id}` }, detail: null },
  ...{ ...noTerms, itemId: null, followsFromId: null, audience: "public", position: 0 },
  ...{ parties: [], moves: [], workingGroup: null },
  ...more,
});

export const contact = (id: string, more: Partial<ContactPoint> = {}): ContactPoint => ({
  ...{ id, name: { en: id }, participationId: null, telephone: "+86 10 6512 3456", email: null, hours: null },
  ...{ side: null, legId: null, itemId: null, venueId: null, audience: "public" },
  ...more,
});

export const name = (language: string, text: string, more: Partial<Name> = {}): Name => ({
  ...{ id: `${language} ${text}`, language, name: text, isPrinted: true, isPreferred: true },
  ...more,
});

export const person = (id: string, ...names: Person["names"]): Person => ({
  ...{ id, slug: id },
  names: names.length > 0 ? names : [{ ...name("en", id), ...latin }],
});

export const latin = { script: "Latn", short: null, style: null, isOriginal: false } as const;

export const organisation = (id: string, more: Partial<Organisation> = {}): Organisation => ({
  ...{ id, slug: id, partOfId: null, city: null, country: null },
  names: [{ ...name("en", id), abbreviation: null } satisfies OrganisationName],
  ...more,
});

export const venue = (id: string, more: Partial<Venue> = {}): Venue => ({
  ...{ id, slug: id, names: [name("en", id)], city: { en: "Beijing" }, country: "CN", zone: "Asia/Shanghai" },
  ...{ address: null, latitude: null, longitude: null, telephone: null, organisationId: null, rooms: [] },
  ...more,
});

export const source = (id: string): Source => ({
  ...{ id, key: id, kind: "report", title: { en: id }, publisher: { en: "A newspaper" }, language: "en" },
  ...{ publishedOn: null, address: null, note: null },
});

/** What a source says of a thing, in one of its places: a value of a field, or only that it is so. */
export const claim = (
  [kind, id]: [CitedKind, string],
  sourceId: string,
  locator: string,
  [field, value]: [string, string | null] = ["whole", null],
): Citation => ({
  ...{ id: [sourceId, locator, id, field, value].join(" "), about: { kind, id } },
  ...{ field, value, sourceId, locator },
});

/** A visit of Moscow to Beijing, 10 to 14 March 2027, with whatever the story tells about it. */
export const visit = (more: Partial<VisitContent> = {}, audience: Audience = "public"): VisitContent => ({
  visit: {
    ...{ id: "visit", slug: "moscow-beijing-2027", title: { en: "Moscow in Beijing" }, purpose: null },
    ...{ category: "working", status: "confirmed", referenceLanguage: "en", audience },
    ...{ ourSide: "guest", operatorId: null, returnOfId: null },
  },
  sides: [
    { side: "guest", name: { en: "Moscow", ru: "Москва", zh: "莫斯科" }, country: "RU" },
    { side: "host", name: { en: "Beijing", ru: "Пекин", zh: "北京" }, country: "CN" },
  ],
  legs: [leg("beijing", "2027-03-10", "2027-03-14")],
  ...{ items: [], parties: [], participations: [], positions: [], outcomes: [], contacts: [] },
  ...{ sources: [], citations: [], settlements: [], people: [], organisations: [], venues: [] },
  ...more,
});

type DemoVisit = (typeof demoVisits)[number];
let demo: Map<string, string> | undefined;

/** A fresh copy of one of the two real visits, as its release froze it. */
export function realVisit(slug: DemoVisit): VisitContent {
  demo ??= loadReleases();
  return JSON.parse(demo.get(slug)!) as VisitContent;
}

function loadReleases(): Map<string, string> {
  const db = testDatabase();
  loadDemo(db, {
    now: utc("2026-01-05T09:00"),
    printer: calendarPrinter("http://localhost:3000"),
    domain: "protocol.example",
  });
  const slugs = new Map(
    db
      .select()
      .from(visits)
      .all()
      .map((row) => [row.id, row.slug]),
  );
  const rows = db.select().from(releases).all();
  return new Map(rows.map((row) => [slugs.get(row.visitId)!, row.content]));
}

export const realVisits = demoVisits;
