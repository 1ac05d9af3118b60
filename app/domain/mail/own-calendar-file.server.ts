import { privateCalendar } from "#app/domain/subscription/private-calendar.server.ts";
import type { Subscription } from "#app/domain/subscription/subscription.ts";
import type { Db } from "#db/database.ts";

/** A participant's own calendar as a file beside their mail, as of the latest release; null where there is none. */
export const ownCalendarFile = (db: Db, subscription: Subscription): string | null =>
  privateCalendar(db, subscription)?.body.toString() ?? null;
