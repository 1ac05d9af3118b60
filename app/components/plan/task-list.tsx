import { Link } from "#app/components/link.tsx";
import { useNameOf } from "#app/components/plan/use-name-of.ts";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { tasksByDue } from "#app/domain/planning/due-tasks.ts";
import type { PreparationTask } from "#app/domain/planning/planning.ts";
import type { PreparationView } from "#app/domain/planning/preparation-view.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

type Shown = { view: PreparationView; mayEdit: boolean };

/** What is still to be done by due date, late ones marked; what is settled is folded away. */
export function TaskList({ view, mayEdit }: Shown) {
  const { delegations } = useReader().messages;
  const { open, settled } = tasksByDue(view.tasks, view.today);
  if (view.tasks.length === 0) return <p className="quiet">{delegations.noTasks}</p>;
  return (
    <>
      {open.length === 0 && <p>{delegations.allSettled}</p>}
      <ul className="plan-list tasks">
        {open.map(({ lateDays, ...task }) => (
          <Task key={task.id} task={task} lateDays={lateDays} view={view} mayEdit={mayEdit} />
        ))}
      </ul>
      {settled.length > 0 && (
        <details className="settled">
          <summary>{delegations.settled(settled.length)}</summary>
          <ul className="plan-list tasks">
            {settled.map((task) => (
              <Task key={task.id} task={task} lateDays={0} view={view} mayEdit={mayEdit} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Task({ task, lateDays, view, mayEdit }: Shown & { task: PreparationTask; lateDays: number }) {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const { delegations, editing } = messages;
  const isOpen = task.status === "open" || task.status === "underWay";
  const item = content.items.find(({ id }) => id === task.itemId);
  return (
    <li id={task.id} className={lateDays > 0 ? "task task-late" : "task"}>
      <div>
        <h3>
          <Text of={task.title} />
        </h3>
        {task.detail && (
          <p className="line">
            <Text of={task.detail} />
          </p>
        )}
        <p className="quiet">
          {[editing.choices.taskStatus[task.status], ...useBodies(task, view), item && textOf(item.title)]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      <p className="task-due">
        {lateDays > 0 && (
          <strong className="late">
            <span aria-hidden="true">▲ </span>
            {delegations.late(lateDays)}
          </strong>
        )}
        <Due on={task.dueOn} isToday={isOpen && task.dueOn === view.today} />
      </p>
      {mayEdit && (
        <div className="row-acts">
          {isOpen && <DoneButton task={task} />}
          <Link to={`/visits/${content.visit.slug}/plan/preparationTask/${task.id}`}>
            {messages.plan.change}
            <span className="visually-hidden"> {textOf(task.title)}</span>
          </Link>
        </div>
      )}
    </li>
  );
}

function Due({ on, isToday }: { on: LocalDate | null; isToday: boolean }) {
  const { messages, dates } = useReader();
  const { delegations } = messages;
  if (on === null) return <span className="quiet">{delegations.noDue}</span>;
  if (isToday) return <strong>{delegations.dueToday}</strong>;
  return (
    <span>
      <time dateTime={on}>{delegations.due(dates.day(on))}</time>
    </span>
  );
}

/** Who is responsible for a task, and who helps. */
function useBodies(task: PreparationTask, { organisations }: PreparationView): string[] {
  const { messages } = useReader();
  const nameOf = useNameOf();
  const { delegations } = messages;
  const side = task.side ? [messages.side[task.side]] : [];
  const responsible = [
    ...(task.responsibleId ? [organisations[task.responsibleId] ?? ""] : []),
    ...(task.responsiblePersonId ? [nameOf({ id: task.responsiblePersonId })] : []),
  ];
  const helpers = task.helpers.map(({ organisationId }) => organisations[organisationId] ?? "");
  return [
    ...side,
    ...(responsible.length > 0 ? [delegations.responsible(responsible.join(messages.series))] : []),
    ...(helpers.length > 0 ? [delegations.helping(helpers.join(messages.series))] : []),
  ];
}

function DoneButton({ task }: { task: PreparationTask }) {
  const { messages, textOf } = useReader();
  return (
    <form method="post">
      <button type="submit" name="done" value={task.id} className="button button-quiet">
        {messages.delegations.done}
        <span className="visually-hidden"> {textOf(task.title)}</span>
      </button>
    </form>
  );
}
