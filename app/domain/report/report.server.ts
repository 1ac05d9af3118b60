import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import type { ActionItem } from "#app/domain/action/action-item.ts";
import { actionItemKeeper } from "#app/domain/action/actions.server.ts";
import { namedBodies } from "#app/domain/directory/entry.server.ts";
import { standingNow } from "#app/domain/follow-up/board.server.ts";
import { everything, narrow } from "#app/domain/follow-up/select.ts";
import { selectionOf } from "#app/domain/follow-up/stand-all.ts";
import { minutesKeeper } from "#app/domain/minutes/minutes.server.ts";
import type { Minutes } from "#app/domain/minutes/minutes.ts";
import {
  type Report,
  type ReportReader,
  type ReportSource,
  reportFor,
  reportReaders,
} from "#app/domain/report/report.ts";
import type { Review } from "#app/domain/review/review.ts";
import { reviewKeeper } from "#app/domain/review/reviews.server.ts";
import { showPlan } from "#app/domain/visit/plan.server.ts";
import type { Db } from "#db/database.ts";

/**
 * The report after a visit for one reader, out of the draft, and for whom else it can be made. Throws `notFound`
 * for whoever may not read follow-ups, and for a reader to whom the visit is closed.
 */
export function showReport(
  current: Current,
  slug: string,
  reader: ReportReader,
): { report: Report; readers: ReportReader[] } {
  const source = reportSource(current, slug);
  const report = reportFor(reader, source);
  if (!report) throw new DomainError("notFound", "visit");
  return {
    report,
    readers: reportReaders.filter((one) => one === reader || reportFor(one, source) !== null),
  };
}

/** What the reports of a visit are made of. Throws `notFound`. */
export function reportSource(current: Current, slug: string): ReportSource {
  const { db, actor, now } = current;
  if (!may(actor, "followUp.read")) throw new DomainError("notFound", "visit");
  const { content } = showPlan(current, slug);
  const { id: visitId } = content.visit;
  const { ledger, days, whole } = standingNow(db, now);
  const ofVisit = (table: "action_items" | "reviews" | "minutes") =>
    db.$client.prepare(`select id from ${table} where visit_id = ?`).pluck().all(visitId) as string[];
  const actions = all<ActionItem>(actionItemKeeper.findMany(db, ofVisit("action_items")));
  const owing = actions.flatMap(({ owners }) => owners.flatMap(({ organisationId }) => organisationId ?? []));
  return {
    ...{ content, actions, today: days.office, came: whoCame(db, visitId) },
    selection: narrow(ledger, selectionOf(whole), { ...everything, visitId }),
    reviews: all<Review>(reviewKeeper.findMany(db, ofVisit("reviews"))),
    minutes: all<Minutes>(minutesKeeper.findMany(db, ofVisit("minutes"))),
    bodies: new Map([...namedBodies(db, owing)].map(([id, { names }]) => [id, names])),
  };
}

const all = <Thing>(found: Map<string, { state: unknown }>): Thing[] =>
  [...found].map(([id, { state }]) => ({ ...(state as object), id }) as Thing);

/** Of which attendances it was recorded whether somebody came. */
function whoCame(db: Db, visitId: string): Map<string, "yes" | "no"> {
  const rows = db.$client
    .prepare(
      `select attendances.id, came from attendances join programme_items on programme_items.id = item_id
       where visit_id = ? and came is not null`,
    )
    .raw()
    .all(visitId) as [string, "yes" | "no"][];
  return new Map(rows);
}
