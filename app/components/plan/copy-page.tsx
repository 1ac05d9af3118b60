import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { FormProvider } from "#app/components/form/form-context.tsx";
import { LocalisedField } from "#app/components/form/localised-field.tsx";
import { ChoiceOf, PlainField, PlainTick } from "#app/components/form/plain-field.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { CopyPreview } from "#app/components/plan/copy-preview.tsx";
import { useReader } from "#app/components/reader.tsx";
import { copyKinds } from "#app/domain/copy/copy-form.ts";
import type { CopyView } from "#app/domain/copy/copy-view.ts";
import { keptDays } from "#app/domain/copy/new-first-day.ts";
import { localised } from "#app/domain/editing/fields.ts";

/** The form that begins a visit from another one, and below it what the copy will be. */
export function CopyPage({ view }: { view: CopyView }) {
  const { messages, dates, textOf } = useReader();
  const { starting, editing } = messages;
  const { form, slug, title, firstDay, preview } = view;
  const hasDates = firstDay !== "";
  return (
    <Page>
      <FormProvider view={form}>
        <div className="form-page">
          <h1>{starting.copyOf(textOf(title))}</h1>
          <ErrorSummary />
          {!hasDates && <p className="empty">{starting.issues.nothingToMove}</p>}
          {preview?.isNew && (
            <p className="note" role="status">
              {starting.lookFirst}
            </p>
          )}
          <form method="post" noValidate className="thing-form">
            <input type="hidden" name="id" value={form.id} />
            <input type="hidden" name="looked" value={preview?.firstDay ?? ""} />
            <LocalisedField name="title" field={localised()} />
            <PlainField
              name="firstDay"
              label={starting.newFirstDay}
              hint={starting.newFirstDayHint(hasDates ? dates.day(firstDay) : "")}
              className="field-wide"
            >
              {(input, typed) => (
                <input {...input} className="short" defaultValue={typed} autoComplete="off" />
              )}
            </PlainField>
            <PlainField name="keep" label={starting.keep}>
              {(input, typed) => <ChoiceOf {...input} typed={typed} of={inWords(keptDays, starting.keeps)} />}
            </PlainField>
            <PlainField name="kind" label={starting.kind}>
              {(input, typed) => (
                <ChoiceOf {...input} typed={typed} of={inWords(copyKinds, starting.kinds)} />
              )}
            </PlainField>
            <PlainTick name="withPeople" label={starting.withPeople} hint={starting.withPeopleHint} />
            <PlainTick name="withTasks" label={starting.withTasks} />
            <div className="copy-acts field-wide">
              <button type="submit" name="intent" value="show" className="button button-quiet">
                {starting.show}
              </button>
              {!preview && <Link to={`/visits/${slug}/plan`}>{editing.actions.cancelLink}</Link>}
            </div>
            {preview && (
              <>
                <CopyPreview preview={preview} />
                <div className="copy-acts field-wide">
                  <button type="submit" name="intent" value="save" className="button">
                    {starting.make}
                  </button>
                  <Link to={`/visits/${slug}/plan`}>{editing.actions.cancelLink}</Link>
                </div>
              </>
            )}
          </form>
        </div>
      </FormProvider>
    </Page>
  );
}

const inWords = <Word extends string>(of: readonly Word[], words: Record<Word, string>) =>
  of.map((value) => ({ value, label: words[value] }));
