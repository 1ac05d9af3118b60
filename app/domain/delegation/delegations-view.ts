import type { Side } from "#app/domain/access/audience.ts";
import type { FormView } from "#app/domain/editing/form-view.ts";
import type { Language } from "#app/domain/text/languages.ts";

/** What the office alone knows of a participant; `id` is the participation's. */
export type Needs = {
  id: string;
  diet: string | null;
  access: string | null;
  health: string | null;
  privateTelephone: string | null;
};

/** The form that splits a party off: whom it can take, each with the party that they belong to now. */
export type SplitView = {
  form: FormView;
  slug: string;
  side: Side;
  from: string | null; // the party that they are taken from; null: the whole side
  members: { id: string; name: string; party: string | null }[];
};

/** The form of several participants; their descriptions are typed in `language`. */
export type SeveralView = { form: FormView; slug: string; side: Side; language: Language };

/** Why a party did not go into another one. */
export type MergeRefused = { partyId: string; issues: string[] };
