import { Fragment } from "react";
import { ConflictLines } from "#app/components/form/conflict-lines.tsx";
import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { FormProvider } from "#app/components/form/form-context.tsx";
import { KeptNotice } from "#app/components/form/kept-notice.tsx";
import { LanguageInputs } from "#app/components/form/localised-field.tsx";
import { Link } from "#app/components/link.tsx";
import { ChangeList } from "#app/components/plan/change-list.tsx";
import type { PlanOnPage } from "#app/components/plan/plan-frame.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { ReleaseView, StillOpen } from "#app/domain/release/release-view.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";

type Shown = { view: ReleaseView; plan: PlanOnPage; open: StillOpen };

/** What a release would change, what is still open, and the button that releases it. */
export function ReleasePage({ view, plan, open }: Shown) {
  const { messages } = useReader();
  const { releases } = messages;
  const { changes, isFirst, number } = view;
  return (
    <div className="release">
      <h2>{releases.title(number)}</h2>
      {isFirst ? (
        <p>{releases.first}</p>
      ) : (
        <p>
          <Link to={`/visits/${plan.content.visit.slug}/releases/${number - 1}`}>
            {releases.readAndPrint(number - 1)}
          </Link>
        </p>
      )}
      {!isFirst && changes.length === 0 ? (
        <p className="empty">{releases.nothingNew(number - 1)}</p>
      ) : (
        <>
          <Before view={view} plan={plan} open={open} />
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

function Before({ view, plan, open }: Shown) {
  const { messages } = useReader();
  const { releases } = messages;
  const { conflicts, openConflicts, unconfirmed, openTimes, missing } = open;
  const at = `/visits/${plan.content.visit.slug}/plan`;
  const isReady = openConflicts === 0 && openTimes === 0 && missing.length === 0;
  return (
    <section aria-labelledby="still-open">
      <h3 id="still-open">{releases.before}</h3>
      <RemovedItems of={view} />
      {isReady ? (
        <p>{releases.ready}</p>
      ) : (
        <ul className="still-open">
          {openConflicts > 0 && (
            <li>
              <Link to={`${at}/conflicts`}>{releases.openConflicts(openConflicts)}</Link>
              <ConflictLines of={conflicts} />
            </li>
          )}
          {openTimes > 0 && (
            <li>
              {messages.labelled(releases.unconfirmed(openTimes), "")}
              {unconfirmed.map(({ id, name, to }, index) => (
                <Fragment key={id}>
                  {index > 0 && messages.comma}
                  <Link to={to}>{name}</Link>
                </Fragment>
              ))}
              {openTimes > unconfirmed.length && " …"}
            </li>
          )}
          {missing.map(({ language, count, to }) => (
            <li key={language}>
              <Link to={to}>
                {messages.labelled(languageInWords(language, messages), releases.missing(count))}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What a removed item becomes for whoever has it in a calendar; nothing where none is removed. */
export function RemovedItems({ of: { changes } }: { of: ReleaseView }) {
  const { releases } = useReader().messages;
  const removed = changes.filter(({ kind, what }) => kind === "item" && what === "removed");
  return removed.length > 0 ? <p className="note">{releases.removedItems(removed.length)}</p> : null;
}

/** Whom all of a release concerns, by name. */
export function Concerned({ view: { concerned, concernsEveryone, hasMail } }: { view: ReleaseView }) {
  const { messages } = useReader();
  const { releases, mail } = messages;
  const names = concerned.join(messages.series);
  return (
    <section aria-labelledby="concerned">
      <h3 id="concerned">{releases.concerned}</h3>
      <p>{concernsEveryone ? releases.everyone : names || releases.nobody}</p>
      <p className="quiet">{hasMail ? mail.page.intro : mail.page.noServer}</p>
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
      <form method="post" noValidate className="thing-form release-form" data-keep="">
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
