import type { ActionActName } from "#app/domain/action/act-names.ts";
import type { ActionForm, ActionView } from "#app/domain/action/action-view.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { SaidIssue } from "#app/domain/editing/form-view.ts";

/** What was typed into the form of an act and could not be done, with why. */
export type RefusedAct = {
  act: ActionActName;
  ownerId: string | null;
  id: string;
  tree: FormTree;
  issues: SaidIssue[];
};

/** The page again with the form that was refused as it was typed. */
export function refusedView(view: ActionView, refused: RefusedAct): ActionView {
  const { act, ownerId, id, tree, issues } = refused;
  const isIt = (form: ActionForm) => form.act === act && form.ownerId === ownerId;
  return {
    ...view,
    refused: { act, ownerId },
    forms: view.forms.map((form) =>
      isIt(form)
        ? { ...form, view: { ...form.view, id, tree: { ...form.view.tree, ...tree }, issues } }
        : form,
    ),
  };
}
