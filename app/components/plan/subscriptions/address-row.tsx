import type { ReactNode } from "react";
import { Link } from "#app/components/link.tsx";
import { useLength, useMoment } from "#app/components/plan/subscriptions/moments.ts";
import { useSubjectName } from "#app/components/plan/subscriptions/use-subject-name.ts";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Address, AddressList, LastReading } from "#app/domain/subscription/address.ts";
import { lastDayOf } from "#app/domain/subscription/options-form.ts";
import type { SpokenLanguages, Subject } from "#app/domain/subscription/subscription.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { dayAt } from "#app/time/local-days.ts";
import type { ZoneName } from "#app/time/wall-time.ts";

export type RowFacts = { list: AddressList; mayEdit: boolean; readings: ReadonlyMap<string, LastReading> };

type Props = { subject: Subject; facts: RowFacts; isUnnamed: boolean; children: ReactNode };

/** Whoever can have an address, the one that they have, and the way to it or to make one. */
export function AddressRow({ subject, facts, isUnnamed, children }: Props) {
  const { messages } = useReader();
  const { content } = useVisit();
  const { subscriptions: say } = messages;
  const { list, mayEdit, readings } = facts;
  const own = list.addresses.filter(
    (one) => one.subject.kind === subject.kind && one.subject.id === subject.id,
  );
  const shown = own.find(({ isLive }) => isLive) ?? own.at(-1);
  const read = subject.kind === "participation" ? readings.get(subject.id) : undefined;
  const asksReading = subject.kind === "participation" && !isUnnamed;
  const name = useSubjectName()(subject);
  const at = `/visits/${content.visit.slug}/plan/subscriptions`;
  const word = `${subject.kind}:${subject.id}`;
  return (
    <tr id={subject.id}>
      <th scope="row">{children}</th>
      <td data-label={messages.labelled(say.columns.address, "")}>
        {shown ? (
          <AddressState of={shown} zone={list.zone} />
        ) : (
          <span className={asksReading ? "open-question" : "quiet"}>{say.none}</span>
        )}
        {own.length > 1 && <p className="quiet">{say.earlier(own.length - 1)}</p>}
      </td>
      <td data-label={shown ? messages.labelled(say.columns.fetched, "") : undefined}>
        {shown && <LastFetch of={shown} zone={list.officeZone} />}
      </td>
      <td
        className="address-read"
        data-label={asksReading ? messages.labelled(say.columns.read, "") : undefined}
      >
        {asksReading && (read ? say.readVersion(read.number) : <span className="quiet">{say.notRead}</span>)}
      </td>
      {mayEdit && (
        <td className="row-acts">
          {shown && (
            <Link to={`${at}/${shown.id}`}>
              <span className="visually-hidden">{say.openOf(name)}</span>
              <span aria-hidden="true">{say.open}</span>
            </Link>
          )}
          {!shown?.isLive && (
            <Link to={`${at}/new?for=${word}`}>
              <span className="visually-hidden">{say.makeFor(name)}</span>
              <span aria-hidden="true">{say.make}</span>
            </Link>
          )}
        </td>
      )}
    </tr>
  );
}

/** "English and Russian · reminds 30 minutes before · until 24 June 2028". */
export function AddressState({ of, zone }: { of: Address; zone: ZoneName }) {
  const { messages, dates } = useReader();
  const { subscriptions: say } = messages;
  const length = useLength();
  const spoken = useLanguages()(of.languages);
  if (of.revokedAt !== null)
    return <span className="address-ended">{say.revoked(dates.day(dayAt(of.revokedAt, zone)))}</span>;
  if (of.expiresAt !== null && !of.isLive)
    return <span className="address-ended">{say.expired(dates.day(lastDayOf(of.expiresAt, zone)))}</span>;
  const end = of.expiresAt === null ? say.withoutEnd : say.until(dates.day(lastDayOf(of.expiresAt, zone)));
  const reminder = of.reminderMinutes === null ? [] : [say.remindsBefore(length(of.reminderMinutes))];
  return (
    <>
      {spoken}
      <span className="quiet">
        {" · "}
        {[...reminder, end].join(" · ")}
      </span>
    </>
  );
}

/** Gives "Russian and English" of the languages of an address, each called by its own name. */
export function useLanguages(): (spoken: SpokenLanguages) => string {
  const say = useReader().messages.subscriptions;
  return (spoken) => {
    const [first, second] = spoken.map((language) => messagesIn[language].languageName) as [string, string?];
    return second ? say.languages(first, second) : first;
  };
}

/** When the calendar was fetched last, by which program, and what it was given. */
export function LastFetch({ of: { fetched }, zone }: { of: Pick<Address, "fetched">; zone: ZoneName }) {
  const { subscriptions: say } = useReader().messages;
  const moment = useMoment(zone);
  if (!fetched) return <span className="quiet">{say.neverFetched}</span>;
  return (
    <>
      {say.fetchedBy(fetched.client, moment(fetched.at))}
      <span className="quiet"> · {say.sawVersion(fetched.number)}</span>
    </>
  );
}
