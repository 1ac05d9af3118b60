import { type ConflictKind, conflictKinds } from "#app/domain/conflict/conflict.ts";
import { standingFrom } from "#app/domain/conflict/standing.ts";
import type { ReferenceTarget } from "#app/domain/editing/fields.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";
import { whenInWords } from "#app/i18n/when-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";

type NameOf = (to: ReferenceTarget, id: string) => string;

/** What the parts of a conflict's name refer to; the rest of them name what history does not tell. */
const parts: Record<ConflictKind, ReferenceTarget[]> = {
  "person.twice": ["item", "item"],
  "person.inAnotherVisit": ["item", "participation"],
  "interpreter.twice": ["item", "item", "participation"],
  "venue.twice": ["item", "item"],
  "way.tooShort": ["item", "item"],
  "head.absent": ["item"],
  "interpretation.uncovered": ["item"],
  "item.outsideItsLeg": ["item"],
  "legs.overlap": ["leg", "leg"],
  "time.unconfirmed": ["item"],
  "texts.missing": [],
};

const isKind = (kind: string): kind is ConflictKind => (conflictKinds as readonly string[]).includes(kind);

/** What was accepted, by the name of the conflict: "In two places at once: Talks, Dinner"; "" for no such name. */
export function acceptedInWords(key: string, { messages }: Wording, nameOf: NameOf): string {
  const [kind = "", ...ids] = key.split(" ");
  if (!isKind(kind)) return "";
  const { noLongerThere } = messages.editing.notices;
  const names =
    kind === "texts.missing"
      ? [languageInWords(ids[0] ?? "", messages)]
      : parts[kind].map((to, index) => nameOf(to, ids[index] ?? "") || noLongerThere);
  return messages.labelled(messages.conflicts.kinds[kind], names.join(messages.series));
}

/** The times of a conflict when it was accepted, one line for each item. */
export function standingInWords(stood: string, wording: Wording, nameOf: NameOf): string[] {
  const times = standingFrom(stood)?.times ?? [];
  return times.map((when) => whenInWords(when, wording, (id) => nameOf("item", id)));
}
