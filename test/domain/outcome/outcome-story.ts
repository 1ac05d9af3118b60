import type { Current } from "#app/domain/access/current.server.ts";
import { addThing } from "#app/domain/editing/things.server.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must } from "#db/seed/telling.ts";
import {
  actionState,
  keeping,
  move,
  outcomeState,
  reviewState,
} from "#test/domain/follow-up/follow-up-states.ts";
import { berlinVisit, clock, plan } from "#test/story.ts";

/** Ids of the memorandum of Berlin, of what led to it on the visit of 2019, and of the group that came of it. */
export type Memorandum = {
  slug: string;
  visitId: string;
  proposal: string;
  memorandum: string;
  group: string;
};

/**
 * An agreement with everything that an agreement can have: proposed on the visit to Beijing of 2019, signed in
 * Berlin in 2027, with an action, two reviews, a passage of the minutes, and a working group that follows from it.
 * Needs the two real visits.
 */
export function memorandumStory(current: Current): Memorandum {
  const { slug, leg } = berlinVisit(current);
  const visitId = visitBySlug(current.db, slug).id;
  const beijing = visitBySlug(current.db, "moscow-beijing-2019");
  const proposal = readDraft(current.db, beijing).outcomes.find(({ key }) => key === "tourism-bodies")!.id;
  const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T12:00"), {
    steps: [{ title: { en: "Signing", ru: "Подписание", zh: "签字" }, minutesFromStart: 90, venueId: null }],
  });
  const stepId = current.db.$client
    .prepare("select id from item_steps where item_id = ?")
    .pluck()
    .get(talks.id) as string;
  const office = must(
    addThing(
      current,
      { kind: "organisation", id: "senate", visitId: null },
      {
        names: [
          {
            language: "en",
            name: "Senate Department for Transport",
            abbreviation: null,
            isPrinted: true,
            isPreferred: false,
          },
        ],
        ...{ partOfId: null, city: { en: "Berlin" }, country: "DE", slug: "senate-transport" },
      },
    ),
  ).id;
  const { add } = keeping(current, visitId);
  const of = (role: string, side: string, organisationId: string | null = null) => ({
    ...{ role, side, organisationId, participationId: null },
  });
  const memorandum = add(
    "outcome",
    "00000000-0000-4000-8000-000000000001",
    outcomeState(
      "Memorandum on buses",
      "agreement",
      [
        move("proposed", "2027-10-26"),
        move("agreed", "2028-02-03", { reason: "Both mayors approved the text" }),
        move("signed", "2028-04-11", { decidedBy: "Protocol, I. Ivanov" }),
      ],
      {
        title: {
          en: "Memorandum on buses",
          ru: "Меморандум об автобусном сообщении",
          zh: "公共汽车合作谅解备忘录",
        },
        ...{ itemId: talks.id, stepId, followsFromId: proposal, instrument: "mou", topic: "transport" },
        ...{
          textLanguages: [{ language: "ru" }, { language: "de" }],
          signedIn: { en: "Berlin", ru: "Берлин", zh: "柏林" },
        },
        ...{ validFrom: "2028-05-01", validUntil: "2033-04-30", noticeDays: 180, renewsItself: true },
        address: "https://berlin.example/memorandum",
        parties: [
          of("party", "guest"),
          of("party", "host"),
          of("proposer", "host", office),
          of("witness", "guest"),
        ],
        audience: "public",
      },
    ),
  );
  const group = add(
    "outcome",
    "00000000-0000-4000-8000-000000000002",
    outcomeState("Working group on buses", "workingGroup", [move("agreed", "2028-04-11")], {
      ...{ followsFromId: memorandum, mandate: { en: "Buses" } },
    }),
  );
  add(
    "actionItem",
    "00000000-0000-4000-8000-000000000003",
    actionState("Send the timetable", memorandum, { dueOn: "2028-06-30" }),
  );
  add("review", "00000000-0000-4000-8000-000000000004", reviewState("2028-09-01", { outcomeId: memorandum }));
  add(
    "review",
    "00000000-0000-4000-8000-000000000005",
    reviewState("2028-06-01", {
      ...{ heldOn: "2028-06-02", heldBy: "The co-chairs", judgement: "atRisk", summary: { en: "Behind" } },
      findings: [
        {
          outcomeId: memorandum,
          actionItemId: null,
          judgement: "onTrack",
          note: { en: "The buses are ordered" },
        },
      ],
    }),
  );
  add("minutes", "00000000-0000-4000-8000-000000000006", {
    ...{
      itemId: talks.id,
      state: "draft",
      language: "en",
      recordedBy: "A. Brandt",
      agreedOn: null,
      topics: [],
    },
    ...{ body: "Both sides will sign a memorandum on buses.", audience: "internal" },
    marks: [
      {
        kind: "decision",
        starts: 11,
        passage: "sign a memorandum on buses",
        outcomeId: memorandum,
        actionItemId: null,
      },
    ],
  });
  return { slug, visitId, proposal, memorandum, group };
}
