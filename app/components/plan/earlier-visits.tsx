import { Link } from "#app/components/link.tsx";
import { ReferenceProvider, Text, useReader } from "#app/components/reader.tsx";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

type EarlierVisit = {
  slug: string;
  title: Localised;
  referenceLanguage: LanguageTag;
  firstDay: LocalDate | null;
  lastDay: LocalDate | null;
};

/** The visits that a new one can begin from instead of an empty form. */
export function EarlierVisits({ of }: { of: readonly EarlierVisit[] }) {
  const { messages, dates } = useReader();
  const { starting, desk } = messages;
  if (of.length === 0) return null;
  return (
    <details className="start-from">
      <summary>{starting.fromEarlier}</summary>
      <p className="quiet">{starting.fromEarlierHint}</p>
      <ul>
        {of.map(({ slug, title, referenceLanguage, firstDay, lastDay }) => (
          <li key={slug}>
            <ReferenceProvider language={referenceLanguage}>
              <Link to={`/visits/${slug}/plan/copy`}>
                <Text of={title} />
              </Link>
            </ReferenceProvider>{" "}
            {firstDay && <span className="quiet">{dates.days(firstDay, lastDay ?? firstDay)}</span>}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/visits">{desk.allVisits}</Link>
      </p>
    </details>
  );
}
