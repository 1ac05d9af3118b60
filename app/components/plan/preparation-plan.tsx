import type { ReactNode } from "react";
import { Link } from "#app/components/link.tsx";
import { ContactList } from "#app/components/participants/contact-list.tsx";
import { GiftList } from "#app/components/plan/gift-list.tsx";
import { TaskList } from "#app/components/plan/task-list.tsx";
import { VehicleList } from "#app/components/plan/vehicle-list.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { VisitPartKind } from "#app/domain/history/thing.ts";
import type { PreparationView } from "#app/domain/planning/preparation-view.ts";

/** What is prepared beside the programme: tasks, contacts, gifts, vehicles. */
export function PreparationPlan({ view, mayEdit }: { view: PreparationView; mayEdit: boolean }) {
  const { content } = useVisit();
  const { delegations } = useReader().messages;
  return (
    <>
      <Part title={delegations.tasks} kind="preparationTask" mayEdit={mayEdit}>
        <TaskList view={view} mayEdit={mayEdit} />
      </Part>
      <Part title={delegations.contacts} kind="contactPoint" mayEdit={mayEdit}>
        {content.contacts.length === 0 && <p className="quiet">{delegations.noContacts}</p>}
        <ContactList {...(mayEdit ? { changeAt: `/visits/${content.visit.slug}/plan` } : {})} />
      </Part>
      <Part title={delegations.gifts} kind="gift" mayEdit={mayEdit}>
        <GiftList gifts={view.gifts} mayEdit={mayEdit} />
      </Part>
      <Part title={delegations.vehicles} kind="vehicle" mayEdit={mayEdit}>
        <VehicleList vehicles={view.vehicles} mayEdit={mayEdit} />
      </Part>
    </>
  );
}

type PartProps = { title: string; kind: VisitPartKind; mayEdit: boolean; children: ReactNode };

function Part({ title, kind, mayEdit, children }: PartProps) {
  const { content } = useVisit();
  const { editing } = useReader().messages;
  return (
    <section className="plan-part" aria-labelledby={`part-${kind}`}>
      <h2 id={`part-${kind}`}>{title}</h2>
      {children}
      {mayEdit && (
        <p className="plan-acts">
          <Link to={`/visits/${content.visit.slug}/plan/${kind}/new`}>{editing.kinds[kind].add}</Link>
        </p>
      )}
    </section>
  );
}
