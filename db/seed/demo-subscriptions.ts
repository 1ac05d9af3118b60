import type { Current } from "#app/domain/access/current.server.ts";
import { pathsOf } from "#app/domain/subscription/address.ts";
import {
  addSubscriptions,
  type Issuing,
  isLive,
  subscriptionById,
  subscriptionsOf,
} from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { usualOptions } from "#app/domain/subscription/usual-options.ts";
import { showPlan } from "#app/domain/visit/plan.server.ts";
import { dayAt, officeZone } from "#app/time/local-days.ts";
import type { ZoneName } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { demoVisits, loader } from "#db/seed/demo.ts";
import { must } from "#db/seed/telling.ts";

/** An address of the demo, as its line tells it: the word of the person's page, and the path of the calendar. */
export type DemoSubscription = { name: string; calendar: string };

/** Where the guests of the two visits live. */
const homes: Record<string, ZoneName> = { RU: "Europe/Moscow", DE: "Europe/Berlin" };

/**
 * An address without an end for everybody whom the two visits name. It is made once and kept: the same at
 * every start, unless somebody renewed or revoked it in the demo. Data of an older demo get theirs now.
 */
export function demoSubscriptions(db: Db, issuing: Issuing, now: number): DemoSubscription[] {
  const current: Current = { db, now, actor: loader, reader: { kind: "office" } };
  return demoVisits.flatMap((slug) => subscriptionsOfDemo(current, issuing, slug));
}

function subscriptionsOfDemo(current: Current, issuing: Issuing, slug: string): DemoSubscription[] {
  const { content } = showPlan(current, slug);
  const live = subscriptionsOf(current.db, content.visit.id).filter((one) => isLive(one, current.now));
  return content.participations.flatMap(({ id, side, personId }): DemoSubscription[] => {
    const person = content.people.find((one) => one.id === personId);
    if (!person) return [];
    const own = live.find(({ subject }) => subject.kind === "participation" && subject.id === id);
    const { language, homeZone } = usualOptions(side, content, null, dayAt(current.now, officeZone()));
    const country = content.sides.find((one) => one.side === side)?.country ?? "";
    const draft = {
      ...{ subject: { kind: "participation" as const, id }, languages: [language] as const },
      ...{ homeZone: homeZone ?? homes[country] ?? null, reminderMinutes: null, expiresAt: null },
    };
    const made = own ? [own.id] : must(addSubscriptions(current, issuing, slug, [draft]));
    const one = subscriptionById(current.db, content.visit.id, made[0]!);
    return [{ name: person.slug, calendar: pathsOf(tokenOf(issuing.officeKey, one)).calendar }];
  });
}
