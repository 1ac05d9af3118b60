import type { State } from "#app/domain/editing/differences.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { OwnChange } from "#app/domain/release/own-changes.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Leg, Visit, VisitContent } from "#app/domain/visit/visit-content.ts";
import { fieldLabel } from "#app/i18n/field-words.ts";
import { namesIn } from "#app/i18n/names-in-content.ts";
import { placeInWords } from "#app/i18n/place-in-words.ts";
import { timeAndPlaceInWords } from "#app/i18n/time-in-words.ts";
import { valueInWords } from "#app/i18n/value-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";

/** One of a participant's changes: what happened, and lines that say it. */
export type ChangeInWords = { headline: string; lines: string[] };

/** The fields that a participant is told of; the others say how the office keeps a thing. */
const told: Record<OwnChange["kind"], readonly string[]> = {
  visit: ["title", "purpose"],
  leg: ["city", "zone", "partyId"],
  item: ["title", "status", "attendances", "steps", "contingencies", "interpretation", "note"],
  party: ["name", "headId"],
  participation: ["role", "partyId", "counterpartId", "accompaniesId"],
};

/**
 * A change of a participant's own programme in words, from versions as their side sees them. Null where
 * it reads the same in this language, as a title that was only translated into another one does. In
 * somebody's first programme (`isFirst`) everything is new, and nothing says so.
 */
export function ownChangeInWords(
  change: OwnChange,
  before: VisitContent | null,
  after: VisitContent | null,
  wording: Wording,
  isFirst = false,
): ChangeInWords | null {
  const { what } = change;
  const words = wording.messages.mail.letter;
  const subject = subjectIn(change, before, after, wording);
  const headline = isFirst ? subject : words[what](subject);
  const lines = [...timeLines(change, before, after, wording), ...fieldLines(change, before, after, wording)];
  return what === "changed" && lines.length === 0 ? null : { headline, lines };
}

function subjectIn(
  { kind, id }: OwnChange,
  before: VisitContent | null,
  after: VisitContent | null,
  wording: Wording,
): string {
  const words = wording.messages.mail.letter;
  const name = (to: "leg" | "item" | "party") => namesIn([after, before], wording)(to, id);
  switch (kind) {
    case "visit":
      return words.visit;
    case "leg":
      return words.stay(name("leg"));
    case "item":
    case "party":
      return name(kind);
    case "participation":
      return words.yourPart;
  }
}

/** When and where: as it now is, and where that differs, as it was. What is gone or off says when it would have been. */
function timeLines(
  change: OwnChange,
  before: VisitContent | null,
  after: VisitContent | null,
  wording: Wording,
): string[] {
  if (change.kind === "visit") return statusLines(change, wording);
  if (change.kind !== "item" && change.kind !== "leg") return [];
  const say = (content: VisitContent | null, state: State | null): [string, string] =>
    content && state
      ? change.kind === "leg"
        ? [wording.dates.days((state as Leg).firstDay, (state as Leg).lastDay), ""]
        : itemLines(state as unknown as ProgrammeItem, content, wording)
      : ["", ""];
  const [was, is] = [say(before, change.before), say(after, change.after)];
  const [time, place] = change.what === "removed" || change.what === "cancelled" ? was : is;
  if (change.what === "added") return [time, place].filter(Boolean);
  if (change.what === "removed" || change.what === "cancelled") return [time].filter(Boolean);
  const { messages } = wording;
  const { before: earlier, nothing } = messages.mail.letter;
  // A change of something else still says when it is, so that nobody has to look it up.
  const isNews = was[0] !== is[0] || change.what === "moved";
  const when = change.kind === "leg" ? (isNews ? [time] : []) : [time];
  const times = was[0] === is[0] ? when : [...when, earlier(was[0])];
  const said = messages.labelled(messages.item.place, place || nothing);
  const places = was[1] === is[1] ? [] : [messages.bracketed(said, earlier(was[1] || nothing))];
  const hasNews = was[0] !== is[0] || places.length > 0 || change.what === "moved";
  return hasNews ? [...times, ...places] : [];
}

function itemLines(item: ProgrammeItem, content: VisitContent, wording: Wording): [string, string] {
  const places = item.venues.map((venue) => placeInWords(venue, content, wording)).filter(Boolean);
  return [timeAndPlaceInWords(item, content, wording), places.join(" – ")];
}

function statusLines({ before, after }: OwnChange, { messages }: Wording): string[] {
  const [was, is] = [before, after].map((state) => (state as Visit | null)?.status);
  if (!was || !is || was === is) return [];
  const { letter } = messages.mail;
  return [messages.visit.status[is], letter.before(messages.visit.status[was])];
}

function fieldLines(
  { kind, what, before, after, differences }: OwnChange,
  older: VisitContent | null,
  newer: VisitContent | null,
  wording: Wording,
): string[] {
  if (what === "cancelled" || what === "added" || what === "removed") return [];
  const { messages } = wording;
  const { before: earlier, nothing, joined, left } = messages.mail.letter;
  const names = [...new Set(differences.map(({ path }) => path.split(".")[0]!))];
  return told[kind].flatMap((name): string[] => {
    if (!names.includes(name)) return [];
    const field = fieldsOf[kind][name]!;
    const label = fieldLabel(messages, kind, name);
    if (field.type === "localised") {
      const [was, is] = [before, after].map((state) => wording.textOf(state?.[name] as Localised | null));
      return was === is ? [] : [messages.labelled(label, is || nothing), ...(was ? [earlier(was)] : [])];
    }
    const say = (state: State | null, content: VisitContent | null) =>
      valueInWords(wording, kind, name, field, state?.[name], namesIn([content, newer, older], wording));
    const [was, is] = [say(before, older), say(after, newer)];
    const [come, gone] = [is.filter((line) => !was.includes(line)), was.filter((line) => !is.includes(line))];
    if (come.length === 0 && gone.length === 0) return [];
    if (field.type !== "list") {
      return [
        messages.labelled(label, is.join(messages.comma) || nothing),
        earlier(was.join(messages.comma) || nothing),
      ];
    }
    const row = (word: string, lines: string[]) =>
      lines.length === 0
        ? []
        : [messages.labelled(messages.bracketed(label, word), lines.join(messages.semicolon))];
    return [...row(joined, come), ...row(left, gone)];
  });
}
