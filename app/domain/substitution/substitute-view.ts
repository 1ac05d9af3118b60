import type { Choice, FormView } from "#app/domain/editing/form-view.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";

/** The page on which somebody is replaced: where they stand now, in words, and the form. */
export type SubstituteView = {
  form: FormView;
  slug: string;
  reference: LanguageTag;
  name: string; // of whom is replaced
  takesOver: string[]; // role, number, party, counterpart
  places: { what: string; where: string[] }[];
  others: Choice[]; // who else is on that side
};
