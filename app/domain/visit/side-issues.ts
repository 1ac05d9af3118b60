import type { Side } from "#app/domain/access/audience.ts";
import type { VisitSide } from "#app/domain/visit/visit-content.ts";

export type SideIssue = { code: "visit.needsBothSides" } | { code: "visit.sideTwice"; side: Side };

/** What is wrong with the sides of a visit: a guest or a host is missing, or one is named twice. */
export function findSideIssues(sides: readonly VisitSide[]): SideIssue[] {
  const named = sides.map(({ side }) => side);
  const twice = new Set(named.filter((side, index) => named.indexOf(side) !== index));
  const lacking = !named.includes("guest") || !named.includes("host");
  return [
    ...(lacking ? [{ code: "visit.needsBothSides" as const }] : []),
    ...[...twice].map((side) => ({ code: "visit.sideTwice" as const, side })),
  ];
}
