import { randomUUID } from "node:crypto";
import type { Audience } from "#app/domain/access/audience.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { keepForm } from "#app/domain/account/kept-forms.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { addThing, changeThing, findThing } from "#app/domain/editing/things.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { addOutcome } from "#app/domain/outcome/outcome.server.ts";
import { revokeSubscription } from "#app/domain/subscription/change-subscription.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must } from "#db/seed/telling.ts";
import { withAccount } from "#test/accounts.ts";
import { tell } from "#test/mailing.ts";
import { berlinVisit, giveAddress, release } from "#test/story.ts";

const restricted = ["participants", "guest", "host", "internal"] as const;

/** A word that stands in one place of the office only; whoever is shown it was shown that place. */
export const mark = (what: string): string => `mark-${what}-end`;

/** Every mark in a text, be it HTML (with a found word marked in it), JSON or a folded calendar. */
export const marksIn = (text: string): string[] =>
  [
    ...new Set(
      [...text.replaceAll(/\r\n[ \t]|<\/?mark>/g, "").matchAll(/mark-([a-z-]+?)-end/g)].map(
        (found) => found[1]!,
      ),
    ),
  ].sort();

const text = (what: string) => ({ en: mark(what) });

/** What the story refers to by name: the ids of things, by visit. */
export type MarkedVisit = { slug: string; visitId: string; ids: Record<string, string> };

/** An office in which everything that could leak carries a mark of its own. */
export async function markedOffice(current: Current) {
  const open = fillVisit(current, "open", "public");
  tell(current, open.slug);
  // After the release: what no reader of the release may see.
  const { ids, visitId } = open;
  const late = fields.item({
    key: "draft-item",
    legId: ids.leg!,
    title: text("draft-item"),
    audience: "public",
  });
  must(addThing(current, { kind: "item", id: randomUUID(), visitId }, late));
  const rewrite = (kind: ThingKind, name: string, more: State) => {
    const ref = { kind, id: ids[name]!, visitId };
    must(changeThing(current, ref, 1, { ...findThing(current, ref).state, ...more }));
  };
  rewrite("item", "item-public", { title: text("renamed-item"), officeNote: text("office-note-changed") });
  rewrite("participation", "participation-public", {
    ...{ diet: mark("diet-changed"), health: mark("health-changed"), access: mark("access-changed") },
    ...{ privateTelephone: mark("telephone-changed"), precedence: 7 },
  });

  const guest = { kind: "participation" as const, id: ids["participation-guest"]! };
  ids.subscription = giveAddress(current, open.slug, guest);
  const ofSide = (id: string, more = {}) => giveAddress(current, open.slug, { kind: "side", id }, more);
  ids.addressOfGuests = ofSide("guest");
  ids.addressOfHosts = ofSide("host");
  ids.addressOfOffice = giveAddress(current, open.slug, { kind: "office", id: "office" });
  ids.addressExpired = ofSide("guest", { expiresAt: current.now - 1 });
  ids.addressRevoked = ofSide("guest");
  must(revokeSubscription(current, open.slug, ids.addressRevoked, 1));

  const closed = fillVisit(current, "closed", "internal");
  release(current, closed.slug);
  const unreleased = fillVisit(current, "unreleased", "public");

  const accounts: Record<string, string> = {};
  for (const role of ["admin", "planner", "manager", "viewer"] as const) {
    const { id } = await withAccount(current, role, { name: mark(`name-of-${role}`) });
    accounts[role] = id;
    const fields: [string, string][] = [["title.en", mark(`kept-for-${role}`)]];
    const address = `/visits/${open.slug}/plan/gift/new`;
    keepForm(current.db, { accountId: id, address, fields, why: "typing", now: current.now });
  }
  const stranger = await withAccount(current, "viewer", {
    email: "stranger@protocol.example",
    name: mark("stranger"),
  });
  accounts.stranger = stranger.id;
  return { open, closed, unreleased, accounts };
}

