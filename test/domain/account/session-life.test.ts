import { expect, test } from "vitest";
import { isFreshlyProven, sessionState } from "#app/domain/account/session-life.ts";
import { utc } from "#test/telling.ts";

const begun = utc("2027-02-01T08:00");
const used = (lastSeenAt: number, endedAt: number | null = null) => ({
  createdAt: begun,
  lastSeenAt,
  endedAt,
});

test.each([
  ["2027-02-01T08:29:59.999", "live"],
  ["2027-02-01T08:30", "over"],
  ["2027-02-02T08:00", "over"],
])("a session last used at 8:00 is, at %s, %s", (now, state) => {
  expect(sessionState(used(begun), Date.parse(`${now}Z`))).toBe(state);
});

test("a session ends twelve hours after it began, however busy it was", () => {
  expect(sessionState(used(utc("2027-02-01T19:58")), utc("2027-02-01T19:59"))).toBe("live");
  expect(sessionState(used(utc("2027-02-01T19:59")), utc("2027-02-01T20:00"))).toBe("over");
});

test("what somebody ended is ended, not over: nothing more is kept for it", () => {
  expect(sessionState(used(begun, begun + 1), begun + 2)).toBe("ended");
  expect(sessionState(used(begun, begun + 1), utc("2027-02-03T08:00"))).toBe("ended");
});

test("a clock that is set back an hour ends nobody's session", () => {
  expect(sessionState(used(utc("2027-02-01T09:00")), utc("2027-02-01T08:05"))).toBe("live");
});

test("a proof of who one is holds for ten minutes", () => {
  expect(isFreshlyProven({ reauthenticatedAt: begun }, utc("2027-02-01T08:09"))).toBe(true);
  expect(isFreshlyProven({ reauthenticatedAt: begun }, utc("2027-02-01T08:10"))).toBe(false);
});
