import type { ThingKind } from "#app/domain/history/thing.ts";

/** What belongs to a visit and stands in no release of it: changing it leaves nothing to be released. */
export const kindsBesideReleases = [
  "preparationTask",
  "gift",
  "vehicle",
  "settlement",
  "acceptance",
  "actionItem",
  "review",
  "minutes",
] as const satisfies readonly ThingKind[];

export const isBesideReleases = (kind: ThingKind): boolean =>
  (kindsBesideReleases as readonly ThingKind[]).includes(kind);
