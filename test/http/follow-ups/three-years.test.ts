import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figuresOf } from "#app/domain/follow-up/figures.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { everything, select } from "#app/domain/follow-up/select.ts";
import { daysAt } from "#app/domain/follow-up/standing.ts";
import { threeYears } from "#test/http/follow-ups/three-years-story.ts";

type Story = Awaited<ReturnType<typeof threeYears>>;
let story: Story;
beforeAll(async () => {
  story = await threeYears();
});
afterAll(() => story.office.close());

/** What is counted of the visit of 2019 at the moment at which the story stands. */
function figures() {
  const days = daysAt(story.now(), "Europe/Moscow");
  const {
    byGroup,
    byActionStatus,
    promises,
    ages,
    undated,
    byStatus: _,
    ...rest
  } = figuresOf(select(ledgerOf(story.db), { ...everything, visitId: story.visitId }, days), days.office);
  return { byGroup, byActionStatus, promises, ages, undated, ...rest };
}

describe("what became of the visit of 2019, counted by hand year by year", () => {
  test("as the sources left it: one agreed, two open, four only said, and no action", () => {
    expect(figures()).toEqual({
      byGroup: { agreed: 1, open: 2, said: 4, closed: 0 },
      byActionStatus: { open: 0, underWay: 0, done: 0, dropped: 0 },
      promises: { kept: 0, broken: 0, open: 1, late: 0 },
      ...{ ages: [0, 0, 0, 0, 0], undated: 3 }, // the sources date none of them
      ...{ outcomes: 7, actions: 0, overdue: 0, dueSoon: 0, quiet: 0, waiting: 0 },
    });
  });

  test("both sides exchange their lists, one of them late; the hubs come to nothing", async () => {
    await story.firstYear();
    story.at("2020-01-10T08:00:00Z");
    expect(figures()).toEqual({
      byGroup: { agreed: 1, open: 1, said: 4, closed: 1 }, // the hubs were declined
      byActionStatus: { open: 1, underWay: 0, done: 1, dropped: 0 },
      promises: { kept: 1, broken: 0, open: 2, late: 1 }, // lists; the group and its rules, those late
      ...{ ages: [0, 1, 1, 0, 0], undated: 1 }, // tourism 87 days, rules 130 days, the group without a date
      ...{ outcomes: 7, actions: 2, overdue: 1, dueSoon: 0, quiet: 2, waiting: 0 }, // 99 and 130 days
    });
  });

  test("a proposal that is accepted leads to an agreement in force, and is none itself", async () => {
    await story.secondYear();
    story.at("2021-01-05T08:00:00Z");
    expect(figures()).toEqual({
      byGroup: { agreed: 2, open: 0, said: 4, closed: 2 },
      byActionStatus: { open: 1, underWay: 0, done: 2, dropped: 0 },
      promises: { kept: 3, broken: 0, open: 2, late: 1 }, // lists, rules, agreement; the group, the desk
      ...{ ages: [0, 0, 1, 1, 0], undated: 1 }, // desk 96, agreement 238 days
      // The group was last heard of in March, the agreement and its desk in October.
      ...{ outcomes: 8, actions: 3, overdue: 1, dueSoon: 0, quiet: 3, waiting: 0 },
    });
  });

  test("what is dropped or withdrawn is a promise broken, what both did is kept", async () => {
    await story.thirdYear();
    story.at("2022-06-25T08:00:00Z");
    expect(figures()).toEqual({
      byGroup: { agreed: 2, open: 0, said: 4, closed: 3 },
      byActionStatus: { open: 0, underWay: 0, done: 3, dropped: 1 },
      promises: { kept: 4, broken: 2, open: 1, late: 0 },
      ...{ ages: [0, 0, 0, 0, 1], undated: 1 },
      ...{ outcomes: 9, actions: 4, overdue: 0, dueSoon: 0, quiet: 1, waiting: 0 }, // the group
    });
  });
});
