import fc from "fast-check";
import { IANAZone } from "luxon";
import { expect, test } from "vitest";
import { addDays, dayAt, endOfDay, startOfDay } from "#app/time/local-days.ts";
import { DAY, MINUTE, type Reading, SECOND, wallOf } from "#app/time/reading.ts";
import { type Resolved, resolve, wallTimeAt } from "#app/time/resolve.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";
import { offsetSecondsAt, type ZoneChange, zoneChanges } from "#app/time/zone-changes.ts";
import { zoneNames } from "#app/time/zones.ts";

// Sweeps through all zones and all their changes from 1970 to 2040. Loops of twenty thousand compare by
// hand and fail by name, since `expect` costs more than what it would check.

const everyZone: readonly ZoneName[] = [...zoneNames(), "UTC", "Etc/GMT-14", "Asia/Kolkata", "PRC"];
const [from1970, to2040] = [Date.UTC(1970, 0), Date.UTC(2040, 0)];
const changes = everyZone.flatMap(changesOf);
const gaps = changes.filter(({ before, after }) => after > before);
const repeats = changes.filter(({ before, after }) => after < before);

test("offsets are those of luxon, at any time from 1970 to 2100 and on both sides of each change", () => {
  const luxonSecondsAt = (at: number, zone: string) => Math.round(IANAZone.create(zone).offset(at) * 60);
  for (const zone of everyZone) {
    for (let at = from1970; at < Date.UTC(2101, 0); at += 311 * DAY + 12_345_678) {
      if (offsetSecondsAt(at, zone) !== luxonSecondsAt(at, zone)) expect.fail(`${zone} at ${at}`);
    }
  }
  for (const { zone, at, before, after } of changes) {
    const luxons = [luxonSecondsAt(at - 1, zone), luxonSecondsAt(at, zone)];
    if (luxons[0] !== before || luxons[1] !== after) expect.fail(`${zone} at ${at}`);
  }
});

test("every change is found to the second, alone and with both its offsets", () => {
  for (const { zone, at, before, after } of changes) {
    const found = zoneChanges(zone, at - 2.3 * DAY, at + 1.6 * DAY);
    const [change] = found;
    if (found.length !== 1 || change?.at !== at || change.before !== before || change.after !== after) {
      expect.fail(`${zone} at ${at}: ${JSON.stringify(found)}`);
    }
  }
});

test("years on end have exactly their changes, wherever the looking begins", () => {
  const zone = fc.constantFrom(...everyZone);
  fc.assert(
    fc.property(
      zone,
      fc.integer({ min: from1970, max: to2040 }),
      fc.nat(1200 * DAY),
      (zone, from, length) => {
        const to = Math.min(from + length, to2040);
        const expected = changes.filter(
          (change) => change.zone === zone && from < change.at && change.at <= to,
        );
        expect(zoneChanges(zone, from, to).map((change) => ({ zone, ...change }))).toEqual(expected);
      },
    ),
  );
});

test("no two changes of a zone are so close that resolve's looks, two days apart, could miss them", () => {
  const distances = changes.flatMap(({ zone, at }, n) =>
    changes[n - 1]?.zone === zone ? [at - changes[n - 1]!.at] : [],
  );
  expect(Math.min(...distances) / DAY).toBeGreaterThan(6);
});

test("offsets stay below a day, and on whole minutes since 1972", () => {
  expect(Math.max(...changes.flatMap(({ before, after }) => [Math.abs(before), Math.abs(after)]))).toBe(
    14 * 3600,
  );
  const odd = changes.filter(({ at, before, after }) => before % 60 || after % 60 || at % MINUTE);
  expect(odd.map(({ zone, at }) => [zone, wallOf(at)])).toEqual([["Africa/Monrovia", "1972-01-07T00:44"]]);
});

test("every gap is told with the last minute before it and the first after it, and these happen", () => {
  expect(gaps.length).toBeGreaterThan(10_000);
  for (const { zone, at, before, after } of gaps) {
    const first = fullMinuteFrom(at + before * SECOND);
    const last = fullMinuteFrom(at + after * SECOND) - MINUTE;
    const [lastBefore, firstAfter] = [wallOf(first - MINUTE), wallOf(last + MINUTE)];
    for (const reading of [first, fullMinuteFrom((first + last) / 2), last]) {
      const found = resolve({ wall: wallOf(reading), zone });
      if (found.kind !== "skipped") expect.fail(`${wallOf(reading)} ${zone} is ${found.kind}`);
      if (found.lastBefore !== lastBefore || found.firstAfter !== firstAfter)
        expect.fail(JSON.stringify(found));
    }
    const [still] = instantsOf(resolve({ wall: lastBefore, zone }));
    const [already] = instantsOf(resolve({ wall: firstAfter, zone }));
    const adjacent = still! >= at - MINUTE && still! < at && already! >= at && already! < at + MINUTE;
    if (!adjacent) expect.fail(`${lastBefore} and ${firstAfter} do not surround the gap in ${zone}`);
  }
});

