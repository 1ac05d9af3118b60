import { type OfVisit, VisitLink } from "#app/components/desk/of-visit.tsx";
import { Section } from "#app/components/desk/section.tsx";
import { Link } from "#app/components/link.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import type { Localised } from "#app/domain/text/localised.ts";

export type Draft = OfVisit & {
  released: number | null;
  firstDay: string | null;
  lastDay: string | null;
  cities: Localised[];
};
export type Unsaved = { address: string; name: string; time: string; visit: OfVisit | null };

/** What waits to be finished: forms that were typed and not saved, and drafts that are not released. */
export function Drafts({
  drafts,
  forms,
}: {
  drafts: { visits: Draft[]; more: number };
  forms: readonly Unsaved[];
}) {
  const { messages, dates } = useReader();
  const { desk: say } = messages;
  return (
    <Section id="drafts" title={say.drafts}>
      {forms.length === 0 && drafts.visits.length === 0 && <p className="quiet">{say.allReleased}</p>}
      {forms.length > 0 && (
        <>
          <h3>{say.unsaved}</h3>
          <ul className="desk-lines">
            {forms.map((form) => (
              <li key={form.address}>
                <p>
                  <Link to={form.address}>{form.name}</Link>
                </p>
                <p className="quiet">
                  {form.visit && (
                    <>
                      <Text of={form.visit.title} /> ·{" "}
                    </>
                  )}
                  {say.keptAt(form.time)}
                </p>
                <form method="post" action="/?index">
                  <input type="hidden" name="address" value={form.address} />
                  <button type="submit" name="intent" value="discard" className="link-button">
                    <span className="visually-hidden">{say.discardForm(form.name)}</span>
                    <span aria-hidden="true">{messages.editing.actions.discard}</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
      {drafts.visits.length > 0 && (
        <>
          <h3>{say.unreleased}</h3>
          <ul className="desk-lines">
            {drafts.visits.map((visit) => (
              <li key={visit.slug}>
                <p>
                  <VisitLink of={visit} />
                </p>
                <p className="quiet">
                  {visit.firstDay && visit.lastDay && `${dates.days(visit.firstDay, visit.lastDay)} · `}
                  {visit.released === null ? say.neverReleased : say.changedSince(visit.released)}
                </p>
              </li>
            ))}
          </ul>
          {drafts.more > 0 && (
            <p>
              <Link to="/visits">{say.moreDrafts(drafts.more)}</Link>
            </p>
          )}
        </>
      )}
    </Section>
  );
}
