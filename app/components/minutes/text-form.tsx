import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { FormProvider } from "#app/components/form/form-context.tsx";
import { KeptNotice } from "#app/components/form/kept-notice.tsx";
import { ChoiceOf, PlainField } from "#app/components/form/plain-field.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { FormView } from "#app/domain/editing/form-view.ts";
import { minutesStates } from "#app/domain/minutes/minutes.ts";

/** The form in which minutes are written; `address` is its own, under which it is kept while it is typed. */
export function TextForm({ view, address }: { view: FormView; address: string }) {
  const { messages } = useReader();
  const { groups, followUps, editing } = messages;
  const say = groups.minutes;
  return (
    <FormProvider view={view}>
      <ErrorSummary />
      <KeptNotice action={address} />
      <form
        method="post"
        action="?edit#minutes"
        noValidate
        className="text-form no-print"
        data-keep={address}
      >
        <input type="hidden" name="id" value={view.id} />
        <input type="hidden" name="version" value={view.version} />
        <PlainField name="body" label={say.body} hint={say.bodyHint} className="field-wide">
          {(input, typed) => <textarea {...input} rows={18} defaultValue={typed} />}
        </PlainField>
        <div className="text-form-row">
          <PlainField name="state" label={say.state}>
            {(input, typed) => (
              <ChoiceOf
                {...input}
                typed={typed}
                of={minutesStates.map((value) => ({ value, label: followUps.minutesState[value] }))}
              />
            )}
          </PlainField>
          <PlainField name="agreedOn" label={say.agreedOn} isOptional hint={say.dayHint}>
            {(input, typed) => <input {...input} defaultValue={typed} className="short" autoComplete="off" />}
          </PlainField>
          <PlainField name="recordedBy" label={say.recordedBy} isOptional>
            {(input, typed) => <input {...input} defaultValue={typed} autoComplete="off" />}
          </PlainField>
          <PlainField name="language" label={say.language}>
            {(input, typed) => (
              <input
                {...input}
                defaultValue={typed}
                className="tiny"
                autoComplete="off"
                autoCapitalize="none"
              />
            )}
          </PlainField>
        </div>
        <div className="form-acts">
          <button type="submit" name="intent" value="text" className="button">
            {say.save}
          </button>
          <a href="?#minutes">{editing.actions.cancelLink}</a>
        </div>
      </form>
    </FormProvider>
  );
}
