import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { inProgrammeOrder } from "#app/domain/programme/programme-order.ts";
import { settleWhen } from "#app/domain/programme/settle-when.ts";
import { anyWhen } from "#test/domain/programme/any-when.ts";
import { exactly, following, item, onDays, toBeConfirmed, withinDays } from "#test/telling.ts";

const ordered = (...items: ProgrammeItem[]) => inProgrammeOrder(items).map((one) => one.id);
const hour = (clock: string) => exactly(`2027-03-11T${clock} Asia/Shanghai`);

test("who leaves Seoul at 15:00 lands in Anchorage at 13:20 of the same date, and yet later", () => {
  const leaves = item("departure", exactly("2027-06-18T15:00 Asia/Seoul"));
  const lands = item("arrival", exactly("2027-06-18T13:20 America/Anchorage"));
  expect(ordered(lands, leaves)).toEqual(["departure", "arrival"]);
});

test("a morning in Moscow comes after a morning in Beijing", () => {
  const moscow = item("moscow", exactly("2027-03-11T09:00 Europe/Moscow"));
  const beijing = item("beijing", exactly("2027-03-11T10:00 Asia/Shanghai"));
  expect(ordered(moscow, beijing)).toEqual(["beijing", "moscow"]);
});

test("on one day: the whole day, then the hours and parts of it, then what nobody said the time of", () => {
  const part = (name: "morning" | "midday" | "afternoon" | "evening") =>
    item(name, { kind: "partOfDay", day: "2027-03-11", part: name, zone: "Asia/Shanghai" });
  const day = [
    item("exhibition", onDays("2027-03-11")),
    item("midnight train", hour("00:00")),
    part("morning"),
    item("talks", hour("10:00")),
    part("midday"),
    part("afternoon"),
    item("tea", { ...hour("16:00"), kind: "about" } as ReturnType<typeof hour>),
    part("evening"),
    item("last train", hour("23:59")),
    item("call on the mayor", toBeConfirmed("2027-03-11")),
    item("visit to a school", withinDays("2027-03-10", "2027-03-11")),
    item("farewell", exactly("2027-03-12T00:00 Asia/Shanghai")),
  ];
  expect(ordered(...[...day].reverse())).toEqual(day.map((one) => one.id));
});

test("items that sort alike stand as the officers arranged them, then by their end, then by their id", () => {
  const all = [
    item("a", hour("10:00"), { position: 2 }),
    item("b", exactly("2027-03-11T10:00 Asia/Shanghai", "2027-03-11T11:00 Asia/Shanghai"), { position: 1 }),
    item("c", hour("10:00"), { position: 1 }),
    item("d", hour("10:00"), { position: 1 }),
  ];
  expect(ordered(...all)).toEqual(["c", "d", "b", "a"]);
  expect(ordered(...all.reverse())).toEqual(["c", "d", "b", "a"]);
});

describe("what follows on", () => {
  const dinner = item("dinner", exactly("2027-03-11T19:00 Asia/Shanghai", "2027-03-11T21:00 Asia/Shanghai"));
  const toast = following(dinner, "toast");
  const concert = item("concert", hour("21:00"));
  const singing = item("singing", hour("20:00"));

  test("stands where its predecessor ends, before another item that starts at that instant", () => {
    expect(ordered(concert, toast, singing, dinner)).toEqual(["dinner", "singing", "toast", "concert"]);
  });

  test("takes along what follows on from it, link by link", () => {
    const photograph = following(toast, "photograph");
    const cars = following(photograph, "cars");
    expect(ordered(cars, concert, photograph, dinner, toast)).toEqual([
      ...["dinner", "toast", "photograph", "cars", "concert"],
    ]);
  });

  test("from one item as two others stands in the officers' order, each with its own followers", () => {
    const gifts = following(dinner, "gifts", { position: 1 });
    const unwrapping = following(gifts, "unwrapping");
    expect(ordered(unwrapping, gifts, concert, toast, dinner)).toEqual([
      ...["dinner", "toast", "gifts", "unwrapping", "concert"],
    ]);
  });

  test("from an item that is not among them stands where its instant puts it", () => {
    expect(ordered(concert, toast, singing)).toEqual(["singing", "toast", "concert"]);
  });
});

describe("whatever the programme", () => {
  /** Items on two days, so that many start together; links point back, so that no circle arises. */
  const anyProgramme = fc
    .array(fc.record({ when: anyWhen("2027-03-10", 1), follows: fc.nat(30), position: fc.nat(2) }), {
      maxLength: 14,
    })
    .map((drafts) => {
      const items: ProgrammeItem[] = [];
      for (const [index, { when, follows, position }] of drafts.entries()) {
        const before = items[follows];
        if (when.kind === "followsOn" && before) {
          items.push(following(before, `item ${index}`, { position }));
          continue;
        }
        const settled = settleWhen(when, { spanOf: () => undefined, lastDay: "2027-03-11" });
        if (settled.ok) items.push(item(`item ${index}`, when, { ...settled.value, position }));
      }
      return items;
    });
  const shuffled = anyProgramme.chain((items) =>
    fc.tuple(
      fc.constant(items),
      fc.shuffledSubarray(items, { minLength: items.length, maxLength: items.length }),
    ),
  );
  const predecessorOf = (one: ProgrammeItem, all: readonly ProgrammeItem[]) =>
    one.when.kind === "followsOn"
      ? all.find(({ id }) => "itemId" in one.when && id === one.when.itemId)
      : undefined;

  test("the order in which the items come makes no difference, and none is lost", () => {
    fc.assert(
      fc.property(shuffled, ([items, others]) => {
        const sorted = inProgrammeOrder(items);
        expect(inProgrammeOrder(others)).toEqual(sorted);
        expect(sorted.map((one) => one.id).sort()).toEqual(items.map((one) => one.id).sort());
      }),
      { numRuns: 500 },
    );
  });

  test("instants never go backwards", () => {
    fc.assert(
      fc.property(anyProgramme, (items) => {
        const instants = inProgrammeOrder(items).map((one) => one.startsAt);
        expect(instants).toEqual([...instants].sort((a, b) => a - b));
      }),
      { numRuns: 500 },
    );
  });

  test("between an item and what follows on at the same instant stand only others that do", () => {
    fc.assert(
      fc.property(anyProgramme, (items) => {
        const sorted = inProgrammeOrder(items);
        for (const [index, one] of sorted.entries()) {
          let before = sorted[index - 1];
          const predecessor = predecessorOf(one, items);
          if (predecessor?.startsAt !== one.startsAt) continue;
          while (before && before !== predecessor) before = predecessorOf(before, items);
          expect(before).toBe(predecessor);
        }
      }),
      { numRuns: 500 },
    );
  });
});
