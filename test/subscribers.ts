import { expect } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { addThing, changeThing, findThing, removeThing } from "#app/domain/editing/things.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { privateCalendar } from "#app/domain/subscription/private-calendar.server.ts";
import type { SpokenLanguages, Subject } from "#app/domain/subscription/subscription.ts";
import {
  addSubscriptions,
  type Issuing,
  type SubscriptionDraft,
  subscriptionById,
} from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must } from "#db/seed/telling.ts";
import { itemState, legState, participationState } from "#test/domain/editing/world.ts";
import { changedEntries, entriesByUid, readStamps } from "#test/entries.ts";
import { officeKey } from "#test/http/office.ts";
import { berlinVisit, clock, printer } from "#test/story.ts";

export const issuing: Issuing = { officeKey, printer, domain: "protocol.example" };

/** Gives somebody an address of a visit; options as plain as can be unless said. */
export function subscribe(
  current: Current,
  slug: string,
  subject: Subject,
  languages: SpokenLanguages = ["en"],
  more: Partial<SubscriptionDraft> = {},
): string {
  const plain = { homeZone: null, reminderMinutes: null, expiresAt: null };
  return must(addSubscriptions(current, issuing, slug, [{ subject, languages, ...plain, ...more }]))[0]!;
}

/** The path at which programmes poll a subscription. */
export const pathOf = (id: string, generation = 1): string =>
  `/c/${tokenOf(officeKey, { id, generation })}.ics`;

/** An entry as another parser reads it, and its bytes. */
export type ReadEntry = ReturnType<typeof readEntry>;

const readEntry = (bytes: string) => {
  const { stamps, value } = readStamps(bytes);
  return { ...stamps, start: value("dtstart"), end: value("dtend"), place: value("location") };
};

/** The entries of a calendar by UID. Fails as `entriesByUid` does. */
export const readEntries = (calendar: string): Map<string, ReadEntry> =>
  entriesByUid(calendar, "VEVENT", readEntry);

/** What a subscription's calendar holds now. */
export function feedOf(current: Current, slug: string, id: string, language?: Language) {
  const visit = visitBySlug(current.db, slug);
  const calendar = privateCalendar(current.db, subscriptionById(current.db, visit.id, id), language);
  const text = calendar.body.toString();
  const { etag, changedAt, number } = calendar;
  return { text, etag, changedAt, number, entries: readEntries(text) };
}
export type Feed = ReturnType<typeof feedOf>;

/**
 * What became of a calendar, in the titles of now: "+" for new, "×" for newly cancelled, "~" for anything
 * else. Fails unless every change raised all stamps, everything else kept every byte, and nothing vanished.
 */
export function changesIn(before: Feed, after: Feed): string[] {
  const told = changedEntries(before.entries, after.entries);
  expect([...before.entries.keys()].filter((uid) => !after.entries.has(uid))).toEqual([]);
  expect(after.changedAt).toBeGreaterThanOrEqual(before.changedAt);
  if (before.text === after.text)
    expect(after).toMatchObject({ etag: before.etag, changedAt: before.changedAt });
  else {
    expect(after.etag).not.toBe(before.etag);
    expect(Math.floor(after.changedAt / 1000)).toBeGreaterThan(Math.floor(before.changedAt / 1000));
  }
  return told.sort();
}

