import type { Side } from "#app/domain/access/audience.ts";
import type { Attendance, ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { isOf } from "#app/domain/release/whom-a-change-concerns.ts";
import { type Subject, sideOf } from "#app/domain/subscription/subscription.ts";
import type { Leg, VisitContent } from "#app/domain/visit/visit-content.ts";

/** Ids of the stays and items that make up somebody's programme. */
export type Programme = { legIds: Set<string>; itemIds: Set<string> };

type Content = Pick<VisitContent, "legs" | "items" | "parties" | "participations">;

/**
 * Which stays and items of a visit are a subject's own. A participant's: whatever names them, their party
 * or their side, and what they interpret; a party's: what names it or its side; a side's: what names it or
 * any part of it; our office's: everything. An item that names nobody is for all who share its stay, and a
 * stay of one party is that party's alone. A cancelled item stays in: it is announced. Nothing for a
 * subject that the visit does not name.
 *
 * Asks neither for audience nor release: the caller gives what its reader may see.
 */
export function programmeOf(subject: Subject, content: Content): Programme {
  const legs = content.legs.filter((leg) => isTheirs(subject, leg, content));
  const legIds = new Set(legs.map(({ id }) => id));
  const items = content.items.filter((item) =>
    item.attendances.length === 0 && item.interpretation.every(({ coveredById }) => coveredById === null)
      ? legIds.has(item.legId) && isNamed(subject, content)
      : isAt(subject, item, content),
  );
  // Whoever has something in a stay of others is there too.
  for (const { legId } of items) legIds.add(legId);
  return { legIds, itemIds: new Set(items.map(({ id }) => id)) };
}

const isNamed = (subject: Subject, content: Content): boolean =>
  subject.kind === "office" || sideOf(subject, content) !== null;

function isTheirs(subject: Subject, leg: Leg, content: Content): boolean {
  if (!isNamed(subject, content)) return false;
  if (leg.partyId === null || subject.kind === "office") return true;
  switch (subject.kind) {
    case "participation":
      return content.participations.find(({ id }) => id === subject.id)?.partyId === leg.partyId;
    case "party":
      return subject.id === leg.partyId;
    case "side":
      return content.parties.find(({ id }) => id === leg.partyId)?.side === subject.id;
  }
}

function isAt(subject: Subject, item: ProgrammeItem, content: Content): boolean {
  switch (subject.kind) {
    case "office":
      return true;
    case "participation": {
      const one = content.participations.find(({ id }) => id === subject.id);
      if (!one) return false;
      return (
        item.attendances.some(({ who }) => isOf(one, who)) ||
        item.interpretation.some(({ coveredById }) => coveredById === one.id)
      );
    }
    case "party": {
      const side = sideOf(subject, content);
      return item.attendances.some(({ who }) =>
        "partyId" in who ? who.partyId === subject.id : "side" in who && who.side === side,
      );
    }
    case "side":
      return item.attendances.some(({ who }) => sideAt(who, content) === subject.id);
  }
}

function sideAt(who: Attendance["who"], { parties, participations }: Content): Side | undefined {
  if ("side" in who) return who.side;
  if ("partyId" in who) return parties.find(({ id }) => id === who.partyId)?.side;
  return participations.find(({ id }) => id === who.participationId)?.side;
}
