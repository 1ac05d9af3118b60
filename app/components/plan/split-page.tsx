import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { Issue, useDescribed } from "#app/components/form/field.tsx";
import { FormProvider, useForm } from "#app/components/form/form-context.tsx";
import { KeptNotice } from "#app/components/form/kept-notice.tsx";
import { LocalisedField } from "#app/components/form/localised-field.tsx";
import { ChoiceOf, PlainField } from "#app/components/form/plain-field.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { SplitView } from "#app/domain/delegation/delegations-view.ts";
import { localised } from "#app/domain/editing/fields.ts";
import { isTree } from "#app/domain/editing/typed-text.ts";

/** The form that makes a party of some of a side, or of another party. */
export function SplitPage({ view }: { view: SplitView }) {
  const { messages } = useReader();
  const { delegations, editing, side: sides } = messages;
  const { form, slug, side, from, members } = view;
  const back = `/visits/${slug}/plan/delegations`;
  return (
    <Page>
      <FormProvider view={form}>
        <div className="form-page">
          <h1>{from === null ? delegations.splitTitle(sides[side]) : delegations.splitFrom(from)}</h1>
          <ErrorSummary />
          <KeptNotice />
          {members.length === 0 ? (
            <p className="empty">{delegations.nobodyToSplit}</p>
          ) : (
            <form method="post" noValidate className="thing-form" data-keep="">
              <input type="hidden" name="id" value={form.id} />
              <input type="hidden" name="side" value={side} />
              <LocalisedField name="name" field={localised()} />
              <Members of={members} />
              <PlainField name="headId" label={delegations.head} isOptional>
                {(input, typed) => (
                  <ChoiceOf
                    {...input}
                    typed={typed}
                    of={members.map(({ id, name }) => ({ value: id, label: name }))}
                    isOpen
                  />
                )}
              </PlainField>
              <div className="form-acts">
                <button type="submit" name="intent" value="save" className="button">
                  {delegations.split}
                </button>
                <Link to={back}>{editing.actions.cancelLink}</Link>
              </div>
            </form>
          )}
        </div>
      </FormProvider>
    </Page>
  );
}

function Members({ of }: { of: SplitView["members"] }) {
  const { messages } = useReader();
  const { tree } = useForm();
  const { issue, described } = useDescribed("members", false);
  const chosen = isTree(tree.members) ? Object.keys(tree.members) : [];
  return (
    <fieldset
      id="members"
      className={issue ? "field field-wide field-wrong" : "field field-wide"}
      aria-describedby={described}
    >
      <legend>{messages.delegations.members}</legend>
      <Issue name="members" />
      <div className="ticks">
        {of.map(({ id, name, party }) => (
          <label key={id} className="tick">
            <input type="checkbox" name={`members.${id}`} defaultChecked={chosen.includes(id)} />
            <span>
              {name}
              {party && <span className="quiet"> {messages.inBrackets(party)}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
