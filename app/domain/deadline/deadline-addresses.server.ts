import { randomUUID } from "node:crypto";
import { and, asc, eq, isNull } from "drizzle-orm";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { hashOf } from "#app/domain/account/token.server.ts";
import {
  AS_REMOVED,
  type DeadlineAddress,
  type DeadlineOptions,
  MOST_ADDRESSES,
} from "#app/domain/deadline/deadline-address.ts";
import { deadlineTokenOf } from "#app/domain/deadline/deadline-token.server.ts";
import { change, type Work } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { deadlineAddresses, savedViews } from "#db/schema/index.ts";

export type DeadlineIssue = { code: "deadlines.tooMany"; most: number } | { code: "deadlines.unknownView" };

/** Whoever may not read follow-ups finds nothing at the pages of these addresses. */
function reading(current: Current): void {
  if (!may(current.actor, "followUp.read")) throw new DomainError("notFound", "page");
}

/** One's own addresses that open something, as they were made. Throws `notFound`. */
export function ownDeadlineAddresses(current: Current): DeadlineAddress[] {
  reading(current);
  const { accountId, revokedAt } = deadlineAddresses;
  return current.db
    .select()
    .from(deadlineAddresses)
    .where(and(eq(accountId, current.actor.id), isNull(revokedAt)))
    .orderBy(asc(deadlineAddresses.createdAt), asc(deadlineAddresses.id))
    .all()
    .map(({ tokenHash: _, ...row }) => row);
}

/** One of one's own addresses, revoked or not. Throws `notFound`, also for somebody else's. */
export function ownDeadlineAddress(current: Current, id: string): DeadlineAddress {
  reading(current);
  const { accountId } = deadlineAddresses;
  const row = current.db
    .select()
    .from(deadlineAddresses)
    .where(and(eq(deadlineAddresses.id, id), eq(accountId, current.actor.id)))
    .get();
  if (!row) throw new DomainError("notFound", "page");
  const { tokenHash: _, ...address } = row;
  return address;
}

/** The secret of an address; null for one that was made under another key of the office. */
export function secretOf(current: Current, officeKey: Buffer, address: DeadlineAddress): string | null {
  const token = deadlineTokenOf(officeKey, address);
  const row = current.db
    .select({ tokenHash: deadlineAddresses.tokenHash })
    .from(deadlineAddresses)
    .where(eq(deadlineAddresses.id, address.id))
    .get();
  return row?.tokenHash === hashOf(token) ? token : null;
}

/** The views of the board that one can choose: one's own, and those that are shared; by name. */
export const viewsToChoose = ({ db, actor }: Current): { id: string; name: string }[] =>
  db
    .select({
      id: savedViews.id,
      name: savedViews.name,
      owner: savedViews.accountId,
      isShared: savedViews.isShared,
    })
    .from(savedViews)
    .orderBy(asc(savedViews.name))
    .all()
    .filter(({ owner, isShared }) => isShared || owner === actor.id)
    .map(({ id, name }) => ({ id, name }));

/** Makes an address for oneself; its id. Throws `forbidden`. */
export const addDeadlineAddress = (current: Current, officeKey: Buffer, options: DeadlineOptions) =>
  change(current, ({ tx, record }): Result<string, DeadlineIssue> => {
    permit(current, "followUp.read");
    if (ownDeadlineAddresses(current).length >= MOST_ADDRESSES)
      return rejected([{ code: "deadlines.tooMany", most: MOST_ADDRESSES }]);
    if (!canChoose(current, options.viewId)) return rejected([{ code: "deadlines.unknownView" }]);
    const id = randomUUID();
    const { language, viewId, reminderDays } = options;
    tx.insert(deadlineAddresses)
      .values({
        ...{ id, accountId: current.actor.id, language, viewId, reminderDays },
        tokenHash: hashOf(deadlineTokenOf(officeKey, { id, generation: 1 })),
        ...{ createdAt: current.now, changedAt: current.now },
      })
      .run();
    record({
      visitId: null,
      event: "deadlines.added",
      detail: { addressId: id, accountId: current.actor.id },
    });
    return done(id);
  });

const canChoose = (current: Current, viewId: string | null): boolean =>
  viewId === null || viewsToChoose(current).some(({ id }) => id === viewId);

/** Chooses its options anew. Throws `notFound` (also for a revoked one), `stale`. */
export const changeDeadlineAddress = (
  current: Current,
  id: string,
  version: number,
  { language, viewId, reminderDays }: DeadlineOptions,
) =>
  changeOwn(current, id, version, "changed", (before) => {
    const isAsRemoved = viewId === AS_REMOVED && before.removedView !== null;
    const shows = isAsRemoved
      ? { viewId: null, removedView: before.removedView }
      : { viewId, removedView: null };
    if (!isAsRemoved && viewId !== before.viewId && !canChoose(current, viewId))
      return rejected([{ code: "deadlines.unknownView" }]);
    const isSame =
      language === before.language &&
      shows.viewId === before.viewId &&
      shows.removedView === before.removedView &&
      reminderDays === before.reminderDays;
    const changedAt = Math.max(current.now, before.changedAt + 1000); // clients compare whole seconds
    return done(isSame ? null : { language, ...shows, reminderDays, changedAt });
  });

/** Gives it a new secret; the one it had opens nothing from now on. Throws `notFound`, `stale`. */
export const renewDeadlineAddress = (current: Current, officeKey: Buffer, id: string, version: number) =>
  changeOwn(current, id, version, "renewed", ({ generation: before }) => {
    const generation = before + 1;
    return done({ generation, tokenHash: hashOf(deadlineTokenOf(officeKey, { id, generation })) });
  });

/** Shuts it for good. Throws `notFound`, `stale`. */
export const revokeDeadlineAddress = (current: Current, id: string, version: number) =>
  changeOwn(current, id, version, "revoked", () => done({ revokedAt: current.now }));

type Row = Partial<typeof deadlineAddresses.$inferInsert>;

function changeOwn(
  current: Current,
  id: string,
  version: number,
  what: "changed" | "renewed" | "revoked",
  decide: (before: DeadlineAddress) => Result<Row | null, DeadlineIssue>,
) {
  return change(current, ({ tx, record, leave }: Work): Result<null, DeadlineIssue> => {
    const before = ownDeadlineAddress(current, id);
    if (before.revokedAt !== null) throw new DomainError("notFound", "page");
    if (before.version !== version) throw new DomainError("stale", "page");
    const decided = decide(before);
    if (!decided.ok) return decided;
    if (decided.value === null) {
      leave();
      return done(null);
    }
    tx.update(deadlineAddresses)
      .set({ ...decided.value, version: version + 1 })
      .where(eq(deadlineAddresses.id, id))
      .run();
    const detail = { addressId: id, accountId: current.actor.id };
    record({ visitId: null, event: `deadlines.${what}`, detail });
    return done(null);
  });
}
