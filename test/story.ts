import { calendarPrinter } from "#app/calendar/printer.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import type { ItemDraft } from "#app/domain/programme/item-keeper.server.ts";
import { addItem } from "#app/domain/programme/programme.server.ts";
import type { When } from "#app/domain/programme/when.ts";
import { releaseItem, releaseVisit } from "#app/domain/release/release.server.ts";
import type { Subject } from "#app/domain/subscription/subscription.ts";
import {
  addSubscriptions,
  type Issuing,
  type SubscriptionDraft,
} from "#app/domain/subscription/subscriptions.server.ts";
import { addLeg, addVisit, type VisitDraft } from "#app/domain/visit/visit.server.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import { loadDemo } from "#db/seed/demo.ts";
import { itemDraft, must } from "#db/seed/telling.ts";
import { testDatabase } from "#test/database.ts";

export const origin = "http://localhost:3000";
export const printer = calendarPrinter(origin);

/** What addresses are given out with; the key is the one of the office that tests open. */
export const issuing: Issuing = { officeKey: Buffer.alloc(32, 7), printer, domain: "protocol.example" };

export const planner: Actor = { id: "planner-1", role: "planner" };
export const viewer: Actor = { id: "viewer-1", role: "viewer" };

type Told = { as?: Actor; now?: string; trace?: (sql: unknown) => void };

/** Someone at work, with a private database, at a known moment (UTC). */
export const story = ({ as = planner, now = "2027-02-01T09:00", trace }: Told = {}): Current => ({
  db: testDatabase(trace),
  actor: as,
  reader: { kind: "office" },
  now: Date.parse(`${now}Z`),
});

/** The same office later. */
export const later = (current: Current, now: string): Current => ({ ...current, now: Date.parse(`${now}Z`) });

/** An office with the two real visits, each released once. */
export function demoStory(told: Told = {}): Current {
  const current = story(told);
  loadDemo(current.db, { now: current.now, printer, domain: "protocol.example" });
  return current;
}

/** A visit of Moscow to Berlin, 25 to 31 October 2027, over the end of summer time. */
export function berlinVisit(current: Current, more: Partial<VisitDraft> = {}): { slug: string; leg: Leg } {
  const slug = more.slug ?? "moscow-berlin-2027";
  must(
    addVisit(current, {
      ...{
        slug,
        title: { en: "Moscow in Berlin", ru: "Москва в Берлине", zh: "莫斯科访问柏林" },
        purpose: null,
      },
      ...{ category: "working", status: "confirmed", referenceLanguage: "en", audience: "public" },
      ...{ ourSide: "guest", operatorId: null, returnOfId: null },
      sides: [
        { side: "guest", name: { en: "Moscow", ru: "Москва", zh: "莫斯科" }, country: "RU" },
        { side: "host", name: { en: "Berlin", ru: "Берлин", zh: "柏林" }, country: "DE" },
      ],
      ...more,
    }),
  );
  const leg = must(
    addLeg(current, slug, {
      ...{
        key: "berlin",
        city: { en: "Berlin", ru: "Берлин", zh: "柏林" },
        country: "DE",
        zone: "Europe/Berlin",
      },
      ...{ firstDay: "2027-10-25", lastDay: "2027-10-31", insideLegId: null, partyId: null },
    }),
  );
  return { slug, leg };
}

/** A clock time from two of "2027-10-26T10:00", both in one zone. */
export const clock = (starts: string, ends: string | null, zone = "Europe/Berlin"): When => ({
  kind: "exact",
  starts: { wall: starts, zone },
  ends: ends === null ? null : { wall: ends, zone },
});

/** Adds an item that the test does not expect to be refused. */
export const plan = (
  current: Current,
  slug: string,
  leg: Leg,
  key: string,
  when: When,
  more: Partial<ItemDraft> = {},
) =>
  must(
    addItem(
      current,
      slug,
      itemDraft(key, "meeting", leg.id, when, { en: key, ru: `${key} по-русски` }, more),
    ),
  );

/** Releases a visit as it stands. */
export const release = (current: Current, slug: string) =>
  must(releaseVisit(current, slug, { note: null, printer, domain: "protocol.example" }));

/** Releases one item of the draft alone. */
export const releaseAlone = (current: Current, slug: string, itemId: string) =>
  must(releaseItem(current, slug, itemId, { note: null, printer, domain: "protocol.example" }));

/** Gives an address in English, without an end, to somebody of a visit; its id. */
export const giveAddress = (
  current: Current,
  slug: string,
  subject: Subject,
  more: Partial<SubscriptionDraft> = {},
): string =>
  must(
    addSubscriptions(current, issuing, slug, [
      {
        ...{ subject, languages: ["en"], homeZone: null, reminderMinutes: null, expiresAt: null },
        ...more,
      },
    ]),
  )[0]!;
