import type { SearchGroup, SearchReader } from "#app/domain/search/search-kinds.ts";
import type { ShownFind } from "#app/domain/search/show-found.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** A find as a page shows it. */
export type Find = ShownFind & {
  id: string;
  to: string; // its page
  days: [LocalDate, LocalDate] | null;
  clock: string | null;
  visitTitle: Localised | null; // of the visit to which it belongs
  isOff: boolean;
};

/** The finds of a group; `isCut`: there are more than are counted. */
export type FindGroup = { group: SearchGroup; count: number; isCut: boolean; finds: Find[] };

export type SearchView = {
  typed: string;
  reader: SearchReader;
  group: SearchGroup | null; // the one that is shown alone
  groups: FindGroup[];
  page: number;
  pages: number;
};