/** A visit of which each kind of thing there is has a mark, at each audience where it has one. */
function fillVisit(current: Current, name: string, audience: Audience): MarkedVisit {
  const { slug, leg } = berlinVisit(current, {
    ...{ slug: `${name}-visit`, audience, title: text(`${name}-title`), purpose: text(`${name}-purpose`) },
  });
  const visitId = visitBySlug(current.db, slug).id;
  const ids: Record<string, string> = { leg: leg.id };
  const said = (what: string) => (name === "open" ? what : `${name}-${what}`);
  const put = (kind: ThingKind, what: string, state: State, of: string | null = visitId) => {
    const id = randomUUID();
    must(addThing(current, { kind, id, visitId: of }, state));
    ids[what] = id;
    return id;
  };
  const named = (what: string) => [
    { language: "en", name: mark(said(what)), isPrinted: true, isPreferred: true, abbreviation: null },
  ];
  const organisation = (what: string) =>
    put(
      "organisation",
      what,
      { slug: said(what), names: named(what), partOfId: null, city: null, country: null },
      null,
    );
  const person = (what: string) =>
    put(
      "person",
      what,
      {
        slug: said(what),
        names: named(what).map((one) => ({
          ...one,
          script: "Latn",
          style: null,
          short: null,
          isOriginal: true,
        })),
      },
      null,
    );
  const place = { city: { en: "Berlin" }, country: "DE", zone: "Europe/Berlin", telephone: null };
  const venue = (what: string) =>
    put(
      "venue",
      what,
      {
        ...{ slug: said(what), names: named(what), ...place, address: text(said(`address-of-${what}`)) },
        ...{ latitude: null, longitude: null, organisationId: null, rooms: [] },
      },
      null,
    );
  const sourceOf = (what: string) =>
    put(
      "source",
      what,
      {
        ...{ title: text(said(what)), kind: "letter", publisher: { en: "A ministry" }, language: "en" },
        ...{ publishedOn: null, address: null, note: text(said(`note-of-${what}`)), key: said(what) },
      },
      null,
    );

  for (const level of ["public", ...restricted] as const) {
    const personId = person(`person-${level}`);
    const organisationId = organisation(`organisation-${level}`);
    const participationId = put("participation", `participation-${level}`, {
      ...{ side: "guest", role: "member", personId, positionId: null, organisationId, audience: level },
      ...{ description: null, headcount: null, precedence: null, partyId: null },
      ...{ accompaniesId: null, counterpartId: null, diet: mark(said(`diet-${level}`)) },
      ...{ access: mark(said(`access-${level}`)), health: mark(said(`health-${level}`)) },
      privateTelephone: mark(said(`telephone-${level}`)),
    });
    const itemId = put(
      "item",
      `item-${level}`,
      fields.item({
        ...{ key: `item-${level}`, legId: leg.id, title: text(said(`item-${level}`)), audience: level },
        ...{ note: text(said(`note-${level}`)), officeNote: text(said(`office-note-${level}`)) },
        venues: [{ venueId: venue(`venue-${level}`), roomId: null }],
        attendances: [{ who: { participationId }, role: null, isNeeded: true, came: null }],
      }),
    );
    const sourceId = sourceOf(`source-${level}`);
    put("citation", `citation-${level}`, {
      ...{ about: { kind: "item", id: itemId }, field: "title", value: mark(said(`claim-${level}`)) },
      ...{ sourceId, locator: "section:guests" },
    });
    put("contactPoint", `contact-${level}`, {
      ...{ name: text(said(`contact-${level}`)), participationId, telephone: null, email: null },
      ...{ hours: null, side: null, legId: null, itemId: null, venueId: null, audience: level },
    });
    const outcome = addOutcome(current, slug, {
      ...{ key: `outcome-${level}`, kind: "proposal", title: text(said(`outcome-${level}`)), detail: null },
      ...{ itemId, followsFromId: null, audience: level, position: 0, workingGroup: null },
      parties: [{ role: "proposer", side: "guest", organisationId, participationId }],
      moves: [{ status: "proposed", onDate: null, sourceId, locator: "section:guests", decidedBy: null }],
    });
    ids[`outcome-${level}`] = must(outcome).id;
  }
  put("party", "party", { side: "guest", name: { en: "Spouses" }, headId: null });
  const none = { giverId: null, recipientId: null, itemId: null };
  put("gift", "gift", {
    ...{
      title: text(said("gift")),
      status: "idea",
      givenBy: "guest",
      ...none,
      note: mark(said("gift-note")),
    },
  });
  put("actionItem", "action", {
    ...{ title: text(said("action")), detail: text(said("detail-of-action")), setOn: "2027-02-01" },
    ...{ outcomeId: ids["outcome-internal"], itemId: null, dueOn: null, priority: "normal" },
    ...{ remindDays: null, audience: "internal", droppedOn: null, dropReason: null, updates: [], needs: [] },
    owners: ["guest", "host"].map((side) => ({
      ...{ side, zone: "Europe/Berlin", organisationId: null, participationId: null },
      ...{ doneOn: null, doneBy: null },
    })),
  });
  put("review", "review", {
    ...{ onDate: "2027-06-01", outcomeId: null, place: text(said("place-of-review")), heldOn: null },
    ...{ heldBy: null, judgement: null, summary: null, findings: [], nextOn: null, audience: "internal" },
  });
  put("preparationTask", "task", {
    ...{ title: text(said("task")), detail: null, status: "open", dueOn: null, side: null },
    ...{ responsibleId: null, responsiblePersonId: null, helpers: [], itemId: null },
  });
  put("vehicle", "vehicle", {
    ...{ name: text(said("vehicle")), side: "guest", seats: 4, plate: null, driver: mark(said("driver")) },
    ...{ driverTelephone: null, rides: [] },
  });
  return { slug, visitId, ids };
}

const fields = {
  item: (more: State): State => ({
    ...{ when: { kind: "day", firstDay: "2027-10-26", lastDay: "2027-10-26", zone: "Europe/Berlin" } },
    ...{
      isOutsideLeg: false,
      kind: "meeting",
      status: "confirmed",
      note: null,
      officeNote: null,
      hostedBy: null,
    },
    ...{ venues: [], attendances: [], steps: [], contingencies: [], interpretation: [], position: 0 },
    ...more,
  }),
};
