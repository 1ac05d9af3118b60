import type { Side } from "#app/domain/access/audience.ts";
import type { BoardQuery } from "#app/domain/follow-up/filter-query.ts";
import type { ActionOnPage, OutcomeOnPage } from "#app/domain/follow-up/on-page.ts";
import type { CountedStatus } from "#app/domain/outcome/outcome-groups.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** A figure of the first line, with the address of the lines that it counts. */
export type FigureOnPage = {
  what: "overdue" | "dueSoon" | "quiet" | "waiting" | CountedStatus;
  count: number;
  to: string;
  isChosen: boolean;
};

export type LineOnPage =
  | { kind: "outcome"; outcome: OutcomeOnPage; dueOn: LocalDate | null }
  | { kind: "action"; action: ActionOnPage; isBelow: boolean };

/** What a typed field of the form says, and what is the matter with it. */
export type TypedField = { typed: string; isUnknown: boolean };
export const typedFields = ["organisation", "person", "visit", "from", "to"] as const;
export type TypedName = (typeof typedFields)[number];

/** A review that is due, with what it is about. */
export type ReviewOnPage = { id: string; onDate: LocalDate; visit: string; outcome: string | null };

export type BoardView = {
  notice: { text: string; undo: { from: number; to: number } | null } | null;
  views: { id: string; name: string; query: string; by: string | null }[];
  asked: BoardQuery;
  query: string; // of the address, without "?"
  typed: Record<TypedName, TypedField>;
  partners: { value: string; label: string }[];
  figures: FigureOnPage[];
  reviews: { due: ReviewOnPage[]; more: number };
  today: LocalDate; // the office's
  failedMails: number; // that went by themselves
  count: { outcomes: number; actions: number };
  isEmpty: boolean; // nothing there at all, whatever is asked
  page: number;
  pages: number;
  lines: LineOnPage[];
  sides: readonly Side[];
};
