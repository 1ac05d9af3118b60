import { Datalists } from "#app/components/form/datalists.tsx";
import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { Issue, useDescribed, useTyped } from "#app/components/form/field.tsx";
import { FormProvider, useForm } from "#app/components/form/form-context.tsx";
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
              {others.length > 0 && <OfTheVisit of={others} />}
              <Typed name="personId" label={starting.ofTheDirectory} to="person" />
              <NewNames />
            </fieldset>
            <Typed name="positionId" label={starting.post} isOptional />
            <Typed name="organisationId" label={starting.organisation} to="organisation" isOptional />
            <div className="field field-tick field-wide">
              <label className="tick">
                <input
                  type="checkbox"
                  name="leaves"
                  defaultChecked={form.tree.leaves === "on"}
                  aria-describedby="leaves-hint"
                />
                <span>{starting.leaves(name)}</span>
              </label>
              <p className="field-hint" id="leaves-hint">
                {starting.leavesHint}
              </p>
            </div>
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

function OfTheVisit({ of }: { of: SubstituteView["others"] }) {
  const { starting } = useReader().messages;
  const { issue, described } = useDescribed("participationId", false);
  return (
    <div className={issue ? "field field-wrong" : "field"}>
      <label htmlFor="participationId">{starting.ofTheVisit}</label>
      <Issue name="participationId" />
      <select
        id="participationId"
        name="participationId"
        defaultValue={useTyped("participationId")}
        aria-describedby={described}
        aria-invalid={issue ? true : undefined}
      >
        <option value="">{"—"}</option>
        {of.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

type TypedProps = { name: string; label: string; to?: ReferenceTarget; isOptional?: boolean };

function Typed({ name, label, to, isOptional }: TypedProps) {
  const { messages } = useReader();
  const { issue, described } = useDescribed(name, false);
  return (
    <div className={issue ? "field field-wrong" : "field"}>
      <label htmlFor={name}>
        {label}
        {isOptional && <span className="optional"> {messages.editing.notices.optional}</span>}
      </label>
      <Issue name={name} />
      <input
        id={name}
        name={name}
        defaultValue={useTyped(name)}
        autoComplete="off"
        list={to && `suggest-${to}`}
        data-suggest={to}
        aria-describedby={described}
        aria-invalid={issue ? true : undefined}
      />
    </div>
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
