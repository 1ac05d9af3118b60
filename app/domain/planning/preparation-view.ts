import type { Gift, PreparationTask, Vehicle } from "#app/domain/planning/planning.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** What the page of preparation shows beside the draft; `today` is the office's own date. */
export type PreparationView = {
  today: LocalDate;
  tasks: PreparationTask[];
  gifts: Gift[];
  vehicles: Vehicle[];
  organisations: Record<string, string>; // names by id, in the reader's language
};
