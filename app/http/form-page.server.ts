import { may } from "#app/domain/access/permissions.ts";
import { isAbout } from "#app/domain/conflict/conflict.ts";
import type { FormView, Said, SaidConflict, ToldEntry } from "#app/domain/editing/form-view.ts";
import { permissionToEdit } from "#app/domain/editing/permission-to-edit.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { isReleased } from "#app/domain/release/released.server.ts";
import { visitSlugOf } from "#app/domain/visit/visit.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { type JudgedDraft, judgedDraft, sayConflicts } from "#app/http/conflicts-said.server.ts";
import { openForm } from "#app/http/edit-thing.server.ts";
import type { Desk } from "#app/http/form-desk.server.ts";
import { tellHistory } from "#app/http/history.server.ts";
import { noticeOf } from "#app/http/notices.server.ts";

/** What the page of a form shows: the form, the way back, what was just done, and what became of the thing so far. */
export type FormPage = {
  view: FormView;
  back: string;
  notice: Said | null;
  /** What conflicts with the thing as it is stored. */
  conflicts: SaidConflict[];
  /** Who says what conflicts with the form as it is typed. */
  conflictsAt: string | null;
  history: { entries: ToldEntry[]; action: string; mayUndo: boolean };
  /** Where the thing can be released alone. */
  releaseAt: string | null;
};

/** How many entries of its history stand below the form of a thing. */
const MOST = 10;

export function formPage(asked: AskedByAccount, desk: Desk & { back: string }): FormPage {
  const { current } = asked;
  const { id, kind, visitId } = desk.whose;
  const ofVisit = kind === "visit" ? id : visitId;
  const action = ofVisit ? `/visits/${visitSlugOf(current.db, ofVisit)}/history` : "/directory/history";
  const entries = id === null ? [] : entriesOfThing(current.db, id, MOST);
  const told = { visitId: ofVisit, reference: desk.reference, zone: desk.zone, action };
  const draft = ofVisit === null ? undefined : once(() => judgedDraft(asked, ofVisit));
  return {
    view: openForm(asked, desk),
    back: desk.back,
    notice: noticeOf(asked, desk, draft),
    conflicts: id !== null && draft && canConflict(kind) ? ofThing(asked, draft(), id) : [],
    conflictsAt:
      kind === "item" ? `/visits/${asked.params.slug}/plan/item/${asked.params.id}/conflicts` : null,
    history: {
      ...{ entries: tellHistory(asked, told, entries), action },
      mayUndo: may(current.actor, permissionToEdit(kind)),
    },
    releaseAt:
      kind === "item" &&
      id !== null &&
      may(current.actor, "visit.release") &&
      isReleased(current.db, visitId!)
        ? `/visits/${asked.params.slug}/plan/item/${id}/release`
        : null,
  };
}

/** The kinds of things that conflicts are between. */
const canConflict = (kind: ThingKind): boolean =>
  kind === "item" || kind === "leg" || kind === "participation";

const ofThing = (asked: AskedByAccount, { content, judged }: JudgedDraft, id: string): SaidConflict[] =>
  sayConflicts(asked, { content, judged: judged.filter(({ conflict }) => isAbout(conflict, id)) }, id);

/** The same, worked out when it is asked for and not twice. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
