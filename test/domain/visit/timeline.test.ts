import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { itemKinds, type ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { inProgrammeOrder } from "#app/domain/programme/programme-order.ts";
import { settleWhen } from "#app/domain/programme/settle-when.ts";
import { type TimelineBar, type TimelineMark, timelineOf } from "#app/domain/visit/timeline.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import { addDays } from "#app/time/local-days.ts";
import { anyWhen } from "#test/domain/programme/any-when.ts";
import {
  exactly,
  item,
  leg,
  onDays,
  realVisit,
  realVisits,
  toBeConfirmed,
  withinDays,
} from "#test/telling.ts";

const beijing = leg("beijing", "2027-03-11", "2027-03-14");
const chengdu = leg("chengdu", "2027-03-12", "2027-03-12", { insideLegId: "beijing" });
const drawn = (legs: Leg[], ...items: ProgrammeItem[]) =>
  timelineOf(legs, inProgrammeOrder(items)) ?? expect.fail("nothing drawn");
/** The marks of a stay of four days in Beijing, by item. */
const marksOf = (...items: ProgrammeItem[]) =>
  new Map(drawn([beijing], ...items).bars[0]!.marks.map((mark) => [mark.item.id, mark]));
const hour = (text: string) => exactly(`${text} Asia/Shanghai`);

describe("bars", () => {
  test("cover whole days, and a side leg lies inside its main leg", () => {
    const empty = { marks: [], lanes: 0 };
    expect(drawn([beijing, chengdu])).toEqual({
      days: ["2027-03-11", "2027-03-12", "2027-03-13", "2027-03-14"],
      bars: [
        {
          ...{ leg: beijing, from: 0, to: 1, ...empty },
          inside: [{ leg: chengdu, from: 0.25, to: 0.5, ...empty, inside: [] }],
        },
      ],
    });
  });

  test("of legs that follow each other stand beside each other, with the days between them left free", () => {
    const xian = leg("xian", "2027-03-16", "2027-03-18");
    expect(drawn([beijing, xian]).bars.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.5],
      [0.625, 1],
    ]);
  });

  test("hold the items of their own leg only", () => {
    const [talks, pandas] = [item("talks", hour("2027-03-11T12:00")), item("pandas", onDays("2027-03-12"))];
    const { bars } = drawn([beijing, chengdu], talks, { ...pandas, legId: "chengdu" });
    expect(bars[0]!.marks.map((mark) => mark.item.id)).toEqual(["talks"]);
    expect(bars[0]!.inside[0]!.marks.map((mark) => mark.item.id)).toEqual(["pandas"]);
  });

  test("are not drawn for a visit without legs", () => {
    expect(timelineOf([], [])).toBeNull();
  });
});

describe("marks", () => {
  test("of clock times lie at their hour, whole days and open times within their day", () => {
    const marks = marksOf(
      item("midnight", hour("2027-03-11T00:00")),
      item("noon", hour("2027-03-11T12:00"), { kind: "signing" }),
      item("exhibition", onDays("2027-03-12"), { kind: "cultural" }),
      item("call", toBeConfirmed(null), { kind: "courtesyCall" }),
    );
    expect(marks.get("midnight")!.at).toBe(0);
    const { item: _, ...noon } = marks.get("noon")!;
    expect(noon).toEqual({ group: "formal", isTimed: true, at: 0.125, span: null, lane: 0 });
    expect([marks.get("exhibition")!.at, marks.get("call")!.at]).toEqual([0.375, 0.875]);
    expect([marks.get("exhibition")!.isTimed, marks.get("call")!.isTimed]).toEqual([false, false]);
  });

  test("without a clock time share their day evenly, in programme order", () => {
    const day = ["conference", "meeting", "dinner"].map((id, position) =>
      item(id, onDays("2027-03-14"), { position }),
    );
    const marks = marksOf(...day, item("elsewhere", withinDays("2027-03-13", "2027-03-14")));
    expect(["conference", "meeting", "dinner"].map((id) => marks.get(id)!.at)).toEqual([
      ...[0.75 + 0.25 / 4, 0.75 + 0.5 / 4, 0.75 + 0.75 / 4],
    ]);
  });

  test("of one of several days span those days", () => {
    expect(marksOf(item("school", withinDays("2027-03-11", "2027-03-12"))).get("school")).toMatchObject({
      ...{ at: 0.25, span: { from: 0, to: 0.5 }, isTimed: false },
    });
  });

  test("whose day nobody said lie on the last day of their own leg, beside what else is open there", () => {
    const call = item("call", toBeConfirmed(null), { legId: "chengdu" });
    const pandas = item("pandas", onDays("2027-03-12"), { legId: "chengdu" });
    const { marks } = drawn([beijing, chengdu], call, pandas).bars[0]!.inside[0]!;
    expect(marks.map(({ item: { id }, at }) => [id, at])).toEqual([
      ["pandas", 0.25 + 0.25 / 3],
      ["call", 0.25 + 0.5 / 3],
    ]);
  });

  test("outside the visit's days are drawn at its edge", () => {
    const marks = marksOf(
      item("flight", exactly("2027-03-10T12:00 Europe/Moscow", "2027-03-11T01:00 Asia/Shanghai")),
      item("return", hour("2027-03-16T12:00")),
    );
    expect(marks.get("flight")!.at).toBe(0.125);
    expect(marks.get("return")!.at).toBe(0.875);
  });

  test("too near each other go to lanes of their own, and come back when there is room", () => {
    const marks = marksOf(
      item("first", hour("2027-03-11T10:00")),
      item("second", hour("2027-03-11T11:00")),
      item("third", hour("2027-03-11T12:00")),
      item("later", hour("2027-03-11T22:00")),
    );
    expect([...marks.values()].map(({ lane }) => lane)).toEqual([0, 1, 2, 0]);
  });

  test("of two stretches of days in a row do not run into one line", () => {
    const marks = marksOf(
      item("school", withinDays("2027-03-11", "2027-03-12")),
      item("factory", withinDays("2027-03-13", "2027-03-14")),
    );
    expect([...marks.values()].map(({ lane }) => lane)).toEqual([0, 1]);
  });

  test("tell travel, talks, ceremony, visits and company apart", () => {
    const all = itemKinds.map((kind) => item(kind, hour("2027-03-11T12:00"), { kind }));
    const groups = new Map<string, string[]>();
    for (const { group, item: one } of marksOf(...all).values())
      groups.set(group, [...(groups.get(group) ?? []), one.kind].sort());
    expect(Object.fromEntries(groups)).toEqual({
      movement: ["arrival", "departure", "transfer"],
      talks: ["bilateralTalks", "conference", "courtesyCall", "meeting", "restrictedTalks"],
      formal: ["ceremony", "signing"],
      visit: ["siteVisit"],
      social: ["cultural", "meal", "reception"],
      other: ["accommodation", "hold", "press", "privateTime"],
    });
  });
});

