import fc from "fast-check";
import { expect, test } from "vitest";
import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import { audiences, sides } from "#app/domain/access/audience.ts";
import { itemFields } from "#app/domain/programme/item-form.ts";
import type { Attendance, ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { settleWhen } from "#app/domain/programme/settle-when.ts";
import type { When } from "#app/domain/programme/when.ts";
import { releasePrivateCalendars } from "#app/domain/subscription/print-private-calendars.server.ts";
import { readerOf, type Subject } from "#app/domain/subscription/subscription.ts";
import { programmeOf } from "#app/domain/subscription/whose-programme.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { releases } from "#db/schema/index.ts";
import { anyValue } from "#test/domain/editing/any-state.ts";
import { anyWhen } from "#test/domain/programme/any-when.ts";
import { berlinVisit, printer, story } from "#test/story.ts";
import { changesIn, type Feed, feedOf, subscribe } from "#test/subscribers.ts";
import { item, leg, participation, visit } from "#test/telling.ts";

const subjects: Subject[] = [
  { kind: "participation", id: "head" },
  { kind: "participation", id: "mayor" },
  { kind: "party", id: "experts" },
  { kind: "side", id: "guest" },
  { kind: "side", id: "third" },
  { kind: "office", id: "office" },
];

const who: Attendance["who"][] = [
  ...[{ participationId: "head" }, { participationId: "mayor" }, { partyId: "experts" }],
  ...sides.map((side) => ({ side })),
];

const isPossible = (when: When): boolean =>
  when.kind !== "followsOn" && settleWhen(when, { spanOf: () => undefined, lastDay: "2027-03-14" }).ok;

const anyItem = (id: string): fc.Arbitrary<ProgrammeItem> =>
  fc
    .record({
      title: anyValue(itemFields.title!) as fc.Arbitrary<Localised>,
      note: anyValue(itemFields.note!) as fc.Arbitrary<Localised | null>,
      when: anyWhen("2027-03-10", 4).filter(isPossible),
      audience: fc.constantFrom(...audiences),
      status: fc.constantFrom("confirmed" as const, "cancelled" as const),
      legId: fc.constantFrom("beijing", "chengdu"),
      attending: fc.subarray(who),
      coveredById: fc.option(fc.constantFrom("head", "mayor")),
    })
    .map(({ when, attending, coveredById, ...more }) =>
      item(id, when, {
        ...more,
        attendances: attending.map((one, index) => ({
          id: `${id}-${index}`,
          who: one,
          role: null,
          isNeeded: true,
        })),
        interpretation: coveredById
          ? [{ id: `${id}-need`, fromLanguage: "ru", toLanguage: "zh", mode: "consecutive", coveredById }]
          : [],
      }),
    );

/** A visit as it might be released: who is of it, on which side, and what is planned. */
const anyContent: fc.Arbitrary<Partial<VisitContent> & { audience: (typeof audiences)[number] }> = fc
  .record({
    items: fc.tuple(...["a", "b", "c"].map((id) => fc.option(anyItem(id), { freq: 4 }))),
    head: fc.option(fc.constantFrom(...sides), { freq: 4 }),
    headAudience: fc.constantFrom(...audiences),
    hasMayor: fc.boolean(),
    hasParty: fc.boolean(),
    audience: fc.constantFrom(
      "public" as const,
      "public" as const,
      "participants" as const,
      "host" as const,
      "internal" as const,
    ),
  })
  .map(({ items, head, headAudience, hasMayor, hasParty, audience }) => ({
    audience,
    items: items.filter((one) => one !== null),
    legs: [
      leg("beijing", "2027-03-10", "2027-03-14"),
      leg("chengdu", "2027-03-12", "2027-03-13", {
        insideLegId: "beijing",
        partyId: hasParty ? "experts" : null,
      }),
    ],
    parties: hasParty ? [{ id: "experts", side: "guest", name: { en: "Experts" }, headId: null }] : [],
    participations: [
      ...(head ? [participation("head", head, 1, { audience: headAudience })] : []),
      ...(hasMayor ? [participation("mayor", "host", 2)] : []),
      ...(hasParty ? [participation("expert", "guest", 3, { partyId: "experts" })] : []),
    ],
  }));

test("whatever is released after whatever, calendars keep their promises", () => {
  fc.assert(
    fc.property(fc.array(anyContent, { minLength: 2, maxLength: 4 }), fc.nat(3), (contents, lateFrom) => {
      const current = story();
      const { slug } = berlinVisit(current);
      const { id: visitId } = visitBySlug(current.db, slug);
      const subscribeAll = () => subjects.map((subject) => subscribe(current, slug, subject));
      const ids = subscribeAll();
      let late: string[] = [];
      let before: Feed[] = ids.map((id) => feedOf(current, slug, id));
      for (const [index, { audience, ...more }] of contents.entries()) {
        const whole = visit(more, audience);
        const content: VisitContent = { ...whole, visit: { ...whole.visit, id: visitId, slug } };
        const number = index + 1;
        const releasedAt = current.now + (index % 2) * 86_400_000; // some within one second
        current.db
          .insert(releases)
          .values({
            ...{ visitId, number, releasedAt },
            actorId: "planner-1",
            note: null,
            content: JSON.stringify(content),
          })
          .run();
        releasePrivateCalendars({
          db: current.db,
          content,
          number,
          releasedAt,
          printer,
          domain: "protocol.example",
        });
        const after = ids.map((id) => feedOf(current, slug, id));
        for (const [at, subject] of subjects.entries()) {
          changesIn(before[at]!, after[at]!);
          keepsPromises(subject, content, after[at]!);
        }
        before = after;
        if (index === lateFrom) late = subscribeAll();
        expect(
          ids.map((id) => feedOf(current, slug, id)),
          "somebody else's address moves nothing",
        ).toEqual(after);
        for (const [at, id] of late.entries())
          expect(feedOf(current, slug, id), "equal subjects").toEqual(after[at]);
      }
    }),
    { numRuns: 40 },
  );
});

/** What is theirs and may be seen stands in the calendar as it is; of the rest not a word but that it is off. */
function keepsPromises(subject: Subject, content: VisitContent, feed: Feed): void {
  const reader = readerOf(subject, content);
  const seen = reader && asSeenBy(reader, content);
  const own = programmeOf(subject, content);
  const shown = [
    ...(seen?.legs ?? [])
      .filter(({ id }) => own.legIds.has(id))
      .map(({ id }) => `leg-${id}@protocol.example`),
    ...(seen?.items ?? [])
      .filter(({ id }) => own.itemIds.has(id))
      .map(({ id }) => `item-${id}@protocol.example`),
  ];
  for (const uid of shown) expect(feed.entries.get(uid)?.description ?? "missing", uid).toMatch(/\n/);
  for (const [uid, entry] of feed.entries) {
    if (shown.includes(uid)) continue;
    expect(entry).toMatchObject({ title: "Cancelled", status: "CANCELLED", place: "" });
    expect(entry.description).toMatch(/^version \d+, \d+ \w+ 2027$/);
  }
}
