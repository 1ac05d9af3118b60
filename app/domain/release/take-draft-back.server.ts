import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { edit } from "#app/domain/editing/edit.server.ts";
import { keeperOf, type ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { lastStateOf } from "#app/domain/history/entries.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { visitPartKinds } from "#app/domain/history/thing.ts";
import { ownThings, type Things } from "#app/domain/release/changes-between.ts";
import { readContent } from "#app/domain/release/released-visit.ts";
import { type NotTaken, takeTheWay } from "#app/domain/release/take-the-way.server.ts";
import { goalsOf, type Standing } from "#app/domain/release/way-back.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import { findVisit } from "#app/domain/visit/visit.server.ts";
import type { Visit, VisitContent } from "#app/domain/visit/visit-content.ts";
import { partIdsOf } from "#app/domain/visit/visit-parts.server.ts";
import type { Db } from "#db/database.ts";
import { releases } from "#db/schema/index.ts";

/** What going back to a version makes of a draft: as it stands, as it then stands, and what could not be. */
export type WayBack = { before: VisitContent; after: VisitContent; refused: NotTaken[]; mark: string };

export type WayBackIssue = { code: "back.draftMoved" };

/**
 * What taking a draft back to a version would make of it. It is tried out and rolled back, so that what is
 * told is what will be. Throws `notFound` for whoever may not plan, and for a version that is none.
 */
export function previewWayBack(current: Current, slug: string, number: number): WayBack {
  const visit = plannedVisit(current, slug);
  const tried = goBack(current, visit, number, ({ way }) => rejected([{ code: "back.tried" as const, way }]));
  const [issue] = tried.ok ? [] : tried.issues;
  if (issue?.code !== "back.tried") throw new Error("A way back that was tried out must be rolled back");
  return issue.way;
}

/**
 * Takes a draft back to a version, as one act: its own fields and sides, stays, parties, participants, items,
 * outcomes and contacts become what the version holds; what was added since goes, what went is there again.
 * What no release holds stays, and so do the directories. `shown` is the mark of what the officer was shown.
 * Gives the entries of history, which can be taken back together. Throws as `previewWayBack` does.
 */
export function takeDraftBack(
  current: Current,
  slug: string,
  number: number,
  shown?: string,
): Result<number[], WayBackIssue | ThingIssue> {
  const visit = plannedVisit(current, slug);
  return goBack(current, visit, number, ({ way, entries }) =>
    shown !== undefined && shown !== way.mark
      ? rejected([{ code: "back.draftMoved" as const }])
      : done(entries),
  );
}

/** Goes back within a transaction, and then lets `settle` say whether that stays. */
function goBack<Issue>(
  current: Current,
  visit: Visit,
  number: number,
  settle: (gone: { way: WayBack; entries: number[] }) => Result<number[], Issue>,
): Result<number[], Issue | ThingIssue> {
  const { db } = current;
  let made: number[] = [];
  const acted = edit<Issue | ThingIssue>(current, keeperOf("visit"), (work) => {
    const before = readDraft(db, visit);
    const draft = standingIn(db, visit.id);
    const goals = goalsOf(heldBy(db, visit.id, number), draft, (id) => lastStateOf(db, id));
    const { entries, refused } = takeTheWay(work, current, visit.id, goals, draft);
    const after = readDraft(db, findVisit(db, visit.id)!);
    const settled = settle({
      way: { before, after, refused, mark: markOf([before, after, refused]) },
      entries,
    });
    if (!settled.ok) return settled;
    work.leave();
    made = settled.value;
    return done({ id: visit.id, state: {}, version: 0, entryId: made[0] ?? null });
  });
  return acted.ok ? done(made) : acted;
}

const markOf = (shown: unknown): string =>
  createHash("sha256").update(JSON.stringify(shown)).digest("base64url").slice(0, 22);

/** Everything that belongs to a visit, itself included, by id. */
function standingIn(db: Db, visitId: string): Map<string, Standing> {
  const refs = [
    { kind: "visit" as const, id: visitId },
    ...visitPartKinds.flatMap((kind) => partIdsOf(db, kind, visitId).map((id) => ({ kind, id }))),
  ];
  return new Map(refs.map((ref) => [ref.id, { ...ref, state: keeperOf(ref.kind).find(db, ref.id)!.state }]));
}

/** What a version holds, as it was frozen: what releases did not hold at its time is left out. */
function heldBy(db: Db, visitId: string, number: number): Things {
  const row = db
    .select({ content: releases.content })
    .from(releases)
    .where(and(eq(releases.visitId, visitId), eq(releases.number, number)))
    .get();
  if (!row) throw new DomainError("notFound", "visit");
  const frozen = JSON.parse(row.content) as Partial<VisitContent>;
  const knowsNeeds = frozen.items?.some((item) => "interpretation" in item) ?? false;
  const withoutNeeds = (item: State & { id: string }) => {
    const { interpretation: _, ...rest } = item;
    return rest;
  };
  return ownThings(readContent(row.content))
    .filter(([kind]) => kind !== "contactPoint" || frozen.contacts !== undefined)
    .map(([kind, things]) =>
      kind === "item" && !knowsNeeds
        ? ([kind, things.map(withoutNeeds)] as const)
        : ([kind, things] as const),
    );
}
