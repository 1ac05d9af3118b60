import type { ReactNode } from "react";
import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { FormProvider } from "#app/components/form/form-context.tsx";
import { Link } from "#app/components/link.tsx";
import { AddressState, LastFetch } from "#app/components/plan/subscriptions/address-row.tsx";
import { OptionFields } from "#app/components/plan/subscriptions/option-fields.tsx";
import { ShareSheet } from "#app/components/plan/subscriptions/share-sheet.tsx";
import { useSubjectName } from "#app/components/plan/subscriptions/use-subject-name.ts";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { OneAddress as View } from "#app/domain/subscription/address.ts";
import { dayAt } from "#app/time/local-days.ts";

/** One address: what to hand to its owner, and what the office can do about it. */
export function OneAddress({ view, origin }: { view: View; origin: string }) {
  const { content } = useVisit();
  const { messages, dates } = useReader();
  const { subscriptions: list } = messages;
  const { one: say } = list;
  const { address, links, isOfOtherKey, form, zone } = view;
  const name = useSubjectName()(address.subject);
  const isRevoked = address.revokedAt !== null;
  return (
    <FormProvider view={form}>
      <div className="one-address">
        <p>
          <Link to={`/visits/${content.visit.slug}/plan/subscriptions`}>{say.back}</Link>
        </p>
        <Said view={view} />
        <h2>{say.title(name)}</h2>
        <ErrorSummary />
        {links ? (
          <ShareSheet links={links} origin={origin} />
        ) : (
          <p className="note">
            {isOfOtherKey ? say.otherKey : `${say.ended} ${isRevoked ? say.afterRevoking : say.afterExpiry}`}
          </p>
        )}
        <section aria-labelledby="state">
          <h3 id="state">{say.state}</h3>
          <p>
            <AddressState of={address} zone={zone} />
            <span className="quiet"> · {say.madeOn(dates.day(dayAt(address.createdAt, zone)))}</span>
          </p>
          <p>
            {messages.labelled(list.columns.fetched, "")} <LastFetch of={address} zone={view.officeZone} />
            {address.fetched && <span className="quiet"> · {messages.desk.officeTime(view.offset)}</span>}
          </p>
        </section>
        {!isRevoked && (
          <section aria-labelledby="options">
            <h3 id="options">{say.options}</h3>
            <form method="post" noValidate className="thing-form">
              <Hidden view={view} />
              <OptionFields />
              <div className="copy-acts field-wide">
                <button type="submit" name="intent" value="options" className="button">
                  {say.saveOptions}
                </button>
              </div>
            </form>
          </section>
        )}
        {(links || isOfOtherKey) && (
          <>
            <Act view={view} intent="renew" title={say.renewal} hint={say.renewHint}>
              {say.renew}
            </Act>
            <Act view={view} intent="revoke" title={say.revocation} hint={say.revokeHint}>
              {say.revoke}
            </Act>
          </>
        )}
      </div>
    </FormProvider>
  );
}

const Hidden = ({ view: { form } }: { view: View }) => (
  <>
    <input type="hidden" name="id" value={form.id} />
    <input type="hidden" name="version" value={form.version} />
  </>
);

/** What has just become true. */
function Said({ view: { said } }: { view: View }) {
  const { one: say, made } = useReader().messages.subscriptions;
  if (!said) return null;
  const words = { made: made(1), options: say.optionsSaved, renewed: say.renewed, revoked: say.revokedNow };
  return (
    <div className="notice" role="status">
      <p>{words[said]}</p>
    </div>
  );
}

type ActProps = { view: View; intent: string; title: string; hint: string; children: ReactNode };

function Act({ view, intent, title, hint, children }: ActProps) {
  return (
    <section aria-labelledby={intent}>
      <h3 id={intent}>{title}</h3>
      <p className="address-hint">{hint}</p>
      <form method="post">
        <Hidden view={view} />
        <button type="submit" name="intent" value={intent} className="button button-quiet">
          {children}
        </button>
      </form>
    </section>
  );
}
