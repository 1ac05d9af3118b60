import type { Side } from "#app/domain/access/audience.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { isMeetingApart } from "#app/domain/programme/meeting-apart.ts";
import type { Attendance, ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { type Subject, sideOf } from "#app/domain/subscription/subscription.ts";
import type { Leg, VisitContent } from "#app/domain/visit/visit-content.ts";

/** Ids of the stays and items that make up somebody's programme. */
export type Programme = { legIds: Set<string>; itemIds: Set<string> };

type Content = Pick<VisitContent, "legs" | "items" | "parties" | "participations">;
type Who = Attendance["who"];

/**
 * Which stays and items of a visit are a subject's own. A participant's: whatever names them, their party
 * or their side, and what they interpret; a party's: what names it or its side; a side's: what names it or
 * any part of it; our office's: everything. An item that names nobody is for all who share its stay, and a
 * stay of one party is that party's alone; a working group's meeting apart from every stay is for those alone
 * whom it names. A cancelled item stays in: it is announced. Nothing for a
 * subject that the visit does not name.
 *
 * Asks neither for audience nor release: the caller gives what its reader may see.
 */
export function programmeOf(subject: Subject, content: Content): Programme {
  const items = content.items.filter((item) => isOwnItem(subject, item, content));
  const legs = content.legs.filter((leg) => isOwnLeg(subject, leg, content));
  // Whoever has something in a stay of others is there too.
  const legIds = new Set([...legs.map(({ id }) => id), ...items.map(({ legId }) => legId)]);
  return { legIds, itemIds: new Set(items.map(({ id }) => id)) };
}

/** Whether an item belongs to a subject's programme, as `programmeOf` says. */
export function isOwnItem(subject: Subject, item: ProgrammeItem, content: Content): boolean {
  const { attendances, interpretation, legId } = item;
  if (subject.kind === "office") return true;
  const interpreters = interpretation.map(({ coveredById }) => coveredById).filter((id) => id !== null);
  if (attendances.length === 0 && interpreters.length === 0) {
    if (isMeetingApart(item, content.legs)) return false;
    const leg = content.legs.find(({ id }) => id === legId);
    return leg !== undefined && isOwnLeg(subject, leg, content);
  }
  if (subject.kind === "participation" && interpreters.includes(subject.id)) return true;
  return attendances.some(({ who }) => isAmong(subject, who, content));
}

/** Whether a stay belongs to a subject's programme by itself, whatever happens in it. */
export function isOwnLeg(subject: Subject, { partyId }: Pick<Leg, "partyId">, content: Content): boolean {
  if (subject.kind === "office") return true;
  if (partyId === null) return sideOf(subject, content) !== null;
  return partiesOf(subject, content).includes(partyId);
}

/** Whether a participant is one of those whom an attendance names. */
export function isOf(one: Pick<Participation, "id" | "side" | "partyId">, who: Who): boolean {
  if ("participationId" in who) return one.id === who.participationId;
  return "partyId" in who ? one.partyId === who.partyId : one.side === who.side;
}

function isAmong(subject: Subject, who: Who, content: Content): boolean {
  const side = sideOf(subject, content);
  if (side === null) return false;
  if ("side" in who) return who.side === side;
  if ("partyId" in who) return partiesOf(subject, content).includes(who.partyId);
  return subject.kind === "side"
    ? sideOfParticipant(who.participationId, content) === side
    : who.participationId === subject.id;
}

/** The parties whose programme a subject shares: a participant's one, a party itself, all of a side. */
function partiesOf(subject: Subject, { parties, participations }: Content): string[] {
  switch (subject.kind) {
    case "participation": {
      const partyId = participations.find(({ id }) => id === subject.id)?.partyId;
      return partyId ? [partyId] : [];
    }
    case "party":
      return [subject.id];
    case "side":
      return parties.filter(({ side }) => side === subject.id).map(({ id }) => id);
    case "office":
      return parties.map(({ id }) => id);
  }
}

const sideOfParticipant = (id: string, { participations }: Content): Side | undefined =>
  participations.find((one) => one.id === id)?.side;
