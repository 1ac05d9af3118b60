import type { ReactNode } from "react";
import { ConflictPanel } from "#app/components/form/conflict-panel.tsx";
import { Datalists } from "#app/components/form/datalists.tsx";
import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { FormProvider } from "#app/components/form/form-context.tsx";
import { FormFields } from "#app/components/form/form-fields.tsx";
import { KeptNotice } from "#app/components/form/kept-notice.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import type { FormView } from "#app/domain/editing/form-view.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";

/**
 * The form of any thing: its fields one below the other, each with its label, hint and what is the matter.
 * Works as it stands, without scripts; a browser that runs them keeps what is typed every few seconds.
 */
export function ThingForm({
  view,
  back,
  conflictsAt,
  children,
}: {
  view: FormView;
  back: string;
  conflictsAt?: string; // who says what conflicts with the form as it is typed
  children?: ReactNode;
}) {
  const { messages } = useReader();
  const { actions } = messages.editing;
  const { kind, isNew } = view;
  const isRemoved = view.conflict?.isRemoved ?? false;
  const main = isRemoved ? "putBack" : "save";
  const shown = Object.entries(fieldsOf[kind]).filter(
    // What is fixed for life is not asked again; what a citation is about is told, though.
    ([name, field]) => isNew || !field.isFixed || field.type === "about" || view.options[name],
  );
  return (
    <FormProvider view={view}>
      <ErrorSummary />
      <Notices />
      <form method="post" noValidate className="thing-form" data-keep="" data-conflicts={conflictsAt}>
        {/* Enter in a field saves, whatever button comes first. */}
        <button
          type="submit"
          name="intent"
          value={main}
          className="visually-hidden"
          tabIndex={-1}
          aria-hidden
        >
          {actions[main]}
        </button>
        <input type="hidden" name="id" value={view.id} />
        <input type="hidden" name="version" value={view.version} />
        <ConflictPanel />
        <FormFields fields={shown} />
        <MoreLanguages />
        <div className="form-acts">
          <button type="submit" name="intent" value={main} className="button">
            {actions[main]}
          </button>
          {isNew && kind !== "settlement" && (
            <button type="submit" name="intent" value="saveAndAdd" className="button button-quiet">
              {actions.saveAndAddAnother}
            </button>
          )}
          <Link to={back}>{actions.cancelLink}</Link>
          {!isNew && !isRemoved && kind !== "visit" && (
            <button type="submit" name="intent" value="remove" className="link-button act-remove">
              {actions.remove}
            </button>
          )}
        </div>
      </form>
      <Datalists />
      {children}
    </FormProvider>
  );

  function Notices() {
    const { notices } = messages.editing;
    return (
      <>
        {view.others.length > 0 && (
          <p className="note">{notices.alsoOpen(view.others.join(messages.series))}</p>
        )}
        <KeptNotice />
      </>
    );
  }

  function MoreLanguages() {
    const texts = Object.values(fieldsOf[kind]).some((field) => field.type === "localised");
    if (!texts) return null;
    const also = view.languages.slice(3);
    return (
      <div className="more-languages">
        <label>
          <span>{messages.plan.anotherLanguage}</span>
          <input name="alsoLanguage" list="language-tags" className="short" autoComplete="off" />
        </label>
        <button type="submit" name="intent" value="rearrange" className="button button-quiet">
          {actions.addLanguage}
        </button>
        {also.length > 0 && (
          <span className="quiet">
            {also.map((tag) => languageInWords(tag, messages)).join(messages.series)}
          </span>
        )}
      </div>
    );
  }
}
