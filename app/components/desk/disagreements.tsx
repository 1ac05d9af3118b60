import { type OfVisit, VisitLink } from "#app/components/desk/of-visit.tsx";
import { Section } from "#app/components/desk/section.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import { citedValueInWords, factInWords } from "#app/i18n/cited-in-words.ts";

export type OpenDisagreement = {
  about: { id: string };
  field: string;
  name: string; // of the thing; "" for the visit itself
  values: string[];
  visit: OfVisit;
};

/** Where sources give different values and nobody has said yet which holds. */
export function Disagreements({ of: { open, isCut } }: { of: { open: OpenDisagreement[]; isCut: boolean } }) {
  const wording = useReader();
  const { messages } = wording;
  const { desk: say } = messages;
  return (
    <Section id="disagreements" title={say.disagreements}>
      {open.length === 0 && <p className="quiet">{say.noDisagreements}</p>}
      <ul className="desk-lines">
        {open.map(({ about, field, name, values, visit }) => {
          const fact = factInWords(field, messages);
          return (
            <li key={`${about.id} ${field}`}>
              <p>
                <Link to={`/visits/${visit.slug}/plan/sources`}>
                  {name === "" ? fact : messages.labelled(name, fact)}
                </Link>
              </p>
              <p>{say.values(values.map((value) => citedValueInWords(value, wording)))}</p>
              <p className="quiet">
                <VisitLink of={visit} />
              </p>
            </li>
          );
        })}
      </ul>
      {isCut && <p className="quiet">{say.cut(open.length)}</p>}
    </Section>
  );
}
