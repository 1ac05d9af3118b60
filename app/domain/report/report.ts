import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import { type Reader, sees } from "#app/domain/access/audience.ts";
import type { ActionItem } from "#app/domain/action/action-item.ts";
import type { Name } from "#app/domain/directory/directory.ts";
import { type Figures, figuresOf } from "#app/domain/follow-up/figures.ts";
import type { Selection } from "#app/domain/follow-up/standing.ts";
import type { Minutes, MinutesState } from "#app/domain/minutes/minutes.ts";
import type { Review } from "#app/domain/review/review.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** For whom a report can be made: our office, or one side of the visit. */
export const reportReaders = ["office", "guest", "host"] as const;
export type ReportReader = (typeof reportReaders)[number];

export const isReportReader = (word: string): word is ReportReader =>
  (reportReaders as readonly string[]).includes(word);

const readerOf = (word: ReportReader): Reader =>
  word === "office" ? { kind: "office" } : { kind: "participant", side: word };

/** What came of a visit, as one reader may know it. */
export type Report = {
  reader: ReportReader;
  content: VisitContent;
  today: LocalDate; // in the office's zone
  figures: Figures;
  /** Attendances of which it was recorded whether somebody came; for our office alone. */
  came: Map<string, "yes" | "no">;
  actions: ActionItem[]; // by due date, those without one last
  reviews: Review[]; // by date
  minutes: Map<string, MinutesState>; // by item
  bodies: Map<string, Name[]>; // organisations that owe an action
};

/** Everything that a report can be made of. */
export type ReportSource = {
  content: VisitContent;
  today: LocalDate;
  selection: Selection; // of the visit
  came: ReadonlyMap<string, "yes" | "no">;
  actions: readonly ActionItem[];
  reviews: readonly Review[];
  minutes: readonly Minutes[];
  bodies: Map<string, Name[]>;
};

/**
 * The report for one reader; null where the visit itself is not for them. Content is as `asSeenBy` leaves it;
 * actions, reviews and minutes go by their own audience, and lose every reference to what this reader does not
 * see. Only what is told is counted. Who was recorded as absent is left out of the attendance for a side.
 */
export function reportFor(word: ReportReader, source: ReportSource): Report | null {
  const reader = readerOf(word);
  const content = asSeenBy(reader, source.content);
  if (!content) return null;
  const isOffice = word === "office";
  const outcomes = idsOf(content.outcomes);
  const people = idsOf(content.participations);
  const items = idsOf(content.items);
  const actions = source.actions
    .filter(({ audience }) => sees(reader, audience))
    .map((action) => ({
      ...action,
      outcomeId: ifIn(outcomes, action.outcomeId),
      itemId: ifIn(items, action.itemId),
      owners: action.owners.map((owner) => ({
        ...owner,
        participationId: ifIn(people, owner.participationId),
      })),
      ...(isOffice ? {} : { updates: [], needs: [], dropReason: null }),
    }))
    .sort((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999") || a.id.localeCompare(b.id));
  const reviews = source.reviews
    .filter(
      ({ audience, outcomeId }) => sees(reader, audience) && (outcomeId === null || outcomes.has(outcomeId)),
    )
    .map((review) => ({ ...review, findings: isOffice ? review.findings : [] }))
    .sort((a, b) => a.onDate.localeCompare(b.onDate) || a.id.localeCompare(b.id));
  const told = new Set([...outcomes, ...idsOf(actions)]);
  const isTold = ({ facts }: { facts: { id: string } }) => told.has(facts.id);
  const owing = new Set(actions.flatMap(({ owners }) => owners.map(({ organisationId }) => organisationId)));
  const { selection, today, came } = source;
  return {
    ...{ reader: word, today, actions, reviews },
    content: isOffice ? content : withoutAbsent(content, came),
    figures: figuresOf(
      { outcomes: selection.outcomes.filter(isTold), actions: selection.actions.filter(isTold) },
      today,
    ),
    came: new Map(isOffice ? came : []),
    minutes: new Map(
      source.minutes
        .filter(({ audience, itemId }) => sees(reader, audience) && items.has(itemId))
        .map(({ itemId, state }) => [itemId, state]),
    ),
    bodies: new Map([...source.bodies].filter(([id]) => owing.has(id))),
  };
}

const withoutAbsent = (content: VisitContent, came: ReportSource["came"]): VisitContent => ({
  ...content,
  items: content.items.map((item) => ({
    ...item,
    attendances: item.attendances.filter(({ id }) => came.get(id) !== "no"),
  })),
});

const idsOf = (things: readonly { id: string }[]): Set<string> => new Set(things.map(({ id }) => id));

const ifIn = (ids: Set<string>, id: string | null): string | null => (id !== null && ids.has(id) ? id : null);
