import { randomUUID } from "node:crypto";
import { and, desc, eq, isNull, lt, ne, sql } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { accountColumns, toAccount } from "#app/domain/account/account.server.ts";
import type { Account } from "#app/domain/account/account.ts";
import { seenStep, sessionState } from "#app/domain/account/session-life.ts";
import { hashOf, newToken } from "#app/domain/account/token.server.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db, Reads } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { accountSessions, accounts, pendingSignIns, type sessionEnds } from "#db/schema/index.ts";

export type Session = {
  id: string;
  createdAt: Instant;
  lastSeenAt: Instant;
  reauthenticatedAt: Instant;
  userAgent: string;
};

/**
 * What a session cookie stands for. "over" is a session that nobody ended and whose account may still
 * sign in: what its owner has just sent is kept for them.
 */
export type FoundSession =
  | { kind: "live"; session: Session; account: Account }
  | { kind: "over"; accountId: string }
  | { kind: "none" };

type SessionEnd = (typeof sessionEnds)[number];

const KEPT_FOR = 30 * 86_400_000; // ms; then a session that is long over is forgotten

/** Begins a session under a new secret, which only its owner's browser will know. */
export function startSession(db: Reads, accountId: string, now: Instant, userAgent: string): string {
  const token = newToken();
  db.delete(accountSessions)
    .where(lt(accountSessions.createdAt, now - KEPT_FOR))
    .run();
  db.insert(accountSessions)
    .values({
      ...{ id: randomUUID(), tokenHash: hashOf(token), accountId, createdAt: now, lastSeenAt: now },
      ...{ reauthenticatedAt: now, userAgent: userAgent.slice(0, 200) },
    })
    .run();
  return token;
}

const findByToken = perDatabase((db) =>
  db
    .select({ session: accountSessions, account: accountColumns })
    .from(accountSessions)
    .innerJoin(accounts, eq(accounts.id, accountSessions.accountId))
    .where(eq(accountSessions.tokenHash, sql.placeholder("tokenHash")))
    .prepare(),
);

/** What the secret of a cookie stands for at this moment. */
export function findSession(db: Db, token: string, now: Instant): FoundSession {
  const row = findByToken(db).get({ tokenHash: hashOf(token) });
  if (!row || row.account.disabledAt !== null) return { kind: "none" };
  const state = sessionState(row.session, now);
  if (state === "ended") return { kind: "none" };
  if (state === "over") return { kind: "over", accountId: row.account.id };
  return { kind: "live", session: toSession(row.session), account: toAccount(row.account) };
}

const toSession = ({ id, createdAt, lastSeenAt, reauthenticatedAt, userAgent }: Session): Session => ({
  ...{ id, createdAt, lastSeenAt, reauthenticatedAt, userAgent },
});

/** Remembers that a session is in use, to the minute. Another process that writes is not waited for. */
export function rememberSeen(db: Db, session: Session, now: Instant): void {
  if (now - session.lastSeenAt < seenStep) return;
  db.update(accountSessions).set({ lastSeenAt: now }).where(eq(accountSessions.id, session.id)).run();
}

/** Notes that the owner of a session has just proved who they are. */
export function rememberProof(db: Reads, sessionId: string, now: Instant): void {
  db.update(accountSessions).set({ reauthenticatedAt: now }).where(eq(accountSessions.id, sessionId)).run();
}

/** Ends one session for good. */
export function endSession(db: Reads, sessionId: string, by: SessionEnd, now: Instant): void {
  db.update(accountSessions)
    .set({ endedAt: now, endedBy: by })
    .where(and(eq(accountSessions.id, sessionId), isNull(accountSessions.endedAt)))
    .run();
}

/** Ends an account's sessions for good, all or all but one, and every sign-in that waits for its code. */
export function endSessionsOf(
  db: Reads,
  accountId: string,
  by: SessionEnd,
  now: Instant,
  except: string | null = null,
): void {
  db.delete(pendingSignIns).where(eq(pendingSignIns.accountId, accountId)).run();
  db.update(accountSessions)
    .set({ endedAt: now, endedBy: by })
    .where(
      and(
        eq(accountSessions.accountId, accountId),
        isNull(accountSessions.endedAt),
        except === null ? undefined : ne(accountSessions.id, except),
      ),
    )
    .run();
}

/** The actor's own live sessions, the one seen last first. */
export const listSessions = (current: Current): Session[] =>
  current.db
    .select()
    .from(accountSessions)
    .where(and(eq(accountSessions.accountId, current.actor.id), isNull(accountSessions.endedAt)))
    .orderBy(desc(accountSessions.lastSeenAt))
    .all()
    .filter((session) => sessionState(session, current.now) === "live")
    .map(toSession);

/** Ends one of the actor's own sessions. Throws `notFound` for anybody else's. */
export function endOwnSession(current: Current, sessionId: string): void {
  if (!listSessions(current).some((session) => session.id === sessionId)) {
    throw new DomainError("notFound", "session");
  }
  endSession(current.db, sessionId, "ended", current.now);
}
