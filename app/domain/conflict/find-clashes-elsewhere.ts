import type { Conflict } from "#app/domain/conflict/conflict.ts";
import { share } from "#app/domain/conflict/overlaps.ts";
import type { Company } from "#app/domain/conflict/who-is-where.ts";
import type { Span } from "#app/domain/programme/when.ts";

type Elsewhere = Extract<Conflict, { kind: "person.inAnotherVisit" }>;

/** An item of another visit that a person of this one is at. */
export type ItemElsewhere = Span & { id: string; visitId: string; personId: string };

/** People of this visit who are at an item of another one at the same time. */
export function findClashesElsewhere(
  companies: readonly Company<Span & { id: string }>[],
  personOf: (participationId: string) => string | null,
  elsewhere: readonly ItemElsewhere[],
): Elsewhere[] {
  const byPerson = new Map<string, ItemElsewhere[]>();
  for (const one of elsewhere) byPerson.set(one.personId, [...(byPerson.get(one.personId) ?? []), one]);
  return companies.flatMap(({ participationIds, items }) =>
    participationIds.flatMap((participationId) => {
      const others = byPerson.get(personOf(participationId) ?? "") ?? [];
      return others.flatMap((other) =>
        items
          .filter((item) => share(item, other))
          .map(
            (item): Elsewhere => ({
              ...{ kind: "person.inAnotherVisit", itemId: item.id, participationId },
              ...{ visitId: other.visitId, elsewhereId: other.id },
              elsewhereSpan: { startsAt: other.startsAt, endsAt: other.endsAt },
            }),
          ),
      );
    }),
  );
}
