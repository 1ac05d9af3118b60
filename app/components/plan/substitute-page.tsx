import { Datalists } from "#app/components/form/datalists.tsx";
import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { Issue } from "#app/components/form/field.tsx";
import { FormProvider, useForm } from "#app/components/form/form-context.tsx";
import { ChoiceOf, PlainField, PlainTick } from "#app/components/form/plain-field.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { ReferenceTarget } from "#app/domain/editing/fields.ts";
import { treeAt } from "#app/domain/editing/form-paths.ts";
import type { SubstituteView } from "#app/domain/substitution/substitute-view.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";

/** Where somebody stands on the visit, and the form that lets another one stand there. */
export function SubstitutePage({ view }: { view: SubstituteView }) {
  const { messages } = useReader();
  const { starting, editing } = messages;
  const { form, slug, name, others } = view;
  return (
    <Page>
      <FormProvider view={form}>
        <div className="form-page">
          <h1>{starting.substituteTitle(name)}</h1>
          <ErrorSummary />
          <Standing view={view} />
          <form method="post" noValidate className="thing-form">
            <input type="hidden" name="id" value={form.id} />
            <fieldset className="field-wide substitutes">
              <legend>{starting.whoComes}</legend>
              <p className="field-hint">{starting.oneOf}</p>
              {others.length > 0 && (
                <PlainField name="participationId" label={starting.ofTheVisit}>
                  {(input, typed) => <ChoiceOf {...input} typed={typed} of={others} isOpen />}
                </PlainField>
              )}
              <Typed name="personId" label={starting.ofTheDirectory} to="person" />
              <NewNames />
            </fieldset>
            <Typed name="positionId" label={starting.post} isOptional />
            <Typed name="organisationId" label={starting.organisation} to="organisation" isOptional />
            <PlainTick
              name="leaves"
              label={starting.leaves(name)}
              hint={starting.leavesHint}
              className="field-wide"
            />
            <div className="form-acts">
              <button type="submit" name="intent" value="save" className="button">
                {starting.replaceNow}
              </button>
              <Link to={`/visits/${slug}/plan/delegations`}>{editing.actions.cancelLink}</Link>
            </div>
          </form>
          <Datalists />
        </div>
      </FormProvider>
    </Page>
  );
}

function Standing({ view: { takesOver, places } }: { view: SubstituteView }) {
  const { starting } = useReader().messages;
  return (
    <section className="copy-preview" aria-labelledby="standing">
      <h2 id="standing">{starting.takesOver}</h2>
      <p>
        <strong>{takesOver.join(" · ")}</strong>
      </p>
      {places.length === 0 && <p>{starting.nowhere}</p>}
      <dl className="copy-parts standing">
        {places.map(({ what, where }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <ul>
                {where.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{starting.stays}</p>
    </section>
  );
}

type TypedProps = { name: string; label: string; to?: ReferenceTarget; isOptional?: boolean };

function Typed({ name, label, to, isOptional }: TypedProps) {
  return (
    <PlainField name={name} label={label} isOptional={isOptional}>
      {(input, typed) => (
        <input
          {...input}
          defaultValue={typed}
          autoComplete="off"
          list={to && `suggest-${to}`}
          data-suggest={to}
        />
      )}
    </PlainField>
  );
}

function NewNames() {
  const { messages } = useReader();
  const { languages, tree } = useForm();
  return (
    <fieldset className="field field-wide" id="names">
      <legend>{messages.starting.somebodyNew}</legend>
      <Issue name="names" />
      <div className="languages">
        {languages.map((tag) => {
          const typed = treeAt(tree, `names.${tag}`);
          return (
            <div key={tag} className="language">
              <label htmlFor={`names.${tag}`} lang={htmlLanguage(tag)}>
                {languageInWords(tag, messages)}
              </label>
              <input
                id={`names.${tag}`}
                name={`names.${tag}`}
                lang={htmlLanguage(tag)}
                defaultValue={typeof typed === "string" ? typed : ""}
                autoComplete="off"
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
