import { type OfVisit, VisitLink } from "#app/components/desk/of-visit.tsx";
import { Section } from "#app/components/desk/section.tsx";
import { Link } from "#app/components/link.tsx";
import { NameText } from "#app/components/names.tsx";
import { ReferenceProvider, Text, useReader } from "#app/components/reader.tsx";
import { type Name, nameIn } from "#app/domain/directory/directory.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { dayCount } from "#app/time/local-days.ts";

export type DueTask = {
  id: string;
  title: Localised;
  dueOn: string;
  visit: OfVisit;
  responsible: { names: Name[] } | null;
};

/** Preparation that is overdue or falls due soon, by date, with who is responsible. */
export function Tasks({
  tasks: { tasks, isCut },
  today,
}: {
  tasks: { tasks: DueTask[]; isCut: boolean };
  today: string;
}) {
  const { messages, language } = useReader();
  const { desk: say } = messages;
  return (
    <Section id="tasks" title={say.tasks}>
      {tasks.length === 0 && <p className="quiet">{say.noTasks}</p>}
      <ul className="desk-lines">
        {tasks.map(({ id, title, dueOn, visit, responsible }) => (
          <ReferenceProvider key={id} language={visit.referenceLanguage}>
            <li>
              <p>
                <Link to={`/visits/${visit.slug}/plan/preparation#${id}`}>
                  <Text of={title} />
                </Link>
              </p>
              <p className="quiet">
                <Due on={dueOn} today={today} />
                {responsible && (
                  <>
                    {" · "}
                    <NameText name={nameIn(responsible.names, language)} />
                  </>
                )}
                {" · "}
                <VisitLink of={visit} />
              </p>
            </li>
          </ReferenceProvider>
        ))}
      </ul>
      {isCut && <p className="quiet">{say.cut(tasks.length)}</p>}
    </Section>
  );
}

function Due({ on, today }: { on: string; today: string }) {
  const { messages, dates } = useReader();
  const { desk: say } = messages;
  if (on < today) return <strong className="overdue">{say.overdue(dayCount(on, today) - 1)}</strong>;
  return on === today ? <strong>{say.dueToday}</strong> : say.due(dates.dayOfYear(on));
}
