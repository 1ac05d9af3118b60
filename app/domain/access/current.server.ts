import type { Actor } from "#app/domain/access/actor.ts";
import type { Reader } from "#app/domain/access/audience.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may, type Permission } from "#app/domain/access/permissions.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";

/** Who asks, as whom they read, when, and the database. */
export type Current = { actor: Actor; reader: Reader; now: Instant; db: Db };

/** Throws unless the actor may do this. */
export function permit(current: Current, permission: Permission): void {
  if (!may(current.actor, permission)) throw new DomainError("forbidden", permission);
}
