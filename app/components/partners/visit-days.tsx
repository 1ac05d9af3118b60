import { useReader } from "#app/components/reader.tsx";
import type { LocalDate } from "#app/time/wall-time.ts";

/** The days of a visit, or that they are still open. */
export function VisitDays({ of }: { of: { firstDay: LocalDate | null; lastDay: LocalDate | null } }) {
  const { dates, messages } = useReader();
  if (of.firstDay === null || of.lastDay === null) return messages.partners.undated;
  return dates.days(of.firstDay, of.lastDay);
}
