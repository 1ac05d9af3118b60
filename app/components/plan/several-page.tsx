import { Datalists } from "#app/components/form/datalists.tsx";
import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { Field, type InputProps, useTyped } from "#app/components/form/field.tsx";
import { FormProvider, useForm } from "#app/components/form/form-context.tsx";
import { KeptNotice } from "#app/components/form/kept-notice.tsx";
import { PlainField } from "#app/components/form/plain-field.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { SeveralView } from "#app/domain/delegation/delegations-view.ts";
import { participationRoles } from "#app/domain/delegation/participation.ts";
import { participationFields } from "#app/domain/delegation/participation-form.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";

/** The form that adds several participants: what they share once, then a row for each. */
export function SeveralPage({ view }: { view: SeveralView }) {
  const { messages } = useReader();
  const { delegations, editing, side: sides } = messages;
  const { form, slug, side, language } = view;
  const rows = Array.isArray(form.tree.rows) ? form.tree.rows : [];
  const { partyId, audience } = participationFields;
  return (
    <Page>
      <FormProvider view={form}>
        <div className="form-page">
          <h1>{delegations.several(sides[side])}</h1>
          <ErrorSummary />
          <KeptNotice />
          <form method="post" noValidate className="thing-form" data-keep="">
            {/* Enter in a field adds them, whatever button comes first. */}
            <button
              type="submit"
              name="intent"
              value="save"
              className="visually-hidden"
              tabIndex={-1}
              aria-hidden
            >
              {delegations.addAll}
            </button>
            <input type="hidden" name="id" value={form.id} />
            <input type="hidden" name="side" value={side} />
            <Field name="partyId" field={partyId!} />
            <Field name="audience" field={audience!} />
            <p className="field-hint field-wide">{delegations.severalHint}</p>
            <ol className="several field-wide">
              {rows.map((row, index) => (
                <Row key={String(row.id)} index={index} id={String(row.id)} language={language} />
              ))}
            </ol>
            <div className="form-acts">
              <button type="submit" name="intent" value="save" className="button">
                {delegations.addAll}
              </button>
              <button type="submit" name="intent" value="moreRows" className="button button-quiet">
                {delegations.moreRows}
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

function Row({ index, id, language }: { index: number; id: string; language: string }) {
  const { messages } = useReader();
  const { suggestions } = useForm();
  const { delegations, editing, person } = messages;
  const labels = editing.labels.participation;
  const at = `rows[${index}]`;
  const suggested = (to: "person" | "organisation") =>
    suggestions[to] ? { list: `suggest-${to}`, "data-suggest": to } : {};
  return (
    <li className="row several-row" aria-label={delegations.rowIs(index + 1)}>
      <input type="hidden" name={`${at}.id`} value={id} />
      <PlainField name={`${at}.personId`} label={labels.personId!} className="cell-wide">
        {(input) => <Line {...input} {...suggested("person")} />}
      </PlainField>
      <PlainField
        name={`${at}.description`}
        label={delegations.descriptionIn(languageInWords(language, messages))}
        className="cell-wide"
      >
        {(input) => <Line {...input} />}
      </PlainField>
      <PlainField name={`${at}.headcount`} label={labels.headcount!} className="cell-number">
        {(input) => <Line {...input} inputMode="numeric" />}
      </PlainField>
      <PlainField name={`${at}.role`} label={labels.role!} className="cell-role">
        {(input) => <RoleChoice {...input} words={person.role} />}
      </PlainField>
      <PlainField name={`${at}.organisationId`} label={labels.organisationId!} className="cell-wide">
        {(input) => <Line {...input} {...suggested("organisation")} />}
      </PlainField>
    </li>
  );
}

function Line(input: InputProps & { list?: string; inputMode?: "numeric" }) {
  return <input {...input} defaultValue={useTyped(input.name)} autoComplete="off" />;
}

/** A member, unless something else is chosen: a row with nothing else in it stays empty. */
function RoleChoice({ words, ...input }: InputProps & { words: Record<string, string> }) {
  return (
    <select {...input} defaultValue={useTyped(input.name)}>
      <option value="">{words.member}</option>
      {participationRoles
        .filter((role) => role !== "member")
        .map((role) => (
          <option key={role} value={role}>
            {words[role]}
          </option>
        ))}
    </select>
  );
}
