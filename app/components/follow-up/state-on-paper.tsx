import { useReader } from "#app/components/reader.tsx";
import type { LocalDate } from "#app/time/wall-time.ts";

/** What a sheet of paper has to say and a screen need not: for whom it is, and of which day. `today` is the office's. */
export function StateOnPaper({ today }: { today: LocalDate }) {
  const { messages, dates } = useReader();
  return <p className="paper-only quiet">{messages.report.state.office(dates.day(today))}</p>;
}
