import { Link } from "#app/components/link.tsx";
import { OutcomeList } from "#app/components/outcomes/outcome-list.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";

/** What the visit leaves behind, as the draft has it, with the way to add and to change. */
export function OutcomesPlan({ mayEdit }: { mayEdit: boolean }) {
  const { content } = useVisit();
  const { editing } = useReader().messages;
  const at = `/visits/${content.visit.slug}/plan`;
  return (
    <>
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
