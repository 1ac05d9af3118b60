import { and, asc, eq, isNull } from "drizzle-orm";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { isCalledOff } from "#app/domain/programme/programme-item.ts";
import { ownProgramme } from "#app/domain/subscription/own-programme.server.ts";
import { speaker } from "#app/domain/subscription/readings.server.ts";
import { findReasonIssues, isOpen, type Regret, type RegretIssue } from "#app/domain/subscription/regret.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import type { Db } from "#db/database.ts";
import { regrets } from "#db/schema/index.ts";

/** What a participant says: to which item, null for the whole visit, and why. `id` is the form's own, a UUID. */
export type RegretDraft = { id: string; itemId: string | null; reason: string };

/**
 * The participant who acts cannot come, to an item of their own in the latest release or to the visit.
 * The same form sent twice is one regret, and one thing has one that stands. Throws `forbidden` for
 * whoever acts for no participation, `notFound` for an item that is not theirs.
 */
export const sayRegret = (current: Current, visitId: string, { id, itemId, reason }: RegretDraft) =>
  change(current, ({ tx, record, leave }): Result<Regret, RegretIssue> => {
    const participationId = speaker(current);
    const own = ownProgramme(current.db, {
      visitId,
      subject: { kind: "participation", id: participationId },
    });
    if (!own) throw new DomainError("notFound", "visit");
    const sent = tx.select().from(regrets).where(eq(regrets.id, id)).get();
    if (sent) {
      if (sent.visitId !== visitId || sent.participationId !== participationId)
        throw new DomainError("notFound", "regret");
      leave();
      return done(sent);
    }
    const { content, programme } = own;
    const item = content.items.find((one) => one.id === itemId);
    if (itemId !== null && (!item || !programme.itemIds.has(item.id)))
      throw new DomainError("notFound", "item");
    if (item ? isCalledOff(item, content.visit) : content.visit.status === "cancelled")
      return rejected([{ code: "regret.calledOff" }]);
    const issues = findReasonIssues(reason);
    if (issues.length > 0) return rejected(issues);
    const standing = standingRegrets(current.db, visitId, participationId);
    if (standing.some((one) => one.itemId === itemId)) return rejected([{ code: "regret.alreadySaid" }]);
    const regret = tx
      .insert(regrets)
      .values({ id, visitId, participationId, itemId, reason: reason.trim(), saidAt: current.now })
      .returning()
      .get();
    record({ visitId, event: "regret.said", detail: { participationId, itemId } });
    return done(regret);
  });

/**
 * The participant who acts comes after all. Once the office has taken note, it may have asked somebody
 * else: then they are to call it instead. Twice is once. Throws `forbidden` and `notFound` as `sayRegret`.
 */
export const takeBackRegret = (current: Current, visitId: string, id: string) =>
  change(current, ({ tx, record, leave }): Result<null, RegretIssue> => {
    const participationId = speaker(current);
    const regret = regretIn(current.db, visitId, id);
    if (regret.participationId !== participationId) throw new DomainError("notFound", "regret");
    if (regret.takenBackAt !== null) leave();
    else if (regret.settledAt !== null) return rejected([{ code: "regret.alreadySettled" }]);
    else {
      tx.update(regrets).set({ takenBackAt: current.now }).where(eq(regrets.id, id)).run();
      record({ visitId, event: "regret.takenBack", detail: { participationId, itemId: regret.itemId } });
    }
    return done(null);
  });

/**
 * The office has taken note of a regret. One that is settled, or was taken back meanwhile, stays as it is.
 * Throws `forbidden` and `notFound`.
 */
export const settleRegret = (current: Current, slug: string, id: string) =>
  change(current, ({ tx, record, leave }): Result<null, never> => {
    permit(current, "visit.edit");
    const visit = editableVisit(current, slug);
    const regret = regretIn(current.db, visit.id, id);
    if (isOpen(regret)) {
      const settled = { settledAt: current.now, settledBy: current.actor.id };
      tx.update(regrets).set(settled).where(eq(regrets.id, id)).run();
      const { participationId, itemId } = regret;
      record({ visitId: visit.id, event: "regret.settled", detail: { participationId, itemId } });
    } else leave();
    return done(null);
  });

/** Every regret of a visit, those taken back and settled too, as they were said. */
export const regretsOf = (db: Db, visitId: string): Regret[] =>
  db
    .select()
    .from(regrets)
    .where(eq(regrets.visitId, visitId))
    .orderBy(asc(regrets.saidAt), asc(regrets.id))
    .all();

/** What one participant said and has not taken back, settled or not. */
export const standingRegrets = (db: Db, visitId: string, participationId: string): Regret[] =>
  db
    .select()
    .from(regrets)
    .where(
      and(
        eq(regrets.visitId, visitId),
        eq(regrets.participationId, participationId),
        isNull(regrets.takenBackAt),
      ),
    )
    .orderBy(asc(regrets.saidAt), asc(regrets.id))
    .all();

function regretIn(db: Db, visitId: string, id: string): Regret {
  const regret = db
    .select()
    .from(regrets)
    .where(and(eq(regrets.visitId, visitId), eq(regrets.id, id)))
    .get();
  if (!regret) throw new DomainError("notFound", "regret");
  return regret;
}
