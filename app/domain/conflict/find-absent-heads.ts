import type { Conflict } from "#app/domain/conflict/conflict.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import type { Attendance, ItemKind, ProgrammeItem } from "#app/domain/programme/programme-item.ts";

type Absent = Extract<Conflict, { kind: "head.absent" }>;

/** The kinds of items that ask for the head of each delegation that attends. */
const asksForHeads: ReadonlySet<ItemKind> = new Set([
  "courtesyCall",
  "restrictedTalks",
  "bilateralTalks",
  "signing",
]);

type Someone = Pick<Participation, "id" | "side" | "partyId" | "role">;

/** Items whose kind asks for the head of a side that attends, and whose head is not there. A side without a named head has none to miss. */
export function findAbsentHeads(
  items: readonly ProgrammeItem[],
  participations: readonly Someone[],
): Absent[] {
  const heads = participations.filter(({ role }) => role === "head");
  return items
    .filter(({ kind }) => asksForHeads.has(kind))
    .flatMap((item) =>
      heads
        .filter((head) => attends(item, (who) => sideOf(who, participations) === head.side))
        .filter((head) => !attends(item, (who) => isFor(who, head)))
        .map(
          (head): Absent => ({
            kind: "head.absent",
            itemId: item.id,
            side: head.side,
            participationId: head.id,
          }),
        ),
    );
}

const attends = ({ attendances }: ProgrammeItem, test: (who: Attendance["who"]) => boolean): boolean =>
  attendances.some(({ who }) => test(who));

function sideOf(who: Attendance["who"], participations: readonly Someone[]): string | undefined {
  if ("side" in who) return who.side;
  return participations.find((one) =>
    "partyId" in who ? one.partyId === who.partyId : one.id === who.participationId,
  )?.side;
}

const isFor = (who: Attendance["who"], one: Someone): boolean =>
  "side" in who
    ? who.side === one.side
    : "partyId" in who
      ? who.partyId === one.partyId
      : who.participationId === one.id;
