import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { FormProvider } from "#app/components/form/form-context.tsx";
import { Link } from "#app/components/link.tsx";
import { OptionFields } from "#app/components/plan/subscriptions/option-fields.tsx";
import { useSubjectName } from "#app/components/plan/subscriptions/use-subject-name.ts";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { MakingView } from "#app/domain/subscription/address.ts";

/** For whom addresses are about to be made, by name, and what all of them get. */
export function MakingPage({ view: { subjects, isGuessed, form } }: { view: MakingView }) {
  const { content } = useVisit();
  const { messages } = useReader();
  const { form: say } = messages.subscriptions;
  const nameOf = useSubjectName();
  const back = `/visits/${content.visit.slug}/plan/subscriptions`;
  return (
    <FormProvider view={form}>
      <div className="form-page addresses-intro">
        <h2>{say.title}</h2>
        <ErrorSummary />
        {subjects.length === 0 ? (
          <p className="empty">{say.nobody}</p>
        ) : (
          <>
            <h3 id="for-whom">{say.whom}</h3>
            <ul className="names-in-line" aria-labelledby="for-whom">
              {subjects.map((subject) => (
                <li key={subject.id}>{nameOf(subject)}</li>
              ))}
            </ul>
            <form method="post" noValidate className="thing-form">
              <input type="hidden" name="id" value={form.id} />
              <OptionFields />
              {isGuessed && <p className="quiet field-wide">{say.guessed}</p>}
              <div className="copy-acts field-wide">
                <button type="submit" name="intent" value="save" className="button">
                  {say.save}
                </button>
                <Link to={back}>{messages.editing.actions.cancelLink}</Link>
              </div>
            </form>
          </>
        )}
        {subjects.length === 0 && (
          <p>
            <Link to={back}>{messages.subscriptions.one.back}</Link>
          </p>
        )}
      </div>
    </FormProvider>
  );
}
