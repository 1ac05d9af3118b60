import type { OutcomeKind, OutcomeMove, OutcomeStatus } from "#app/domain/outcome/outcome.ts";

type Course = {
  /** With which status an outcome of the kind can become known. */
  first: readonly OutcomeStatus[];
  /** What may follow each status; a status without a line is the end. */
  next: Partial<Record<OutcomeStatus, readonly OutcomeStatus[]>>;
};

/** What ends something that was only proposed; all of it can be taken up again. */
const refused = ["declined", "lapsed", "withdrawn"] as const;
const again = {
  declined: ["proposed", "underConsideration"],
  withdrawn: ["proposed", "underConsideration"],
} as const;

/** What binds both sides. Steps may be missing: a source may tell of the signature alone. */
const binding: Course = {
  first: ["proposed", "underConsideration", "agreed", "initialled", "signed", "inForce"],
  next: {
    proposed: ["underConsideration", "agreed", "initialled", "signed", "inForce", ...refused],
    underConsideration: ["underConsideration", "agreed", "initialled", "signed", "inForce", ...refused],
    agreed: ["initialled", "signed", "inForce", "completed", ...refused],
    initialled: ["signed", "inForce", "completed", ...refused],
    signed: ["inForce", "completed", ...refused],
    inForce: ["inForce", "completed", "lapsed", "withdrawn"], // again: renewed
    lapsed: ["proposed", "underConsideration", "agreed", "signed", "inForce"],
    ...again,
  },
};

/** What a side says, and can only take back. */
const said: Course = { first: ["noted"], next: { noted: ["withdrawn"] } };

/** What is put forward and answered. What is signed of it is an agreement that follows from it. */
const putForward: Course = {
  first: ["noted", "proposed", "underConsideration"],
  next: {
    noted: ["proposed", "underConsideration", "agreed", ...refused],
    proposed: ["underConsideration", "agreed", ...refused],
    underConsideration: ["underConsideration", "agreed", ...refused],
    agreed: ["completed", ...refused],
    lapsed: ["proposed", "underConsideration"],
    ...again,
  },
};

/**
 * The courses that outcomes take, by kind. Nothing that was only said ever becomes agreed (see outcomeKinds): when
 * something comes of it, that is an outcome of its own which follows from it.
 */
const courses: Record<OutcomeKind, Course> = {
  agreement: binding,
  commitment: without(binding, ["initialled"]),
  workingGroup: without(binding, ["initialled"]),
  jointStatement: {
    first: ["noted", ...without(binding, ["inForce"]).first],
    next: { ...without(binding, ["inForce"]).next, noted: ["withdrawn"] },
  },
  proposal: putForward,
  application: {
    first: [...putForward.first, "agreed"], // granted, before anybody here heard of it
    next: putForward.next,
  },
  idea: {
    first: ["noted"],
    next: {
      noted: ["underConsideration", ...refused],
      underConsideration: ["underConsideration", ...refused],
      declined: ["underConsideration"],
      lapsed: ["underConsideration"],
      withdrawn: ["underConsideration"],
    },
  },
  intention: { first: ["noted"], next: { noted: ["lapsed", "withdrawn"], lapsed: ["noted"] } },
  statement: said,
  figure: said,
};

/** The statuses that an outcome of a kind may reach next; `from` null: with which it becomes known. */
export const allowedMoves = (kind: OutcomeKind, from: OutcomeStatus | null): readonly OutcomeStatus[] =>
  from === null ? courses[kind].first : (courses[kind].next[from] ?? []);

/** A link of a chain that cannot be: `at` is its place, from 0. */
export type ChainFault =
  | { at: number; code: "notAllowed"; from: OutcomeStatus | null; to: OutcomeStatus }
  | { at: number; code: "outOfOrder"; before: string };

/**
 * What cannot be true of a chain, earliest link first: a status that none of the kind reaches from the one
 * before, or a date before one that stands earlier. Links without a date may stand anywhere.
 */
export function findChainFaults(
  kind: OutcomeKind,
  moves: readonly Pick<OutcomeMove, "status" | "onDate">[],
): ChainFault[] {
  const faults: ChainFault[] = [];
  let latest: string | null = null;
  for (const [at, { status, onDate }] of moves.entries()) {
    const from = moves[at - 1]?.status ?? null;
    if (!allowedMoves(kind, from).includes(status)) faults.push({ at, code: "notAllowed", from, to: status });
    if (onDate === null) continue;
    if (latest !== null && onDate < latest) faults.push({ at, code: "outOfOrder", before: latest });
    else latest = onDate;
  }
  return faults;
}

/** The same course without some of its statuses. */
function without({ first, next }: Course, left: readonly OutcomeStatus[]): Course {
  const isKept = (status: OutcomeStatus) => !left.includes(status);
  const kept = Object.entries(next).filter(([from]) => isKept(from as OutcomeStatus));
  return {
    first: first.filter(isKept),
    next: Object.fromEntries(kept.map(([from, to]) => [from, to.filter(isKept)])),
  };
}
