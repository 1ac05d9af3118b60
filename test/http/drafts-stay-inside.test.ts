import { afterEach, describe, expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import { addThing } from "#app/domain/editing/things.server.ts";
import { mailedVersions, mailsOfVersion } from "#app/domain/mail/mails.server.ts";
import { releaseVisit } from "#app/domain/release/release.server.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { mailWriter } from "#app/i18n/mail-in-words.ts";
import { must } from "#db/seed/telling.ts";
import { itemState, names, office, participationState } from "#test/domain/editing/world.ts";
import { change, editSomewhat, visitId, whose } from "#test/domain/release/edit-somewhat.ts";
import { openOffice } from "#test/http/office.ts";
import { clock, later, printer } from "#test/story.ts";
import { pathOf, subscribe } from "#test/subscribers.ts";

const slug = "berlin-2027";

/** What a reader may know addresses of: everything the draft or a release of the visit names, and their own. */
type Known = { content: VisitContent; subscriptions: string[] };

/**
 * The ways by which a reader who is not of those who plan gets at a visit. Whatever new way there is goes in
 * here: its addresses, for everything that the visit names.
 */
const ways: Record<string, (known: Known) => string[]> = {
  visit: () => [`/visits/${slug}`, `/visits/${slug}?lang=ru`],
  participants: () => [`/visits/${slug}/participants`],
  outcomes: () => [`/visits/${slug}/outcomes`],
  sources: () => [`/visits/${slug}/sources`],
  print: () => [`/visits/${slug}/print`],
  visits: () => ["/visits", "/visits?q=Moscow"],
  directories: () => ["/people", "/organisations", "/venues"],
  directoryEntries: ({ content: { people, organisations, venues } }) => [
    ...people.map((one) => `/people/${one.slug}`),
    ...organisations.map((one) => `/organisations/${one.slug}`),
    ...venues.map((one) => `/venues/${one.slug}`),
  ],
  calendarOfVisit: () => [`/visits/${slug}.ics`, `/visits/${slug}.ics?lang=zh`],
  calendarsOfLegs: ({ content }) => content.legs.map(({ key }) => `/visits/${slug}/legs/${key}.ics`),
  calendarsOfItems: ({ content }) => content.items.map(({ key }) => `/visits/${slug}/items/${key}.ics`),
  privateCalendars: ({ subscriptions }) => subscriptions.map((id) => pathOf(id)),
  ownPages: ({ subscriptions }) => subscriptions.map((id) => pathOf(id).replace(/^\/c\/(.*)\.ics$/, "/p/$1")),
  search: () => ["talks", "dinner", "Moscow", "Petrov", secret].map((word) => `/search?q=${word}`),
  palette: () => ["talks", secret].map((word) => `/search/palette?q=${word}`),
};

/** Stands in every text that is typed after the release. */
const secret = "Quixotic";

let close: () => Promise<void> = async () => {};
afterEach(() => close());

/** A visit that was released after some edits, the office's server, and what readers get at their addresses. */
async function readers(seed: number) {
  const { current } = office();
  const told = { attendances: [], audience: "public", isOutsideLeg: true };
  must(change(current, "item", "item-1", { ...told, venues: [{ venueId: "hall", roomId: null }] }));
  must(change(current, "item", "item-2", told));
  must(addThing(current, whose("participation", "mayor-1"), mayor));
  must(addThing(current, whose("outcome", "letter"), letter));
  editSomewhat(current, { seed, steps: 15, name: "early" });
  release(current, slug);
  const content = () => readDraft(current.db, visitBySlug(current.db, slug));
  const subscriptions = [
    subscribe(current, slug, { kind: "side", id: "guest" }),
    ...content().participations.map(({ id }) => subscribe(current, slug, { kind: "participation", id })),
  ];
  const at = { now: current.now };
  const server = await openOffice(current.db, undefined, { now: () => at.now });
  close = server.close;
  const viewer = await server.signIn("viewer");
  const known = new Map<string, Set<string>>(Object.keys(ways).map((way) => [way, new Set()]));

  /** What the public and a viewer are given at every address that there ever was, by its way. */
  const read = async () => {
    const answers = new Map<string, string>();
    for (const [way, addresses] of Object.entries(ways)) {
      const paths = known.get(way)!;
      for (const path of addresses({ content: content(), subscriptions })) paths.add(path);
      for (const path of paths) {
        for (const Cookie of ["", viewer]) {
          const { status, headers, text } = await server.ask(path, {
            headers: { Cookie, "Accept-Language": "en" },
          });
          // What is made anew for each answer: nonces of the content policy, ids of forms.
          const plain = text.replaceAll(/nonce="[^"]*"|name="id" value="[^"]*"/g, "");
          answers.set(`${way} ${path} ${Cookie && "viewer"}`, [status, headers.etag, plain].join("\n"));
        }
      }
    }
    for (const [id, text] of mailsAsTheyWouldGo(current)) answers.set(`mails ${id}`, `200\n${text}`);
    return answers;
  };
  return { current, read, at };
}

/** Releases the draft, and drafts the mails that tell of it. */
const release = (current: Current, of: string) =>
  must(releaseVisit(current, of, { note: null, printer, domain: "protocol.example", writer: mailWriter }));

/** What participants would be told if an officer sent it now, by the id of the mail. */
const mailsAsTheyWouldGo = (current: Current): [string, string][] =>
  mailedVersions(current.db, visitId).flatMap(({ number }) =>
    mailsOfVersion(current, slug, number, mailWriter).mails.map(({ id, subject, body }): [string, string] => [
      id,
      `${subject}\n${body}`,
    ]),
  );

const mayor = participationState("guest", 3, { personId: "mayor", description: null, audience: "public" });
const letter = {
  ...{ key: "letter", kind: "proposal", title: { en: "A letter" }, detail: null, itemId: null },
  ...{ followsFromId: null, audience: "public", position: 0, parties: [], mandate: null, rhythm: null },
  ...{
    members: [],
    moves: [{ status: "proposed", onDate: null, sourceId: "notice", locator: null, decidedBy: "The mayor" }],
  },
};

/** Edits that are sure to be seen once they are released: on pages, in lists, directories and calendars. */
function editForSure(current: Current): void {
  const text = { en: secret };
  must(change(current, "visit", visitId, { title: text }));
  const adviser = participationState("guest", 4, { description: text, audience: "public" });
  must(addThing(current, whose("participation", "adviser"), adviser));
  const { participations } = readDraft(current.db, visitBySlug(current.db, slug));
  // Somebody with a name must be left, or no mail is drafted to anybody.
  if (!participations.some(({ personId }) => personId === mayor.personId))
    must(addThing(current, whose("participation", "mayor-again"), mayor));
  must(addThing(current, whose("outcome", "protocol"), { ...letter, key: "protocol", title: text }));
  const stay = keeperOf("leg").find(current.db, "leg-1") ? "leg-1" : "leg-2";
  must(change(current, "leg", stay, { city: text }));
  const venue: State = {
    ...{
      names: names(secret),
      city: text,
      country: "DE",
      zone: "Europe/Berlin",
      address: null,
      slug: "secret",
    },
    ...{ telephone: null, latitude: null, longitude: null, organisationId: null, rooms: [] },
  };
  must(addThing(current, whose("venue", "secret"), venue));
  const item = itemState("sure", stay, {
    ...{ title: text, audience: "public", isOutsideLeg: true, venues: [{ venueId: "secret", roomId: null }] },
    when: clock("2027-10-26T12:00", "2027-10-26T13:00"),
  });
  must(addThing(current, whose("item", "sure"), item));
}

/** Renames in the directories, which releases hold as they were. */
function renameEntries(current: Current): void {
  for (const [kind, id] of [
    ["person", "mayor"],
    ["organisation", "office"],
    ["venue", "hall"],
  ] as const) {
    const { state } = keeperOf(kind).find(current.db, id)!;
    const renamed = (state.names as State[]).map((name) => ({ ...name, name: secret }));
    must(change(current, kind, id, { names: renamed }));
  }
}

/** What reads otherwise than before, or is new and not absent. */
const differing = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after]
    .filter(([path, answer]) => (before.has(path) ? before.get(path) !== answer : !answer.startsWith("404")))
    .map(([path]) => path);

describe("a draft edit reaches no reader by any way until it is released", () => {
  test.each([7, 2027])("whatever is edited (story %i)", { timeout: 60_000 }, async (seed) => {
    const { current, read, at } = await readers(seed);
    const before = await read();
    expect([...before].filter(([, answer]) => !/^(?:200|404)\n/.test(answer))).toEqual([]);
    for (let round = 0; round < 3; round += 1) {
      editSomewhat(current, { seed: seed + round, steps: 12, name: `late-${round}`, mark: secret });
      if (round === 1) renameEntries(current);
      if (round === 2) editForSure(current);
      expect(differing(before, await read())).toEqual([]);
    }
    at.now += 60_000;
    release(later(current, new Date(at.now).toISOString().slice(0, 19)), slug);
    const after = await read();
    const shown = differing(before, after).filter((path) => after.get(path)!.includes(secret));
    const waysShown = new Set(shown.map((path) => path.split(" ")[0]));
    expect(waysShown).toEqual(new Set([...Object.keys(ways), "mails"]));
  });
});
