import { ShownName } from "#app/components/follow-up/shown-text.tsx";
import { Link } from "#app/components/link.tsx";
import { OutcomeList } from "#app/components/outcomes/outcome-list.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { PartnerHead } from "#app/domain/follow-up/partners-view.ts";

/** What the visit leaves behind, as the draft has it, with the way to add and to change. */
export function OutcomesPlan({ mayEdit, partners }: { mayEdit: boolean; partners: readonly PartnerHead[] }) {
  const { content } = useVisit();
  const { editing, partners: words, report } = useReader().messages;
  const at = `/visits/${content.visit.slug}/plan`;
  return (
    <>
      <p className="partner-ways">
        <Link to={`${at}/report`}>{report.title}</Link>
        {partners.map(({ key, name }) => (
          <Link key={key} to={`/follow-ups/partners/${key}`}>
            {words.partner} <ShownName of={name} />
          </Link>
        ))}
      </p>
      <OutcomeList {...(mayEdit ? { changeAt: at } : {})} />
      {mayEdit && (
        <p className="plan-acts">
          <Link to={`${at}/outcome/new`} className="button button-quiet">
            {editing.kinds.outcome.add}
          </Link>
        </p>
      )}
    </>
  );
}
