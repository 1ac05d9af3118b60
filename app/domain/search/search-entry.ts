import type { Name } from "#app/domain/directory/directory.ts";
import type { State } from "#app/domain/editing/differences.ts";
import type { Field, Fields } from "#app/domain/editing/fields.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import type { Outcome } from "#app/domain/outcome/outcome.ts";
import { type Dated, listedDay } from "#app/domain/programme/item-days.ts";
import type { ItemStatus } from "#app/domain/programme/programme-item.ts";
import type { SearchKind } from "#app/domain/search/search-kinds.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { type Leg, type Visit, type VisitSide, visitDays } from "#app/domain/visit/visit-content.ts";
import { clockOf, type LocalDate } from "#app/time/wall-time.ts";

/** A text and the language that it is in, "" where nobody said. */
export type ShownText = [language: LanguageTag, text: string];

/** What a find shows of a thing, in every language in which it is stored. */
export type ShownEntry = {
  names: ShownText[]; // those to show in their language before its others
  texts: ShownText[]; // what else can be found of it
  line: Localised | null; // what stands below a name: a post, a city
  days: [LocalDate, LocalDate] | null; // of its place; null: not said
  clock: string | null; // "10:15", where an exact time is printed
  isOff: boolean; // it will not take place
};

/** One thing as the index holds it for one kind of reader. */
export type SearchEntry = {
  kind: SearchKind;
  thingId: string;
  visitId: string | null;
  key: string; // the word in its address
  at: number | null; // ms since epoch, UTC; the latest stand first
  shown: ShownEntry;
};

/** The fields that are the thing's name; everything else is what it says besides. */
const naming = new Set(["title", "name", "names", "description"]);

/**
 * What a thing can be found by: its names and every other text of it, in every language in which they are
 * stored. Not what those who plan alone may read (needs, private telephones, notes of the office), no
 * telephone, no address on the web, no code.
 */
export function textsOf(fields: Fields, state: State): Pick<ShownEntry, "names" | "texts"> {
  const names: ShownText[] = [];
  const texts: ShownText[] = [];
  for (const [field, told] of Object.entries(fields)) {
    const value = state[field] ?? null;
    if (value === null || told.isPrivate) continue;
    if (field === "names") {
      const { called, said } = namesIn(value as AnyName[]);
      names.push(...called);
      texts.push(...said);
    } else (naming.has(field) ? names : texts).push(...textsIn(told, value));
  }
  return { names, texts };
}

function textsIn(field: Field, value: unknown): ShownText[] {
  if (field.type === "localised") return Object.entries(value as Record<string, string>);
  if (field.type === "text" && field.shape === "any") return [["", String(value)]];
  if (field.type !== "list") return [];
  return (value as State[]).flatMap((row) => {
    const { names, texts } = textsOf(field.of, row);
    return [...names, ...texts];
  });
}

type AnyName = Name & { short?: string | null; abbreviation?: string | null; style?: string | null };

/** A person's, body's or place's names; "H.E." and "Mayor" stand beside a name and are none. */
function namesIn(all: readonly AnyName[]): { called: ShownText[]; said: ShownText[] } {
  const first = [...all].sort((a, b) => Number(b.isPreferred) - Number(a.isPreferred));
  const each = (pick: (name: AnyName) => string | null | undefined) =>
    first.flatMap((name): ShownText[] => {
      const text = pick(name);
      return text ? [[name.language, text]] : [];
    });
  return {
    called: [...each((one) => one.name), ...each((one) => one.short), ...each((one) => one.abbreviation)],
    said: each((one) => one.style),
  };
}

const bare: Omit<ShownEntry, "names" | "texts"> = { line: null, days: null, clock: null, isOff: false };

type FoundItem = Dated & { key: string; status: ItemStatus; title: Localised };

