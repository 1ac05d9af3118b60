import type { State } from "#app/domain/editing/differences.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { ContentChange } from "#app/domain/release/changes-between.ts";
import { isOwnItem, isOwnLeg } from "#app/domain/subscription/whose-programme.ts";
import type { Leg, VisitContent } from "#app/domain/visit/visit-content.ts";

/** Participants by their ids, or everyone. */
export type Concerned = "everyone" | string[];

/**
 * Whom a change concerns: of an item and of a stay, whoever has it in their own programme in either
 * version; of a party, its members in either; of a participant, themselves; of the visit itself, everyone.
 * What changes in outcomes, contacts and directories moves nobody.
 */
export function whomItConcerns(
  { kind, id, before: was, after: is }: ContentChange,
  before: VisitContent | null,
  after: VisitContent,
): Concerned {
  switch (kind) {
    case "visit":
      return "everyone";
    case "item":
    case "leg":
      return inWords([...ownersOf(kind, was, before), ...ownersOf(kind, is, after)], before, after);
    case "party":
      return [
        ...new Set(
          everyoneIn(before, after)
            .filter(({ partyId }) => partyId === id)
            .map((one) => one.id),
        ),
      ];
    case "participation":
      return [id];
    default:
      return [];
  }
}

/** The participants of a version who have an item or stay of it in their programme. */
function ownersOf(kind: "item" | "leg", state: State | null, content: VisitContent | null): string[] {
  if (!state || !content) return [];
  return content.participations
    .map(({ id }) => id)
    .filter((id) => {
      const subject = { kind: "participation", id } as const;
      return kind === "item"
        ? isOwnItem(subject, state as unknown as ProgrammeItem, content)
        : isOwnLeg(subject, state as unknown as Leg, content);
    });
}

/** "everyone" where nobody is left out. */
function inWords(ids: readonly string[], before: VisitContent | null, after: VisitContent): Concerned {
  const concerned = new Set(ids);
  return everyoneIn(before, after).every(({ id }) => concerned.has(id)) ? "everyone" : [...concerned];
}

const everyoneIn = (before: VisitContent | null, after: VisitContent) => [
  ...after.participations,
  ...(before?.participations ?? []),
];
