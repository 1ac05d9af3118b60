import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { FormProvider } from "#app/components/form/form-context.tsx";
import { ChoiceOf, PlainField } from "#app/components/form/plain-field.tsx";
import { useReader } from "#app/components/reader.tsx";
import { decisionKinds } from "#app/domain/minutes/mark-kinds.ts";
import { markKinds } from "#app/domain/minutes/minutes.ts";
import type { MinutesView } from "#app/domain/minutes/minutes-view.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";

type Marking = NonNullable<MinutesView["marking"]>;

/** Says what a passage is, and makes of it what it becomes. */
export function MarkForm({ marking: { form, paragraph, owners } }: { marking: Marking }) {
  const { messages, language } = useReader();
  const { groups, followUps, outcome, editing, side } = messages;
  const say = groups.minutes;
  return (
    <FormProvider view={form}>
      <div id="mark-form" className="mark-form no-print" lang={htmlLanguage(language)}>
        <h3 id="mark-title">{say.mark}</h3>
        <ErrorSummary />
        <form method="post" action="?#mark-form" noValidate aria-labelledby="mark-title">
          <input type="hidden" name="id" value={form.id} />
          <input type="hidden" name="paragraph" value={paragraph} />
          <input type="hidden" name="starts" value={String(form.tree.starts ?? "0")} />
          <PlainField name="passage" label={say.passage} hint={say.passageHint}>
            {(input, typed) => <textarea {...input} rows={4} defaultValue={typed} />}
          </PlainField>
          <PlainField name="kind" label={say.isA}>
            {(input, typed) => (
              <ChoiceOf
                {...input}
                typed={typed}
                of={markKinds.map((value) => ({ value, label: followUps.markKind[value] }))}
              />
            )}
          </PlainField>
          <PlainField name="title" label={say.titleOf} hint={say.titleHint} isOptional>
            {(input, typed) => <input {...input} defaultValue={typed} autoComplete="off" />}
          </PlainField>
          <fieldset className="field">
            <legend>{say.onlyForDecisions}</legend>
            <PlainField name="becomes" label={say.becomes}>
              {(input, typed) => (
                <ChoiceOf
                  {...input}
                  typed={typed}
                  of={decisionKinds.map((value) => ({ value, label: outcome.kind[value] }))}
                />
              )}
            </PlainField>
          </fieldset>
          <fieldset className="field">
            <legend>{say.onlyForActions}</legend>
            {(["guest", "host"] as const).map((one) => (
              <PlainField key={one} name={`${one}Owner`} label={say.owner(side[one])}>
                {(input, typed) => <ChoiceOf {...input} typed={typed} of={owners[one]} />}
              </PlainField>
            ))}
            <PlainField name="dueOn" label={say.dueOn} isOptional>
              {(input, typed) => (
                <input {...input} defaultValue={typed} className="short" autoComplete="off" />
              )}
            </PlainField>
          </fieldset>
          <div className="form-acts">
            <button type="submit" name="intent" value="mark" className="button">
              {say.record}
            </button>
            <a href={`?#paragraph-${paragraph}`}>{editing.actions.cancelLink}</a>
          </div>
        </form>
      </div>
    </FormProvider>
  );
}
