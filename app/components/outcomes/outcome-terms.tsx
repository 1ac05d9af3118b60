import { Text, useReader } from "#app/components/reader.tsx";
import type { Outcome } from "#app/domain/outcome/outcome.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** What the text of an outcome says of itself, as entries of a list of facts; nothing where nothing is known. */
export function TermFacts({ outcome, noticeBy = null }: { outcome: Outcome; noticeBy?: LocalDate | null }) {
  const { messages, dates } = useReader();
  const { outcomes: say, followUps, editing } = messages;
  const labels = editing.labels.outcome;
  const { topic, instrument, textLanguages, signedIn, noticeDays, renewsItself, address } = outcome;
  const validity = useValidity(outcome);
  const signedOn = outcome.moves.find(({ status }) => status === "signed")?.onDate;
  return (
    <>
      {topic && <Fact of={labels.topic!}>{followUps.topic[topic]}</Fact>}
      {instrument && <Fact of={labels.instrument!}>{followUps.instrument[instrument]}</Fact>}
      {textLanguages.length > 0 && (
        <Fact of={labels.textLanguages!}>
          {textLanguages.map(({ language }) => languageInWords(language, messages)).join(messages.series)}
        </Fact>
      )}
      {signedIn && (
        <Fact of={labels.signedIn!}>
          <Text of={signedIn} />
          {signedOn && messages.comma + dates.day(signedOn)}
        </Fact>
      )}
      {(validity || renewsItself) && (
        <Fact of={say.validity}>
          {validity}
          {renewsItself && <span className="quiet"> {say.renews}</span>}
        </Fact>
      )}
      {noticeDays !== null && (
        <Fact of={say.notice}>
          {say.noticeDays(noticeDays)}
          {noticeBy && messages.semicolon + say.noticeBy(dates.day(noticeBy))}
        </Fact>
      )}
      {address && (
        <Fact of={say.text}>
          <a href={address} rel="noreferrer">
            {say.openText}
          </a>
        </Fact>
      )}
    </>
  );
}

/** Whether there is anything to show of a text. */
export const hasTerms = (outcome: Outcome): boolean =>
  outcome.textLanguages.length > 0 ||
  outcome.renewsItself ||
  [
    ...[outcome.topic, outcome.instrument, outcome.signedIn, outcome.address],
    ...[outcome.validFrom, outcome.validUntil, outcome.noticeDays],
  ].some((fact) => fact !== null);

function useValidity({ validFrom, validUntil }: Outcome): string | null {
  const { messages, dates } = useReader();
  if (validFrom && validUntil) return dates.days(validFrom, validUntil);
  if (validFrom) return messages.outcomes.validFrom(dates.day(validFrom));
  return validUntil && messages.outcomes.validUntil(dates.day(validUntil));
}

function Fact({ of, children }: { of: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{of}</dt>
      <dd>{children}</dd>
    </div>
  );
}