/** An item of a visit; `all` are the visit's, or those at least that it follows on from. */
export function itemEntry(item: FoundItem, visitId: string, all: readonly Dated[]): SearchEntry {
  const { id: thingId, key, when, startsAt: at, status } = item;
  const day = listedDay(item, all);
  const clock = when.kind === "exact" ? clockOf(when.starts.wall) : null;
  const within = when.kind === "withinDays" ? ([when.firstDay, when.lastDay] as const) : null;
  const days: ShownEntry["days"] = within ? [...within] : day ? [day, day] : null;
  const shown = { ...bare, ...textsOf(fieldsOf.item, item), days, clock, isOff: status === "cancelled" };
  return { kind: "item", thingId, visitId, key, at: days ? at : null, shown };
}

type FoundVisit = Pick<Visit, "id" | "slug" | "title" | "purpose" | "status"> & { sides: VisitSide[] };

/** A visit: found by the cities of its stays too, by its years, and by the words in its address. */
export function visitEntry(visit: FoundVisit, legs: readonly Leg[]): SearchEntry {
  const { id, slug: key, status } = visit;
  const { names, texts } = textsOf(fieldsOf.visit, visit);
  const days = visitDays(legs);
  const years = days ? [...new Set([days.firstDay.slice(0, 4), days.lastDay.slice(0, 4)])] : [];
  const more = [
    ...legs.flatMap((leg) => textsOf(fieldsOf.leg, leg).texts),
    ...[key, ...years].map((word): ShownText => ["", word]),
  ];
  const shown: ShownEntry = {
    ...{ ...bare, names, texts: eachOnce([...texts, ...more]), isOff: status === "cancelled" },
    days: days && [days.firstDay, days.lastDay],
  };
  const at = days && Date.parse(days.firstDay);
  return { kind: "visit", thingId: id, visitId: id, key, at, shown };
}

const eachOnce = (texts: readonly ShownText[]): ShownText[] => [
  ...new Map(texts.map((text) => [text.join(" "), text])).values(),
];

type FoundOutcome = Pick<Outcome, "id" | "key" | "title" | "detail"> & {
  moves: Pick<Outcome["moves"][number], "onDate">[];
  mandate: Localised | null; // of a working group
  rhythm: Localised | null;
};

/** What a visit left behind; its day is that of its last link with a date. */
export function outcomeEntry(outcome: FoundOutcome, visitId: string): SearchEntry {
  const { id: thingId, key, moves } = outcome;
  const day = moves.flatMap(({ onDate }) => onDate ?? []).at(-1) ?? null;
  const texts = textsOf(fieldsOf.outcome, outcome);
  const shown: ShownEntry = { ...bare, ...texts, days: day === null ? null : [day, day] };
  return { kind: "outcome", thingId, visitId, key, at: day === null ? null : Date.parse(day), shown };
}

/** The agenda and minutes of an item, under its name. */
export function minutesEntry(
  { id: thingId, ...state }: State & { id: string; itemId: string },
  visitId: string,
  title: Localised,
): SearchEntry {
  const { texts } = textsOf(fieldsOf.minutes, state);
  const names = Object.entries(title) as ShownText[];
  const shown = { ...bare, names, texts: eachOnce(texts) };
  return { kind: "minutes", thingId, visitId, key: state.itemId, at: null, shown };
}

/** Anything else, by the fields of its kind; `line` stands below its name and is found too. */
export function thingEntry(
  kind: Exclude<SearchKind, "visit" | "item" | "outcome" | "minutes">,
  { id: thingId, ...state }: State & { id: string },
  {
    visitId = null,
    key = "",
    line = null,
  }: { visitId?: string | null; key?: string; line?: Localised | null },
): SearchEntry {
  const { names, texts } = textsOf(fieldsOf[kind], state);
  const below = Object.entries(line ?? {}) as ShownText[];
  const shown = { ...bare, names, texts: eachOnce([...below, ...texts]), line };
  return { kind, thingId, visitId, key, at: null, shown };
}
