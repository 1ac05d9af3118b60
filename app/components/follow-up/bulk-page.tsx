import { ShownText } from "#app/components/follow-up/shown-text.tsx";
import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { FormProvider } from "#app/components/form/form-context.tsx";
import { ChoiceOf, PlainField } from "#app/components/form/plain-field.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { useReader } from "#app/components/reader.tsx";
import { sides } from "#app/domain/access/audience.ts";
import { bulkWords } from "#app/domain/follow-up/bulk.ts";
import type { BulkView, PickedOnPage } from "#app/domain/follow-up/bulk-view.ts";
import { outcomeStatuses } from "#app/domain/outcome/outcome.ts";

/** One act for several follow-ups: chosen, then shown for each of them, then done. */
export function BulkPage({ view }: { view: BulkView }) {
  const { messages } = useReader();
  const { bulk } = messages.board;
  const { form, back, picked, isShown, willChange } = view;
  const board = back === "" ? "/follow-ups" : `/follow-ups?${back}`;
  return (
    <Page>
      <FormProvider view={form}>
        <div className="form-page">
          <p className="eyebrow">
            <Link to={board}>{messages.board.title}</Link>
          </p>
          <h1>{bulk.title}</h1>
          <ErrorSummary />
          {picked.length === 0 ? (
            <p className="empty">{bulk.nothing}</p>
          ) : (
            <form method="post" action="/follow-ups/several" noValidate className="thing-form bulk">
              <input type="hidden" name="back" value={back} />
              {isShown ? (
                <Verdicts picked={picked} />
              ) : (
                <Picked title={bulk.picked(picked.length)} of={picked} />
              )}
              <Act view={view} />
              <div className="form-acts">
                {isShown && willChange > 0 && (
                  <button type="submit" name="intent" value="do" className="button">
                    {bulk.change(willChange)}
                  </button>
                )}
                <button
                  type="submit"
                  name="intent"
                  value="show"
                  className={isShown && willChange > 0 ? "button button-quiet" : "button"}
                >
                  {isShown ? bulk.showAgain : bulk.show}
                </button>
                <Link to={board}>{messages.editing.actions.cancelLink}</Link>
              </div>
            </form>
          )}
        </div>
      </FormProvider>
    </Page>
  );
}

/** Which act, and what it needs; fields of other acts are out of sight where the browser can tell. */
function Act({ view }: { view: BulkView }) {
  const { messages } = useReader();
  const { bulk } = messages.board;
  const choices = (words: readonly string[], say: Record<string, string>) =>
    words.map((value) => ({ value, label: say[value]! }));
  return (
    <>
      <fieldset className="field field-wide" id="act">
        <legend>{bulk.act}</legend>
        {bulkWords.map((word) => (
          <label key={word} className="tick">
            <input type="radio" name="act" value={word} defaultChecked={word === view.act} />
            <span>{bulk.acts[word]}</span>
          </label>
        ))}
      </fieldset>
      <PlainField name="status" label={bulk.status} className="for-move">
        {(input, typed) => (
          <ChoiceOf {...input} typed={typed} of={choices(outcomeStatuses, messages.outcome.status)} isOpen />
        )}
      </PlainField>
      <PlainField name="side" label={bulk.side} className="for-done for-owner">
        {(input, typed) => <ChoiceOf {...input} typed={typed} of={choices(sides, messages.side)} isOpen />}
      </PlainField>
      <PlainField name="organisation" label={messages.board.fields.organisation} className="for-owner">
        {(input, typed) => (
          <input {...input} defaultValue={typed} autoComplete="off" data-suggest="organisation" />
        )}
      </PlainField>
      <PlainField
        name="onDate"
        label={bulk.onDate}
        hint={messages.board.typedDate}
        className="for-move for-done for-due for-drop"
      >
        {(input, typed) => <input {...input} defaultValue={typed} autoComplete="off" className="short" />}
      </PlainField>
      <PlainField name="who" label={bulk.who} className="for-move for-done">
        {(input, typed) => <input {...input} defaultValue={typed} autoComplete="off" maxLength={200} />}
      </PlainField>
      <PlainField name="reason" label={bulk.reason} className="for-move for-drop">
        {(input, typed) => <input {...input} defaultValue={typed} autoComplete="off" maxLength={500} />}
      </PlainField>
    </>
  );
}

/** What would change, what stays as it is, and what cannot be changed so, with the reason. */
function Verdicts({ picked }: { picked: readonly PickedOnPage[] }) {
  const { bulk } = useReader().messages.board;
  return (["change", "refuse", "stay"] as const).map((will) => {
    const of = picked.filter((one) => one.will === will);
    if (of.length === 0) return null;
    return <Picked key={will} title={bulk.will[will](of.length)} of={of} isSent={will === "change"} />;
  });
}

function Picked({
  title,
  of,
  isSent = true,
}: {
  title: string;
  of: readonly PickedOnPage[];
  isSent?: boolean;
}) {
  const { messages } = useReader();
  return (
    <section className="field-wide bulk-list">
      <h2>{title}</h2>
      <ul>
        {of.map(({ value, title: name, kind, visit, why }) => (
          <li key={value}>
            <input type="hidden" name={isSent ? "pick" : "other"} value={value} />
            <ShownText of={name} />{" "}
            <span className="quiet">
              {messages.board.lineIs[kind === "outcome" ? "outcome" : "action"]} · <ShownText of={visit} />
            </span>
            {why && <p className="bulk-why">{why}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
