export const roles = ["admin", "planner", "manager", "viewer"] as const;
export type Role = (typeof roles)[number];

/** Who acts: an account with its role, a visitor who has not signed in, or whoever holds a private address. */
export type Actor = { id: string; role: Role } | { id: "visitor"; role: "visitor" } | Participant;

/**
 * Whoever came by a private address. No permission names them: they speak for themselves by the work made
 * for them, and do nothing else.
 */
export type Participant = { id: string; role: "participant" };

export const visitor: Actor = { id: "visitor", role: "visitor" };

const OF_PARTICIPATION = "participation:";

/** The actor behind a private address: the participant whose it is; for a party, side or office the address itself. */
export const participantOf = (subscription: {
  id: string;
  subject: { kind: string; id: string };
}): Participant => ({
  id:
    subscription.subject.kind === "participation"
      ? `${OF_PARTICIPATION}${subscription.subject.id}`
      : `subscription:${subscription.id}`,
  role: "participant",
});

/** The participation for which an actor speaks; null for whoever speaks for none. */
export const participationOf = ({ id, role }: Actor): string | null =>
  role === "participant" ? participationIn(id) : null;

/** The participation that an actor's id names, as history keeps it; null for all others. */
export const participationIn = (actorId: string): string | null =>
  actorId.startsWith(OF_PARTICIPATION) ? actorId.slice(OF_PARTICIPATION.length) : null;
