import { randomUUID } from "node:crypto";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import type { State } from "#app/domain/editing/differences.ts";
import type { ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { type RefusedBy, type Steps, together } from "#app/domain/editing/together.server.ts";
import type { Result } from "#app/domain/history/result.ts";
import { minutesKeeper, minutesOfItem } from "#app/domain/minutes/minutes.server.ts";
import type { Mark, Minutes } from "#app/domain/minutes/minutes.ts";
import { whereMarked } from "#app/domain/minutes/where-marked.ts";
import { spanOf } from "#app/domain/programme/item-keeper.server.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import type { Visit } from "#app/domain/visit/visit-content.ts";
import type { Db } from "#db/database.ts";

export type MinutesActIssue =
  /** Other minutes were saved after the form was opened. */
  | { code: "minutes.stale" }
  /** The passage does not stand in the minutes word for word. */
  | { code: "minutes.passageElsewhere" };

export type MinutesActed = Result<number[], MinutesActIssue | ThingIssue | RefusedBy>;

/** An item whose meeting is recorded: its visit, for whoever keeps minutes. Throws `notFound`. */
export function recordedVisit(current: Current, slug: string, itemId: string): Visit {
  const visit = plannedVisit(current, slug, "minutes");
  if (!spanOf(current.db, visit.id, itemId)) throw new DomainError("notFound", "item");
  return visit;
}

/** The minutes of an item as they stand, with their version; null where nobody began any. */
export function minutesAt(db: Db, itemId: string): { minutes: Minutes; version: number } | null {
  const id = minutesOfItem(db, itemId);
  const stored = id === undefined ? undefined : minutesKeeper.find(db, id);
  return stored
    ? { minutes: { ...(stored.state as Omit<Minutes, "id">), id: id! }, version: stored.version }
    : null;
}

/** Minutes of which nothing is known yet, in the visit's reference language, and seen by the office alone. */
const blank = (itemId: string, { referenceLanguage }: Visit): Omit<Minutes, "id"> => ({
  ...{ itemId, state: "agenda", language: referenceLanguage, recordedBy: null, agreedOn: null },
  ...{ topics: [], body: null, marks: [], audience: "internal" },
});

type Kept = Omit<Minutes, "id">;

/**
 * Changes the agenda or the minutes of an item, which begin with the first change, together with whatever else
 * `act` does, in one transaction.
 */
export function changeMinutes(
  current: Current,
  slug: string,
  itemId: string,
  act: (now: Kept & { version: number }, steps: Steps) => Kept | MinutesActIssue[],
): MinutesActed {
  const visit = recordedVisit(current, slug, itemId);
  return together<MinutesActIssue>(
    current,
    visit.id,
    (steps) => {
      const kept = minutesAt(current.db, itemId);
      const now = kept?.minutes ?? blank(itemId, visit);
      const next = act({ ...now, version: kept?.version ?? 0 }, steps);
      if (Array.isArray(next)) return next;
      const { id: _id, version: _version, ...state } = next as Kept & { id?: string; version?: number };
      if (kept) steps.change({ kind: "minutes", id: kept.minutes.id }, () => state as State);
      else steps.add({ kind: "minutes", id: randomUUID() }, state as State);
      return [];
    },
    "minutes",
  );
}

export type TextDraft = Pick<Minutes, "body" | "state" | "recordedBy" | "agreedOn" | "language">;

/**
 * Saves the text from the version that it was opened with. Marks go along with their words: each is kept where
 * its passage stands now; one whose words were changed stays as it was marked, and says so.
 */
export const saveText = (
  current: Current,
  { slug, itemId, version }: { slug: string; itemId: string; version: number },
  draft: TextDraft,
): MinutesActed =>
  changeMinutes(current, slug, itemId, (now) => {
    if (now.version !== version) return isSame(now, draft) ? now : [{ code: "minutes.stale" }];
    const moved = (mark: Mark): Mark => {
      const place = whereMarked(draft.body ?? "", mark);
      return place ? { ...mark, starts: place.starts } : mark;
    };
    return { ...now, ...draft, marks: now.marks.map(moved) };
  });

/** Sent twice, the second finds what it would write. */
const isSame = (now: Kept, draft: TextDraft): boolean =>
  (Object.keys(draft) as (keyof TextDraft)[]).every((name) => now[name] === draft[name]);
