/** Things that all visits share. */
export const directoryKinds = [
  "organisation",
  "person",
  "position",
  "venue",
  "travelTime",
  "source",
] as const;
export type DirectoryKind = (typeof directoryKinds)[number];

/** Things that belong to one visit, the visit itself apart. */
export const visitPartKinds = [
  "leg",
  "party",
  "participation",
  "item",
  "contactPoint",
  "preparationTask",
  "gift",
  "vehicle",
  "citation",
  "settlement",
  "outcome",
  "acceptance",
  "actionItem",
  "review",
  "minutes",
] as const;
export type VisitPartKind = (typeof visitPartKinds)[number];

/** The kinds of things that can be added, changed and removed, and whose history is told. */
export const thingKinds = ["visit", ...visitPartKinds, ...directoryKinds] as const;
export type ThingKind = (typeof thingKinds)[number];

/** What comes of a visit: kept by whoever reviews it, too, not by planners alone. */
export const followUpKinds = [
  "outcome",
  "actionItem",
  "review",
  "minutes",
] as const satisfies readonly VisitPartKind[];
export type FollowUpKind = (typeof followUpKinds)[number];

export type ThingRef = { kind: ThingKind; id: string };

export const isDirectoryKind = (kind: string): kind is DirectoryKind =>
  (directoryKinds as readonly string[]).includes(kind);

export const isFollowUpKind = (kind: string): kind is FollowUpKind =>
  (followUpKinds as readonly string[]).includes(kind);

export const isVisitPartKind = (kind: string): kind is VisitPartKind =>
  (visitPartKinds as readonly string[]).includes(kind);
