import type { Field, ReferenceTarget } from "#app/domain/editing/fields.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";
import type { Messages } from "#app/i18n/messages.ts";

/** References that are typed by name; the others are chosen from a list. */
const typedTargets: readonly ReferenceTarget[] = [
  "organisation",
  "person",
  "position",
  "venue",
  "room",
  "source",
  "visit",
];

/** Whether a field is filled by choosing from a list. */
export const isChosen = (field: Field): boolean =>
  ["choice", "who", "about"].includes(field.type) ||
  (field.type === "reference" && !typedTargets.includes(field.to));

/** "venues.0.roomId" or "venues[0].roomId" → "venues.roomId": a row's number is no part of a field's name. */
const withoutRows = (path: string) => path.replace(/\[\d+\]|\.\d+(?=\.|$)/g, "");

/** The field that a path leads to, and what is left of the path: a language, or a part of a time. */
export function fieldAt(kind: ThingKind, path: string): { field: Field; name: string; below: string } | null {
  const [first = "", ...rest] = withoutRows(path).split(".");
  const field = fieldsOf[kind][first];
  if (!field) return null;
  const [second = "", ...more] = rest;
  const inRow = field.type === "list" ? field.of[second] : undefined;
  return inRow
    ? { field: inRow, name: `${first}.${second}`, below: more.join(".") }
    : { field, name: first, below: rest.join(".") };
}

/**
 * What a field is called: "Last day"; of a text in one language "Title (Russian)"; of a part of a time
 * "Time zone". A path that leads to no field gives the name of the kind.
 */
export function fieldLabel(messages: Messages, kind: ThingKind, path: string): string {
  const { kinds, labels, when } = messages.editing;
  const found = fieldAt(kind, path);
  if (!found) return kinds[kind].one;
  const { field, name, below } = found;
  const label = labels[kind][name]!;
  if (below === "") return label;
  if (field.type === "localised") return messages.bracketed(label, languageInWords(below, messages));
  return field.type === "when" && isPartOfWhen(below) ? when[below] : label;
}

const partsOfWhen = [
  "kind",
  "day",
  "from",
  "to",
  "endDay",
  "zone",
  "endZone",
  "part",
  "follows",
  "occurrence",
  "endOccurrence",
] as const;
const isPartOfWhen = (name: string): name is (typeof partsOfWhen)[number] =>
  (partsOfWhen as readonly string[]).includes(name);

/** What helps to fill a field, or null where its label is enough. */
export function fieldHint(messages: Messages, kind: ThingKind, path: string): string | null {
  const { hints, hintsByShape, when } = messages.editing;
  const found = fieldAt(kind, path);
  if (!found) return null;
  const { field, name, below } = found;
  if (field.type === "when") return when.hints[below] ?? null;
  const own = hints[kind]?.[name];
  if (own) return own;
  switch (field.type) {
    case "day":
    case "key":
    case "languages":
      return hintsByShape[field.type];
    case "reference":
      return typedTargets.includes(field.to) ? hintsByShape.typedReference : null;
    case "text":
      return field.shape === "any" || field.shape === "email" ? null : hintsByShape[field.shape];
    default:
      return null;
  }
}

/** A value that is chosen, in words: "under way", "Host side". One that is no longer offered stays as it is. */
export function choiceWord(messages: Messages, kind: ThingKind, path: string, value: string): string {
  return wordsOf(messages, kind, withoutRows(path))[value] ?? value;
}

function wordsOf(messages: Messages, kind: ThingKind, path: string): Record<string, string> {
  const { choices, when } = messages.editing;
  switch (path) {
    case "audience":
    case "noteAudience":
      return choices.audience;
    case "side":
    case "ourSide":
    case "sides.side":
    case "hostedBy":
    case "givenBy":
    case "parties.side":
    case "members.side":
    case "owners.side":
    case "updates.side":
      return messages.side;
    case "topic":
      return messages.followUps.topic;
    case "instrument":
      return messages.followUps.instrument;
    case "meetsUnit":
      return messages.followUps.rhythmUnit;
    case "meetsPlace":
      return messages.followUps.rhythmPlace;
    case "meetsWeekday":
      return messages.followUps.weekday;
    case "priority":
      return messages.followUps.priority;
    case "judgement":
    case "findings.judgement":
      return messages.followUps.judgement;
    case "state":
      return messages.followUps.minutesState;
    case "marks.kind":
      return messages.followUps.markKind;
    case "category":
      return messages.visit.category;
    case "role":
      return messages.person.role;
    case "attendances.role":
      return messages.item.role;
    case "attendances.came":
      return choices.came;
    case "contingencies.condition":
      return messages.item.condition;
    case "interpretation.mode":
      return choices.interpretationMode;
    case "names.script":
      return choices.script;
    case "means":
      return choices.travelMeans;
    case "when.kind":
      return when.kinds;
    case "when.part":
      return messages.when.part;
    case "when.occurrence":
    case "when.endOccurrence":
      return when.occurrences;
    case "parties.role":
      return messages.outcome.role;
    case "members.role":
      return { coChair: messages.outcome.coChair, member: messages.outcome.member };
    case "kind":
      return kindWords(messages, kind);
    case "moves.status":
      return messages.outcome.status;
    case "status":
      return statusWords(messages, kind);
    default:
      return {};
  }
}

function kindWords(messages: Messages, kind: ThingKind): Record<string, string> {
  if (kind === "outcome") return messages.outcome.kind;
  return kind === "source" ? messages.source.kind : messages.item.kind;
}

function statusWords(messages: Messages, kind: ThingKind): Record<string, string> {
  if (kind === "visit") return messages.visit.status;
  if (kind === "item") return messages.item.status;
  return kind === "gift" ? messages.editing.choices.giftStatus : messages.editing.choices.taskStatus;
}
