import { isSide, type Side } from "#app/domain/access/audience.ts";
import { ofSide } from "#app/domain/delegation/participation.ts";
import { type Subject, sideOf } from "#app/domain/subscription/subscription.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

type Content = Pick<VisitContent, "participations" | "parties" | "sides">;

/** Whom one act gives addresses, and the side to which they belong; null for our office. */
export type Recipients = { subjects: Subject[]; side: Side | null; isGroup: boolean };

/** One subject as an address of a page asks for it: "participation:ID". */
export const wordFor = ({ kind, id }: Subject): string => `${kind}:${id}`;

/**
 * Who is meant by a word such as "delegation:guest", "members:PARTY", "participation:ID", "party:ID",
 * "side:guest" or "office:office"; null where the visit knows no such thing.
 *
 * A whole delegation, or the members of a party, are those who are named: "council members, 4" get an
 * address only when somebody asks for it. Whoever has a live one (`having`, by `wordFor`) is left out,
 * so that the same act sent twice gives nobody two.
 */
export function recipientsOf(
  asked: string,
  content: Content,
  having: ReadonlySet<string>,
): Recipients | null {
  const [kind = "", id = "", ...more] = asked.split(":");
  if (more.length > 0) return null;
  const lacking = (subjects: readonly Subject[]) =>
    subjects.filter((subject) => !having.has(wordFor(subject)));
  const named = (side: Side, partyId: string | null) =>
    ofSide(content.participations, side)
      .filter((one) => one.personId !== null && (partyId === null || one.partyId === partyId))
      .map((one): Subject => ({ kind: "participation", id: one.id }));
  switch (kind) {
    case "delegation":
      if (!isOfVisit(id, content)) return null;
      return { subjects: lacking(named(id, null)), side: id, isGroup: true };
    case "members": {
      const party = content.parties.find((one) => one.id === id);
      if (!party) return null;
      return { subjects: lacking(named(party.side, party.id)), side: party.side, isGroup: true };
    }
    case "side":
      if (!isOfVisit(id, content)) return null;
      return { subjects: lacking([{ kind, id }]), side: id, isGroup: false };
    case "participation":
    case "party": {
      const side = sideOf({ kind, id }, content);
      return side && { subjects: lacking([{ kind, id }]), side, isGroup: false };
    }
    case "office":
      return id === "office" ? { subjects: lacking([{ kind, id }]), side: null, isGroup: false } : null;
    default:
      return null;
  }
}

const isOfVisit = (side: string, { sides }: Content): side is Side =>
  isSide(side) && sides.some((one) => one.side === side);
