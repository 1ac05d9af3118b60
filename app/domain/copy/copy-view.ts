import type { CopyPreview } from "#app/domain/copy/copy-preview.ts";
import type { FormView } from "#app/domain/editing/form-view.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** The page that copies a visit: the form, and what the copy will be as far as the form says. */
export type CopyView = {
  form: FormView;
  slug: string;
  title: Localised;
  reference: string;
  firstDay: LocalDate; // of the original
  preview:
    | (CopyPreview & { tasks: number; vehicles: number; isReturn: boolean; isNew: boolean }) // isNew: not shown before
    | null;
};
