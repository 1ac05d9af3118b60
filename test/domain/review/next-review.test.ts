import fc from "fast-check";
import { expect, test } from "vitest";
import { nextReviewOn } from "#app/domain/review/next-review.ts";
import { dayCount } from "#app/time/local-days.ts";

const review = (
  id: string,
  onDate: string,
  heldOn: string | null = null,
  outcomeId: string | null = null,
) => ({
  ...{ id, visitId: "visit", outcomeId, onDate, heldOn },
});

test("the first review is followed after three months, at the latest on the month's last day", () => {
  expect(nextReviewOn(review("a", "2027-01-15"), [])).toBe("2027-04-15");
  expect(nextReviewOn(review("a", "2027-11-30"), [])).toBe("2028-02-29");
  expect(nextReviewOn(review("a", "2026-11-30"), [])).toBe("2027-02-28");
});

test("later ones keep the interval between those of the same scope, as they were really held", () => {
  const last = review("c", "2027-06-01", "2027-06-08");
  const others = [
    review("a", "2027-01-01"),
    review("b", "2027-04-01", "2027-04-09"),
    review("of-one-outcome", "2027-06-07", null, "promise"),
    last,
  ];
  expect(nextReviewOn(last, others)).toBe("2027-08-07");
});

test("the next review is later than this one, whatever went before", () => {
  const day = fc
    .date({ min: new Date("2000-01-01"), max: new Date("2049-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, fc.array(day), (on, others) => {
      const next = nextReviewOn(
        review("this", on),
        others.map((one, n) => review(`${n}`, one)),
      );
      expect(dayCount(on, next)).toBeGreaterThan(1);
    }),
  );
});