/** Three days in Berlin with a side stay in Potsdam, and what each of them is to. */
export function delegationInBerlin(current: Current, slug = "moscow-berlin-2027") {
  const { leg } = berlinVisit(current, { slug, audience: "participants" });
  const visitId = visitBySlug(current.db, slug).id;
  const idOf = (kind: ThingKind, name: string) => `${kind}-${name}-${slug}`;
  const put = (kind: ThingKind, name: string, state: State): string =>
    must(addThing(current, { kind, id: idOf(kind, name), visitId: kind === "venue" ? null : visitId }, state))
      .id;
  const venue = (name: string) =>
    put("venue", name, {
      ...{
        slug: `${slug}-${name.toLowerCase()}`,
        city: { en: "Berlin" },
        country: "DE",
        zone: "Europe/Berlin",
        address: null,
      },
      ...{ latitude: null, longitude: null, telephone: null, organisationId: null, rooms: [] },
      names: [{ language: "en", name: `Hall ${name}`, isPrinted: true, isPreferred: true }],
    });
  const join = (side: string, name: string, precedence: number, more: State = {}) =>
    put(
      "participation",
      name,
      participationState(side, precedence, {
        description: { en: name, ru: `${name} по-русски` },
        headcount: 1,
        ...more,
      }),
    );
  const item = (name: string, starts: string, ends: string, who: State[], more: State = {}) =>
    put(
      "item",
      name,
      itemState(name, leg.id, {
        ...{ title: { en: name, ru: `${name} по-русски` }, when: clock(starts, ends), status: "confirmed" },
        attendances: who.map((one) => ({
          id: `${name}-${JSON.stringify(one)}`,
          who: one,
          role: null,
          isNeeded: true,
        })),
        ...more,
      }),
    );
  const experts = put("party", "experts", {
    side: "guest",
    name: { en: "Experts", zh: "专家组" },
    headId: null,
  });
  const head = join("guest", "Petrova", 1, { role: "head" });
  const expert = join("guest", "Orlov", 2, { partyId: experts });
  const interpreter = join("guest", "Sokolov", 3, { role: "interpreter" });
  const mayor = join("host", "Mayor", 1);
  const potsdam = put(
    "leg",
    "potsdam",
    legState("potsdam", {
      ...{ city: { en: "Potsdam", zh: "波茨坦" }, firstDay: "2027-10-27", lastDay: "2027-10-27" },
      ...{ insideLegId: leg.id, partyId: experts },
    }),
  );
  const [hall, annex] = [venue("A"), venue("B")];
  const [guests, hosts, heads] = [{ side: "guest" }, { side: "host" }, { participationId: head }];
  const items = {
    welcome: item("welcome", "2027-10-25T09:00", "2027-10-25T10:00", []),
    talks: item("talks", "2027-10-26T10:00", "2027-10-26T12:00", [guests, hosts], {
      venues: [{ venueId: hall, roomId: null }],
    }),
    dinner: item("dinner", "2027-10-26T19:00", "2027-10-26T21:00", [heads, { participationId: mayor }], {
      interpretation: [
        {
          id: `need-${slug}`,
          fromLanguage: "ru",
          toLanguage: "de",
          mode: "consecutive",
          coveredById: interpreter,
        },
      ],
    }),
    seminar: item("seminar", "2027-10-27T10:00", "2027-10-27T12:00", [{ partyId: experts }], {
      legId: potsdam,
    }),
    briefing: item("briefing", "2027-10-26T08:00", "2027-10-26T09:00", [guests], { audience: "guest" }),
    crisis: item("crisis", "2027-10-26T08:00", "2027-10-26T09:00", [heads], { audience: "internal" }),
  };
  const whose = (kind: ThingKind, id: string) => ({ kind, id, visitId: kind === "visit" ? null : visitId });
  const edit = (kind: ThingKind, id: string, change: State | ((state: State) => State)) => {
    const { state, version } = findThing(current, whose(kind, id));
    const next = typeof change === "function" ? change(state) : { ...state, ...change };
    must(changeThing(current, whose(kind, id), version, next));
  };
  const remove = (kind: ThingKind, id: string) =>
    must(removeThing(current, whose(kind, id), findThing(current, whose(kind, id)).version));
  return {
    ...{ slug, visitId, leg, potsdam, experts, head, expert, interpreter, mayor, hall, annex, items },
    ...{ edit, remove, item, put, join },
  };
}

/** An item's state with somebody taken off it or put on it. */
export const without =
  (who: State) =>
  (state: State): State => ({
    ...state,
    attendances: (state.attendances as State[]).filter(
      (one) => JSON.stringify(one.who) !== JSON.stringify(who),
    ),
  });
export const withAlso =
  (who: State) =>
  (state: State): State => ({
    ...state,
    attendances: [
      ...(state.attendances as State[]),
      { id: `again-${JSON.stringify(who)}`, who, role: null, isNeeded: true },
    ],
  });
