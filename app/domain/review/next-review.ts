import type { ReviewFacts } from "#app/domain/follow-up/follow-up.ts";
import { addDays, dayCount } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

const MONTHS = 3;

/**
 * When the next review is proposed: as long after this one as this one came after the one before of the same
 * scope; three months later where it was the first. A date that the month does not have is its last day.
 */
export function nextReviewOn(
  review: Pick<ReviewFacts, "id" | "visitId" | "outcomeId" | "onDate" | "heldOn">,
  all: Iterable<Pick<ReviewFacts, "id" | "visitId" | "outcomeId" | "onDate" | "heldOn">>,
): LocalDate {
  const on = review.heldOn ?? review.onDate;
  const before = [...all]
    .filter((one) => one.visitId === review.visitId && one.outcomeId === review.outcomeId)
    .filter((one) => one.id !== review.id)
    .map((one) => one.heldOn ?? one.onDate)
    .filter((day) => day < on)
    .sort()
    .at(-1);
  return before === undefined ? addMonths(on, MONTHS) : addDays(on, dayCount(before, on) - 1);
}

function addMonths(day: LocalDate, months: number): LocalDate {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10);
}
