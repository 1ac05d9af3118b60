import { expect, test } from "vitest";
import type { State } from "#app/domain/editing/differences.ts";
import { changeThing, findThing } from "#app/domain/editing/things.server.ts";
import { showPartner } from "#app/domain/follow-up/show-partner.server.ts";
import { planMeeting, setException } from "#app/domain/group/group-acts.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { must } from "#db/seed/telling.ts";
import { groupId, groupStory } from "#test/domain/group/group-story.ts";
import { clock, later } from "#test/story.ts";

/** The group that meets on the last Friday of each month, as our partner's page tells its next meeting. */
function lastFridays() {
  const { current, visitId, slug } = groupStory();
  const change = (kind: ThingKind, id: string, more: State) => {
    const whose = { kind, id, visitId: kind === "visit" ? null : visitId };
    const { state, version } = findThing(current, whose);
    must(changeThing(current, whose, version, { ...state, ...more }));
  };
  return {
    slug,
    next: (now = "2027-11-01T09:00") => {
      const { groups } = showPartner(later(current, now), "berlin", "en");
      return groups.shown.map(({ next }) => next)[0];
    },
    skip: (on: string) => must(setException(current, groupId, on, true)),
    plan: (on: string) => must(planMeeting(current, groupId, on, { en: "Meeting" })).itemId,
    changeItem: (id: string, more: State) => change("item", id, more),
    changeVisit: (more: State) => change("visit", visitId, more),
  };
}
const byRhythm = (on: string) => ({ by: "rhythm", on });

test("a group of which nothing is planned meets next by its rhythm, dates without a meeting passed over", () => {
  const { next, skip } = lastFridays();
  expect(next()).toEqual(byRhythm("2027-11-26"));
  skip("2027-11-26");
  expect(next()).toEqual(byRhythm("2027-12-31"));
  for (const on of ["2027-12-31", "2028-01-28", "2028-02-25"]) skip(on);
  expect(next()).toEqual(byRhythm("2028-03-31"));
});

test("a date is past once its hour has come by the clock of the rhythm", () => {
  const { next } = lastFridays();
  expect(next("2027-11-26T08:59")).toEqual(byRhythm("2027-11-26"));
  expect(next("2027-11-26T09:00")).toEqual(byRhythm("2027-12-31"));
});

test("a planned meeting is told in place of its date until it ends", () => {
  const { next, plan, slug } = lastFridays();
  plan("2027-11-26");
  const planned = { by: "programme", on: "2027-11-26", slug, key: "transport-group-2027-11-26" };
  expect(next()).toEqual(planned);
  expect(next("2027-11-26T10:29")).toEqual(planned);
  expect(next("2027-11-26T10:30")).toEqual(byRhythm("2027-12-31"));
});

test("a date of the rhythm goes before a meeting that is planned for later, and comes after one moved up", () => {
  const { next, plan, changeItem } = lastFridays();
  const item = plan("2027-12-31");
  expect(next()).toEqual(byRhythm("2027-11-26"));
  changeItem(item, { when: clock("2027-11-23T10:00", "2027-11-23T11:00"), isOutsideLeg: true });
  expect(next()).toMatchObject({ by: "programme", on: "2027-11-23" });
  expect(next("2027-11-27T09:00")).toEqual(byRhythm("2028-01-28"));
});

test("a meeting called off takes its date with it; one of a visit that does not take place leaves it", () => {
  const { next, plan, changeItem, changeVisit } = lastFridays();
  const item = plan("2027-11-26");
  changeVisit({ status: "postponed" });
  expect(next()).toEqual(byRhythm("2027-11-26"));
  changeVisit({ status: "confirmed" });
  changeItem(item, { status: "cancelled" });
  expect(next()).toEqual(byRhythm("2027-12-31"));
});

test("a meeting without a day is planned all the same, and gets no day that nobody said", () => {
  const { next, plan, changeItem } = lastFridays();
  const item = plan("2027-11-26");
  changeItem(item, { when: { kind: "toBeConfirmed", day: null, zone: "Europe/Berlin" } });
  expect(next("2027-10-20T09:00")).toMatchObject({ by: "programme", on: null });
});