test("every repeated minute is told with both its instants, one on each side of the change", () => {
  expect(repeats.length).toBeGreaterThan(10_000);
  for (const { zone, at, before, after } of repeats) {
    const first = at + after * SECOND;
    const last = at + before * SECOND - MINUTE;
    for (const reading of [first, fullMinuteFrom((first + last) / 2), last]) {
      const wall = wallOf(reading);
      const found = resolve({ wall, zone });
      if (found.kind !== "repeated") expect.fail(`${wall} ${zone} is ${found.kind}`);
      const { earlier, later } = found;
      if (earlier >= at || later < at || later - earlier !== (before - after) * SECOND)
        expect.fail(JSON.stringify(found));
      if (wallTimeAt(earlier, zone) !== wall || wallTimeAt(later, zone) !== wall)
        expect.fail(JSON.stringify(found));
    }
    for (const reading of [first - MINUTE, last + MINUTE]) {
      const { kind } = resolve({ wall: wallOf(reading), zone });
      if (kind !== "instant") expect.fail(`${wallOf(reading)} ${zone} is ${kind}`);
    }
  }
});

test("half minute by half minute around a change, clocks show exactly what resolve says they show", () => {
  fc.assert(
    fc.property(fc.constantFrom(...changes), ({ zone, at }) => {
      const shown = new Map<Reading, Instant[]>();
      for (let moment = at - 1.2 * DAY; moment < at + 1.2 * DAY; moment += 30 * SECOND) {
        const reading = moment + offsetSecondsAt(moment, zone) * SECOND;
        if (reading % MINUTE === 0) shown.set(reading, [...(shown.get(reading) ?? []), moment]);
      }
      const readings = [...shown.keys()];
      const [first, last] = [Math.min(...readings), Math.max(...readings)];
      const wrong: string[] = [];
      for (let reading = first; reading <= last; reading += MINUTE) {
        const instants = instantsOf(resolve({ wall: wallOf(reading), zone }));
        if (instants.join() !== (shown.get(reading) ?? []).join()) wrong.push(`${wallOf(reading)} ${zone}`);
      }
      expect(wrong).toEqual([]);
    }),
    {
      numRuns: 40,
      examples: ["Pacific/Apia", "Africa/Monrovia", "Australia/Lord_Howe", "Antarctica/Vostok"].map(
        (zone) => [changes.findLast((change) => change.zone === zone)!],
      ),
    },
  );
});

test("the wall time of an instant resolves to that instant, or to it and its twin", () => {
  const instant = fc.integer({ min: from1970 + DAY, max: to2040 });
  fc.assert(
    fc.property(fc.constantFrom(...everyZone), instant, (zone, at) => {
      const fullMinute = at - ((at + offsetSecondsAt(at, zone) * SECOND) % MINUTE);
      const found = resolve({ wall: wallTimeAt(at, zone), zone });
      // In the half minute in which Monrovia left its odd offset, the full minute itself never happened.
      const happened = offsetSecondsAt(fullMinute, zone) === offsetSecondsAt(at, zone);
      if (happened) expect(instantsOf(found)).toContain(fullMinute);
      else expect(found.kind).toBe("skipped");
    }),
    { numRuns: 10_000, examples: [["Africa/Monrovia", Date.UTC(1972, 0, 7, 0, 44, 45)]] },
  );
});

test("the first and the last minute of the calendar happen in every zone", () => {
  for (const zone of everyZone) {
    for (const wall of ["1970-01-01T00:00", "2100-12-31T23:59"]) {
      expect(instantsOf(resolve({ wall, zone })).map((at) => wallTimeAt(at, zone))).toEqual([wall]);
    }
  }
});

test("around every change, days follow each other and begin on their own date", () => {
  for (const { zone, at } of changes) {
    const dates = [-1, 0, 1].map((n) => addDays(dayAt(at, zone), n));
    const starts = dates.map((date) => startOfDay(date, zone));
    for (const [n, date] of dates.entries()) {
      const [begins, ends] = [starts[n]!, endOfDay(date, zone)];
      const shown = dayAt(begins, zone);
      if (ends !== (starts[n + 1] ?? ends))
        expect.fail(`${date} ${zone} does not end as the next day begins`);
      if (dayAt(begins - 1, zone) >= date) expect.fail(`${date} ${zone} had begun before its start`);
      if (begins === ends ? shown <= date : shown !== date) expect.fail(`${date} ${zone} begins on ${shown}`);
    }
  }
});

/** Found without `zoneChanges`, by looks six days apart; no two changes are closer (there is a test above). */
function changesOf(zone: ZoneName): (ZoneChange & { zone: ZoneName })[] {
  const found: (ZoneChange & { zone: ZoneName })[] = [];
  let before = offsetSecondsAt(from1970, zone);
  for (let look = from1970; look < to2040; look += 6 * DAY) {
    const after = offsetSecondsAt(look + 6 * DAY, zone);
    if (after === before) continue;
    let [still, already] = [look, look + 6 * DAY];
    while (already - still > SECOND) {
      const middle = Math.floor((still + already) / 2 / SECOND) * SECOND;
      if (offsetSecondsAt(middle, zone) === before) still = middle;
      else already = middle;
    }
    found.push({ zone, at: already, before, after });
    before = after;
  }
  return found;
}

function instantsOf(found: Resolved): Instant[] {
  if (found.kind === "skipped") return [];
  return found.kind === "instant" ? [found.at] : [found.earlier, found.later];
}

function fullMinuteFrom(reading: Reading): Reading {
  return Math.ceil(reading / MINUTE) * MINUTE;
}
