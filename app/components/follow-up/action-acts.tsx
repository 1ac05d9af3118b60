import type { ReactNode } from "react";
import { Issue } from "#app/components/form/field.tsx";
import { FormProvider } from "#app/components/form/form-context.tsx";
import { KeptNotice } from "#app/components/form/kept-notice.tsx";
import { ChoiceOf, PlainField } from "#app/components/form/plain-field.tsx";
import { useReader } from "#app/components/reader.tsx";
import { type ActionActName, addressOfAct, fieldOfAct } from "#app/domain/action/act-names.ts";
import type { ActionForm, ActionView, OwnerInFull } from "#app/domain/action/action-view.ts";
import { treeAt } from "#app/domain/editing/form-paths.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";
import { fieldHint, fieldLabel } from "#app/i18n/field-words.ts";

/** What can be done to the action as a whole, each act folded away until it is wanted. */
export function ActionActs({ view }: { view: ActionView }) {
  const { page: say } = useReader().messages.actions;
  const acts = view.forms.filter((one) => one.ownerId === null);
  return (
    <section aria-labelledby="acts" className="action-acts">
      <h2 id="acts">{say.acts}</h2>
      {acts.map((form) =>
        form.act === "takeUp" ? (
          <OneButton key={form.act} form={form} view={view} said={say.act.takeUp} />
        ) : (
          <Folded key={form.act} form={form} view={view} summary={wordOf(form.act, say)}>
            <FieldsOf form={form} view={view} n={0} />
          </Folded>
        ),
      )}
    </section>
  );
}

type Words = ReturnType<typeof useReader>["messages"]["actions"]["page"];
const wordOf = (act: ActionActName, say: Words): string => (act === "done" ? "" : say.act[act]);

/** What one owner's side can say: that it is done, or that it is not after all. */
export function OwnerActs({ view, owner }: { view: ActionView; owner: OwnerInFull }) {
  const { page: say } = useReader().messages.actions;
  const n = view.owners.findIndex(({ id }) => id === owner.id);
  return view.forms
    .filter((one) => one.ownerId === owner.id)
    .map((form) =>
      form.act === "takeBack" ? (
        <OneButton
          key={form.act}
          form={form}
          view={view}
          said={say.act.takeBack}
          about={say.doneBySide[owner.side]}
        />
      ) : (
        <Folded key={form.act} form={form} view={view} summary={say.doneBySide[owner.side]}>
          <FieldsOf form={form} view={view} n={n} />
        </Folded>
      ),
    );
}

type Props = { form: ActionForm; view: ActionView };

const addressOf = ({ form: { act, ownerId }, view }: Props): string =>
  addressOfAct(view.action.id, act, ownerId);

function OneButton({ said, about, ...props }: Props & { said: string; about?: string }) {
  return (
    <form method="post" action={addressOf(props)}>
      <input type="hidden" name="id" value={props.form.view.id} />
      <button type="submit" className="button button-quiet">
        {said}
        {about && <span className="visually-hidden"> {about}</span>}
      </button>
    </form>
  );
}

/** An act with its form; open where it was refused, or kept as it was typed. */
function Folded({ summary, children, ...props }: Props & { summary: string; children: ReactNode }) {
  const { page: say } = useReader().messages.actions;
  const { form, view } = props;
  const isRefused = view.refused?.act === form.act && view.refused.ownerId === form.ownerId;
  const { act } = form;
  if (act === "takeBack" || act === "takeUp") return null;
  return (
    <FormProvider view={form.view}>
      <details className="act" open={isRefused || form.view.kept !== null}>
        <summary>{summary}</summary>
        <KeptNotice action={addressOf(props)} />
        <form
          method="post"
          action={addressOf(props)}
          noValidate
          className="act-form"
          data-keep={addressOf(props)}
        >
          <input type="hidden" name="id" value={form.view.id} />
          <Issue name="" />
          {children}
          <button type="submit" className="button">
            {say.send[act]}
          </button>
        </form>
      </details>
    </FormProvider>
  );
}

function FieldsOf({ form, view, n }: Props & { n: number }) {
  const { messages, language } = useReader();
  const { page: say } = messages.actions;
  const label = (path: string) => fieldLabel(messages, "actionItem", path);
  const name = (field: string) => fieldOfAct(form.act, field, n);
  const dayHint = fieldHint(messages, "actionItem", "dueOn");
  const day = (field: string, path: string, said = label(path)) => (
    <PlainField name={name(field)} label={said} hint={dayHint}>
      {(input, typed) => <input {...input} defaultValue={typed} className="short" autoComplete="off" />}
    </PlainField>
  );
  const line = (field: string, path: string, isOptional = false) => (
    <PlainField name={name(field)} label={label(path)} isOptional={isOptional}>
      {(input, typed) => <input {...input} defaultValue={typed} autoComplete="off" />}
    </PlainField>
  );
  const box = (field: string, said: string, rows: number) => (
    <PlainField name={name(field)} label={said} className="field-wide">
      {(input, typed) => (
        <textarea {...input} rows={rows} defaultValue={typed} lang={htmlLanguage(language)} />
      )}
    </PlainField>
  );
  const side = (
    <PlainField name={name("side")} label={label("updates.side")}>
      {(input, typed) => <ChoiceOf {...input} typed={typed} of={sidesOf(view, messages.side)} isOpen />}
    </PlainField>
  );
  switch (form.act) {
    case "progress":
      return (
        <>
          {day("onDate", "updates.onDate")}
          {side}
          {line("saidBy", "updates.saidBy", true)}
          <PlainField name={name("progress")} label={label("updates.progress")} isOptional>
            {(input, typed) => (
              <input
                {...input}
                defaultValue={typed}
                className="tiny"
                inputMode="numeric"
                autoComplete="off"
              />
            )}
          </PlainField>
          {box("note", say.noteIn(messages.source.languageName[language] ?? language), 3)}
          <PlainField
            name={name("evidence")}
            label={label("updates.evidence")}
            hint={messages.editing.hintsByShape.https ?? null}
            className="field-wide"
            isOptional
          >
            {(input, typed) => <input {...input} type="url" defaultValue={typed} autoComplete="off" />}
          </PlainField>
        </>
      );
    case "done":
      return (
        <>
          {day("doneOn", "owners.doneOn")}
          {line("doneBy", "owners.doneBy")}
        </>
      );
    case "putOff":
      return (
        <>
          <input type="hidden" name="seen" value={seenIn(form)} />
          {day("dueOn", "dueOn", say.newDue)}
          {side}
          {line("saidBy", "updates.saidBy", true)}
          {box("reason", say.reason, 2)}
        </>
      );
    case "drop":
      return (
        <>
          {day("droppedOn", "droppedOn")}
          {box("reason", label("dropReason"), 2)}
        </>
      );
    default:
      return null;
  }
}

/** The due date that the page showed when the form was opened. */
const seenIn = ({ view }: ActionForm): string => {
  const seen = treeAt(view.tree, fieldOfAct("putOff", "seen"));
  return typeof seen === "string" ? seen : "";
};

/** The sides that owe it first, then a third party where one does. */
const sidesOf = ({ owners }: ActionView, words: Record<string, string>) =>
  [...new Set(owners.map(({ side }) => side))].map((side) => ({ value: side, label: words[side]! }));