const allBars = (bars: readonly TimelineBar[]): TimelineBar[] =>
  bars.flatMap((bar) => [bar, ...allBars(bar.inside)]);
/** The stretch that a mark takes up: 14 px on the narrowest phone, or the days that it spans. */
const stretch = ({ at, span }: TimelineMark) => ({ from: span?.from ?? at, to: (span?.to ?? at) + 0.045 });

function expectDrawable(legs: readonly Leg[], items: readonly ProgrammeItem[]): void {
  const bars = allBars((timelineOf(legs, items) ?? expect.fail("nothing drawn")).bars);
  expect(bars.map((bar) => bar.leg.id).sort()).toEqual(legs.map((one) => one.id).sort());
  for (const bar of bars) {
    const { from, to, marks, lanes } = bar;
    expect([from >= 0, from < to, to <= 1]).toEqual([true, true, true]);
    expect(marks.map((mark) => mark.item)).toEqual(items.filter((one) => one.legId === bar.leg.id));
    for (const { at, span, lane } of marks) {
      expect([at >= 0, at <= 1, lane >= 0, lane < lanes], `${at}`).toEqual([true, true, true, true]);
      if (span) expect([span.from >= 0, span.from <= at, at <= span.to, span.to <= 1]).not.toContain(false);
    }
    for (let lane = 0; lane < lanes; lane++) {
      const inLane = marks.filter((mark) => mark.lane === lane).map(stretch);
      expect(inLane.length).toBeGreaterThan(0);
      const sorted = inLane.sort((a, b) => a.from - b.from);
      expect(sorted.filter((one, index) => index > 0 && one.from < sorted[index - 1]!.to)).toEqual([]);
    }
  }
}

test.each(realVisits)("%s can be drawn: within its width, and no mark over another", (slug) => {
  const { legs, items } = realVisit(slug);
  expectDrawable(legs, items);
});

test("any visit can be drawn: within its width, every item once, and no mark over another", () => {
  const anyLegs = fc
    .array(fc.record({ start: fc.nat(20), length: fc.nat(12), inside: fc.nat(6) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((drafts) =>
      drafts.map(({ start, length, inside }, index) => {
        const firstDay = addDays("2027-03-01", start);
        return leg(`leg ${index}`, firstDay, addDays(firstDay, length), {
          insideLegId: inside < index ? `leg ${inside}` : null,
        });
      }),
    );
  const anyItems = fc.array(fc.record({ when: anyWhen("2027-02-25", 45), legIndex: fc.nat(3) }), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(anyLegs, anyItems, (legs, drafts) => {
      const items = drafts.flatMap(({ when, legIndex }, index): ProgrammeItem[] => {
        const legOfItem = legs[legIndex % legs.length]!;
        const before = { startsAt: Date.UTC(2027, 2, 5, 10), endsAt: Date.UTC(2027, 2, 5, 11) };
        const settled = settleWhen(when, { spanOf: () => before, lastDay: legOfItem.lastDay });
        return settled.ok ? [item(`item ${index}`, when, { ...settled.value, legId: legOfItem.id })] : [];
      });
      expectDrawable(legs, inProgrammeOrder(items));
    }),
    { numRuns: 400 },
  );
});
