import type { Side } from "#app/domain/access/audience.ts";
import type { ActionPriority } from "#app/domain/action/action-item.ts";
import type { Deadline } from "#app/domain/deadline/deadline.ts";
import type { Name } from "#app/domain/directory/directory.ts";
import type { Outcome, Rhythm } from "#app/domain/outcome/outcome.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Judgement } from "#app/domain/review/review.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Visit, VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Instant, LocalDate, ZoneName } from "#app/time/wall-time.ts";

/** Who owes something, as printed: a body, a person, a function without a name, or the side as a whole. */
export type OwnerTold = {
  side: Side | null;
  names: readonly Name[] | null;
  description: Localised | null;
  headcount: number | null;
  zone: ZoneName | null; // in which the day it is due ends for them
  doneOn: LocalDate | null;
};

type OutcomeTold = Pick<Outcome, "id" | "title" | "kind" | "status">;

/** The visit under which a deadline stands. */
export type VisitTold = Pick<Visit, "slug" | "title" | "referenceLanguage"> & {
  sides: { side: Side; name: Localised }[];
};

/** All that a deadline's entry can say, in every language. `relatedTo` is the UID of a programme item. */
export type DeadlineTold = Deadline & { visit: VisitTold; relatedTo: string | null } & (
    | { kind: "task"; title: Localised; detail: Localised | null; owners: OwnerTold[]; helpers: OwnerTold[] }
    | {
        kind: "action";
        title: Localised;
        detail: Localised | null;
        outcome: OutcomeTold | null;
        owners: OwnerTold[];
        priority: ActionPriority;
        progress: number | null;
        zone: ZoneName; // of whoever was done last
      }
    | {
        kind: "review";
        outcome: OutcomeTold | null;
        place: Localised | null;
        judgement: Judgement | null;
        summary: Localised | null;
      }
    | { kind: "meeting"; item: ProgrammeItem; content: VisitContent; group: Localised | null }
    | {
        kind: "rhythm";
        outcome: OutcomeTold;
        mandate: Localised | null;
        rhythm: Rhythm;
        planned: LocalDate[];
      }
    | {
        kind: "term";
        outcome: OutcomeTold;
        owners: OwnerTold[];
        validUntil: LocalDate;
        noticeBy: LocalDate | null;
        isNotice: boolean;
        renewsItself: boolean;
      }
  );

/** What stamps an entry. The task beside an event has a UID of its own. */
export type DeadlineStamps = {
  uid: string;
  todoUid: string;
  revision: number;
  createdAt: Instant;
  changedAt: Instant;
};

/** An entry as event and, where it can be done, as task: BEGIN:VEVENT … and BEGIN:VTODO …, CRLF. */
export type DeadlineTexts = { event: string; todo: string | null };

/** An entry in one language, ready but for its stamps. */
export type PrintedDeadline = {
  onDay: LocalDate;
  isOpen: boolean; // there is something to be reminded of
  fingerprint: string; // everything that a reader sees
  print: (stamps: DeadlineStamps) => DeadlineTexts;
};

/** Prints calendars of deadlines; work is given one, because words and formats live above it. */
export type DeadlinePrinter = {
  /** For UIDs. */
  domain: string;
  /** `since`: from when on the calendar has had it; a rhythm shows no dates before. */
  entry(told: DeadlineTold, language: Language, since: Instant): PrintedDeadline;
  /** What stays of an entry whose thing is gone: its title and day, cancelled, out of its last text. */
  cancelled(
    last: DeadlineTexts & { onDay: LocalDate },
    language: Language,
    stamps: DeadlineStamps,
  ): DeadlineTexts;
  /** The entry of a view that holds nothing: a calendar that had entries must not become empty. */
  nothing(onDay: LocalDate, language: Language, stamps: DeadlineStamps): DeadlineTexts;
  /** What stands before the entries; `viewName`: of the view that it shows, null for all. */
  head(
    viewName: string | null,
    what: "events" | "todos",
    language: Language,
    span: { zones: readonly ZoneName[]; from: Instant; to: Instant },
  ): string;
};
