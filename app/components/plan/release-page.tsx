import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { FormProvider } from "#app/components/form/form-context.tsx";
import { KeptNotice } from "#app/components/form/kept-notice.tsx";
import { LanguageInputs } from "#app/components/form/localised-field.tsx";
import { Link } from "#app/components/link.tsx";
import { ChangeList } from "#app/components/plan/change-list.tsx";
import type { PlanOnPage } from "#app/components/plan/plan-frame.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { ReleaseView, WholeReleaseView } from "#app/domain/release/release-view.ts";

/** `open`: conflicts that wait for somebody, times still to be confirmed apart. */
type Shown = { view: WholeReleaseView; plan: PlanOnPage; open: number };

/** What a release would change, what is still open, and the button that releases it. */
export function ReleasePage({ view, plan, open }: Shown) {
  const { messages } = useReader();
  const { releases } = messages;
  const { changes, isFirst, number } = view;
  return (
    <div className="release">
      <h2>{releases.title(number)}</h2>
      {isFirst && <p>{releases.first}</p>}
      {!isFirst && changes.length === 0 ? (
        <p className="empty">{releases.nothingNew(number - 1)}</p>
      ) : (
        <>
          <StillOpen view={view} plan={plan} open={open} />
          <Concerned view={view} />
          <ReleaseForm view={view} back={`/visits/${plan.content.visit.slug}/plan`} />
          <section aria-labelledby="changes">
            <h3 id="changes">
              {isFirst ? releases.whatIsIn : releases.whatChanges(number - 1)}{" "}
              <span className="quiet">{messages.inBrackets(releases.counted(changes.length))}</span>
            </h3>
            <ChangeList
              changes={changes}
              {...(isFirst ? {} : { itemsAt: `/visits/${plan.content.visit.slug}/plan/item` })}
            />
          </section>
        </>
      )}
    </div>
  );
}

function StillOpen({ view, plan, open }: Shown) {
  const { releases } = useReader().messages;
  const at = `/visits/${plan.content.visit.slug}/plan`;
  const isReady = open === 0 && view.unconfirmed === 0 && plan.missing === 0;
  return (
    <section aria-labelledby="still-open">
      <h3 id="still-open">{releases.before}</h3>
      {isReady ? (
        <p>{releases.ready}</p>
      ) : (
        <ul className="still-open">
          {open > 0 && (
            <li>
              <Link to={`${at}/conflicts`}>{releases.openConflicts(open)}</Link>
            </li>
          )}
          {view.unconfirmed > 0 && <li>{releases.unconfirmed(view.unconfirmed)}</li>}
          {plan.missing > 0 && (
            <li>
              <Link to={`${at}/languages`}>{releases.missing(plan.missing)}</Link>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}

/** Whom all of a release concerns, by name. */
export function Concerned({ view: { concerned, concernsEveryone } }: { view: ReleaseView }) {
  const { messages } = useReader();
  const { releases } = messages;
  const names = concerned.join(messages.comma);
  return (
    <section aria-labelledby="concerned">
      <h3 id="concerned">{releases.concerned}</h3>
      <p>{concernsEveryone ? releases.everyone : names || releases.nobody}</p>
    </section>
  );
}

/** The note to a release, and the button that makes it. */
export function ReleaseForm({ view: { form, mark, number }, back }: { view: ReleaseView; back: string }) {
  const { messages } = useReader();
  const { releases, editing } = messages;
  return (
    <FormProvider view={form}>
      <ErrorSummary />
      <KeptNotice />
      <form method="post" noValidate className="thing-form release-form" data-keep>
        <input type="hidden" name="id" value={form.id} />
        <input type="hidden" name="mark" value={mark} />
        <fieldset className="field field-wide" id="note">
          <legend>
            {releases.note} <span className="optional">{editing.notices.optional}</span>
          </legend>
          <LanguageInputs name="note" lines={3} />
        </fieldset>
        <div className="form-acts">
          <button type="submit" name="intent" value="save" className="button">
            {releases.releaseNow(number)}
          </button>
          <Link to={back}>{editing.actions.cancelLink}</Link>
        </div>
      </form>
    </FormProvider>
  );
}
