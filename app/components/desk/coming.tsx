import type { OfVisit } from "#app/components/desk/of-visit.tsx";
import { Section } from "#app/components/desk/section.tsx";
import { Link } from "#app/components/link.tsx";
import { ReferenceProvider, Text, useReader } from "#app/components/reader.tsx";
import type { Localised } from "#app/domain/text/localised.ts";

export type ComingVisit = OfVisit & {
  firstDay: string;
  lastDay: string;
  cities: Localised[];
  hasPlan: boolean; // the reader may read drafts
  isReleased: boolean;
};

/** Visits that are under way or ahead, the next one first. */
export function Coming({
  visits,
  isReleasedOnly,
}: {
  visits: readonly ComingVisit[];
  isReleasedOnly: boolean;
}) {
  const { messages, dates } = useReader();
  const { desk: say } = messages;
  return (
    <Section id="coming" title={say.coming}>
      {visits.length === 0 && (
        <p className="quiet">{isReleasedOnly ? say.nothingComingReleased : say.nothingComing}</p>
      )}
      <ol className="desk-lines">
        {visits.map((visit) => (
          <ReferenceProvider key={visit.slug} language={visit.referenceLanguage}>
            <li>
              <p>
                <Link to={`/visits/${visit.slug}${visit.isReleased ? "" : "/plan"}`}>
                  <Text of={visit.title} />
                </Link>{" "}
                {!visit.isReleased && <span className="draft-mark">{messages.plan.draft}</span>}
              </p>
              <p className="quiet">
                {dates.days(visit.firstDay, visit.lastDay)} · {messages.visit.status[visit.status]}
                {visit.cities.map((city) => (
                  <span key={Object.values(city).join(" ")}>
                    {" · "}
                    <Text of={city} />
                  </span>
                ))}
              </p>
              {visit.hasPlan && visit.isReleased && (
                <p>
                  <Link to={`/visits/${visit.slug}/plan`}>{say.visits.plan}</Link>
                </p>
              )}
            </li>
          </ReferenceProvider>
        ))}
      </ol>
      <p>
        <Link to="/visits">{say.allVisits}</Link>
      </p>
    </Section>
  );
}
