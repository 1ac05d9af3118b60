import { describe, expect, test } from "vitest";
import type { FieldIssue } from "#app/domain/editing/field-issue.ts";
import { readWhen, whenKinds } from "#app/domain/editing/read-when.ts";

const zone = "Europe/Berlin";
const missing: FieldIssue = { code: "field.missing" };

/** The time that was typed, or the fields that were refused and why. */
function read(typed: Record<string, unknown>) {
  const refused: [string, FieldIssue][] = [];
  const when = readWhen(typed, (issue, ...below) => {
    refused.push([below.join("."), issue]);
    return null;
  });
  expect(when === null).toBe(refused.length > 0);
  return when ?? refused;
}

describe("a clock time", () => {
  const morning = { kind: "exact", day: "26 October 2027", from: "9.30", zone };
  const starts = { wall: "2027-10-26T09:30", zone };

  test("has an open end where none is typed", () => {
    expect(read(morning)).toEqual({ kind: "exact", starts, ends: null });
    expect(read({ ...morning, kind: "about", endZone: "Asia/Shanghai" })).toEqual({
      ...{ kind: "about", starts, ends: null },
    });
  });

  test("ends on the day and in the zone where it starts, unless others are typed", () => {
    expect(read({ ...morning, to: "10:30" })).toMatchObject({ ends: { wall: "2027-10-26T10:30", zone } });
    expect(read({ ...morning, to: "1:00", endDay: "27.10.2027", endZone: "Asia/Shanghai" })).toMatchObject({
      ends: { wall: "2027-10-27T01:00", zone: "Asia/Shanghai" },
    });
  });

  test("keeps an answer that names its own minute, and no other", () => {
    const answered = (occurrence: string) => read({ ...morning, occurrence });
    expect(answered("later@2027-10-26T09:30")).toMatchObject({ starts: { ...starts, occurrence: "later" } });
    for (const other of ["later", "later@2027-10-26T09:31", "latest@2027-10-26T09:30", "@2027-10-26T09:30"])
      expect(answered(other)).toEqual({ kind: "exact", starts, ends: null });
    expect(read({ ...morning, to: "2:30", endOccurrence: "earlier@2027-10-26T02:30" })).toMatchObject({
      ends: { wall: "2027-10-26T02:30", zone, occurrence: "earlier" },
    });
  });

  test("tells everything that it lacks or that cannot be read, each beside its field", () => {
    expect(read({ kind: "exact" })).toEqual([
      ["zone", missing],
      ["day", missing],
      ["from", missing],
    ]);
    expect(
      read({
        kind: "exact",
        day: "soon",
        from: "25",
        to: "x",
        endDay: "never",
        zone: "CST",
        endZone: "+03:00",
      }),
    ).toEqual([
      ["zone", { code: "field.shape", shape: "zone" }],
      ["day", { code: "field.notADay", typed: "soon" }],
      ["from", { code: "field.notAClock", typed: "25" }],
      ["endZone", { code: "field.shape", shape: "zone" }],
      ["endDay", { code: "field.notADay", typed: "never" }],
      ["to", { code: "field.notAClock", typed: "x" }],
    ]);
    expect(read({ ...morning, endDay: "27 October 2027" })).toEqual([["to", missing]]);
    expect(read({ ...morning, day: "soon", to: "10:30" })).toEqual([
      ["day", { code: "field.notADay", typed: "soon" }],
    ]);
  });
});

test.each([
  [
    { kind: "partOfDay", day: "26.10.2027", part: "evening", zone },
    { day: "2027-10-26", part: "evening" },
  ],
  [
    { kind: "day", day: "26.10.2027", zone },
    { firstDay: "2027-10-26", lastDay: "2027-10-26" },
  ],
  [
    { kind: "withinDays", day: "26.10.2027", endDay: "28.10.2027", zone },
    { firstDay: "2027-10-26", lastDay: "2027-10-28" },
  ],
  [{ kind: "followsOn", follows: "talks", zone }, { itemId: "talks" }],
  [{ kind: "toBeConfirmed", zone }, { day: null }],
  [{ kind: "toBeConfirmed", day: "26.10.2027", zone }, { day: "2027-10-26" }],
])("%j is read without the fields of other kinds", (typed, when) => {
  const others = { from: "9", to: "10", part: typed.kind === "partOfDay" ? "evening" : "noon", ...typed };
  expect(read(others)).toEqual({ kind: typed.kind, zone, ...when });
});

test.each([
  [{ kind: "partOfDay", day: "26.10.2027", part: "night", zone }, [["part", missing]]],
  [{ kind: "day", zone }, [["day", missing]]],
  [
    { kind: "withinDays", day: "26.10.2027", endDay: "?", zone },
    [["endDay", { code: "field.notADay", typed: "?" }]],
  ],
  [{ kind: "followsOn", zone }, [["follows", missing]]],
  [{ kind: "toBeConfirmed", day: "?", zone }, [["day", { code: "field.notADay", typed: "?" }]]],
  [{ kind: "someday", zone }, [["kind", missing]]],
  [{}, [["kind", missing]]],
])("%j is refused where it is wrong", (typed, refused) => {
  expect(read(typed)).toEqual(refused);
});

test("no kind does without a zone", () => {
  const all = { day: "26.10.2027", from: "9", part: "evening", follows: "talks" };
  for (const kind of whenKinds) expect(read({ ...all, kind })).toEqual([["zone", missing]]);
});
