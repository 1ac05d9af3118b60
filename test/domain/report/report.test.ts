import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Audience, audiences, sees } from "#app/domain/access/audience.ts";
import { reportSource } from "#app/domain/report/report.server.ts";
import { type ReportSource, reportFor } from "#app/domain/report/report.ts";
import { textsOf } from "#app/domain/report/report-text.ts";
import { languages } from "#app/domain/text/languages.ts";
import { reportInWords } from "#app/i18n/report-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { itemState, office, participationState } from "#test/domain/editing/world.ts";
import {
  actionState,
  keeping,
  move,
  outcomeState,
  owner,
  reviewState,
} from "#test/domain/follow-up/follow-up-states.ts";

const { current } = office();
const { add } = keeping(current, "visit");
const mark = (what: string) => `mark-${what}-end`;
const named = (what: string) => ({ en: mark(what) });

add("participation", "somebody", participationState("host", 9, { description: named("person") }));
const who = { who: { participationId: "somebody" }, role: null, isNeeded: true };
add(
  "item",
  "talk",
  itemState("talk", "leg-1", {
    ...{ title: named("item"), note: named("note"), attendances: [{ ...who, came: "no" }] },
  }),
);
const parties = [{ role: "proposer", side: "host", organisationId: null, participationId: "somebody" }];
add(
  "outcome",
  "idea",
  outcomeState(mark("proposal"), "proposal", [move("proposed", "2027-10-26")], { parties }),
);
add(
  "outcome",
  "pact",
  outcomeState(mark("agreement"), "agreement", [move("signed", "2027-10-26")], {
    parties: parties.map((one) => ({ ...one, role: "signatory" })),
  }),
);
const owners = [
  owner("guest", "Europe/Moscow"),
  owner("host", "Europe/Berlin", { organisationId: "bank", participationId: "somebody" }),
];
const update = { onDate: "2027-11-01", side: "host", saidBy: mark("told-by"), progress: 10, evidence: null };
add(
  "actionItem",
  "task",
  actionState(mark("action"), "pact", {
    ...{ setOn: "2027-10-27", owners, updates: [{ ...update, note: named("told") }] },
  }),
);
add(
  "review",
  "check",
  reviewState("2028-01-31", {
    ...{ outcomeId: "pact", heldOn: "2028-01-31", heldBy: mark("judge"), judgement: "behind" },
    summary: named("summary"),
  }),
);
add("minutes", "record", {
  ...{ itemId: "talk", state: "agreed", language: "en", recordedBy: null, agreedOn: "2027-10-28" },
  ...{ topics: [], body: mark("minutes"), marks: [], audience: "internal" },
});

const base = reportSource(current, "berlin-2027");
type Levels = Record<
  "person" | "item" | "note" | "proposal" | "agreement" | "action" | "review" | "minutes",
  Audience
>;

/** The same visit with other audiences. */
const withLevels = (levels: Levels): ReportSource => {
  const { content } = base;
  return {
    ...base,
    content: {
      ...content,
      participations: content.participations.map((one) =>
        one.id === "somebody" ? { ...one, audience: levels.person } : one,
      ),
      items: content.items.map((one) =>
        one.id === "talk" ? { ...one, audience: levels.item, noteAudience: levels.note } : one,
      ),
      outcomes: content.outcomes.map((one) => ({
        ...one,
        audience: one.id === "idea" ? levels.proposal : levels.agreement,
      })),
    },
    actions: base.actions.map((one) => ({ ...one, audience: levels.action })),
    reviews: base.reviews.map((one) => ({ ...one, audience: levels.review })),
    minutes: base.minutes.map((one) => ({ ...one, audience: levels.minutes })),
  };
};

const saidTo = (
  reader: "office" | "guest" | "host",
  source: ReportSource,
  language: "en" | "ru" | "zh" = "en",
) => textsOf(reportInWords(reportFor(reader, source)!, wordingIn(language))).join("\n");

test("what is printed for one side never carries what that side may not see, whatever the audiences", () => {
  const level = fc.constantFrom(...audiences);
  const all = fc.record<Levels>({
    ...{ person: level, item: level, note: level, proposal: level, agreement: level },
    ...{ action: level, review: level, minutes: level },
  });
  fc.assert(
    fc.property(all, fc.constantFrom("guest" as const, "host" as const), (levels, side) => {
      const may = (audience: Audience) => sees({ kind: "participant", side }, audience);
      const text = saidTo(side, withLevels(levels));
      const isSaid = (what: string) => text.includes(mark(what));
      expect(isSaid("item")).toBe(may(levels.item));
      expect(isSaid("note")).toBe(may(levels.item) && may(levels.note));
      expect(isSaid("proposal")).toBe(may(levels.proposal));
      expect(isSaid("agreement")).toBe(may(levels.agreement));
      expect(isSaid("action")).toBe(may(levels.action));
      expect(isSaid("summary")).toBe(may(levels.review) && may(levels.agreement));
      expect(isSaid("person")).toBe(may(levels.person));
      expect(text.includes("Minutes: agreed")).toBe(may(levels.minutes) && may(levels.item));
      // What the office alone keeps is in no report for a side: words of updates, minutes, who judged, absences.
      for (const what of ["told", "told-by", "minutes", "judge"]) expect(isSaid(what)).toBe(false);
      expect(text).not.toContain("absent");
      const report = reportFor(side, withLevels(levels))!;
      expect(report.figures.outcomes).toBe(Number(may(levels.proposal)) + Number(may(levels.agreement)));
      expect(report.figures.actions).toBe(Number(may(levels.action)));
    }),
  );
});

describe("for our office", () => {
  const internal = Object.fromEntries(
    ["person", "item", "note", "proposal", "agreement", "action", "review", "minutes"].map((one) => [
      one,
      "internal",
    ]),
  ) as Levels;

  test.each(languages)("everything is told in %s, absences too", (language) => {
    const text = saidTo("office", withLevels(internal), language);
    for (const what of ["person", "item", "note", "proposal", "agreement", "action", "summary"])
      expect(text).toContain(mark(what));
    expect(text).toContain({ en: "(absent)", ru: "(отсутствовал(а))", zh: "（未到场）" }[language]);
  });

  test("a proposal stands under proposals, an agreement under what was agreed and what was signed", () => {
    const lines = saidTo("office", withLevels(internal)).split("\n");
    const at = (text: string) => lines.indexOf(text);
    expect(at("Agreed")).toBeLessThan(at(mark("agreement")));
    expect(at(mark("agreement"))).toBeLessThan(at("Proposed or under consideration"));
    expect(at("Proposed or under consideration")).toBeLessThan(at(mark("proposal")));
    expect(lines.lastIndexOf(mark("agreement"))).toBeGreaterThan(at("Agreements signed"));
    expect(lines.lastIndexOf(mark("proposal"))).toBe(at(mark("proposal")));
  });
});

test("a visit that is internal has no report for a side", () => {
  const { content } = base;
  const closed = {
    ...base,
    content: { ...content, visit: { ...content.visit, audience: "internal" as const } },
  };
  expect(reportFor("guest", closed)).toBeNull();
  expect(reportFor("office", closed)).not.toBeNull();
});
