import { ShownName, ShownText } from "#app/components/follow-up/shown-text.tsx";
import { StandingMarks } from "#app/components/follow-up/standing-marks.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { ActionOnPage, OwnerOnPage } from "#app/domain/follow-up/on-page.ts";

type Shows = { hasVisit?: boolean; hasOutcome?: boolean };

/** Actions, each with its owners by side, when it is due, how far it has come and what stands out. */
export function ActionList({ actions, ...shows }: { actions: readonly ActionOnPage[] } & Shows) {
  return (
    <ul className="follow-up-list">
      {actions.map((action) => (
        <li key={action.id}>
          <ActionLine action={action} {...shows} />
        </li>
      ))}
    </ul>
  );
}

/** One action of a list. */
export function ActionLine({ action, hasVisit = true, hasOutcome = true }: { action: ActionOnPage } & Shows) {
  const { messages, dates } = useReader();
  const { actions: say, followUps } = messages;
  const { id, title, status, priority, dueOn, progress, visit, outcome, owners, standing } = action;
  return (
    <div className="follow-up">
      <p className="follow-up-title">
        <Link to={`/follow-ups/actions/${id}`}>
          <ShownText of={title} />
        </Link>
      </p>
      <p className="follow-up-facts quiet">
        <span className={`status action-${status}`}>{followUps.actionStatus[status]}</span>{" "}
        {[
          priority === "high" && say.highPriority,
          dueOn ? say.due(dates.day(dueOn)) : say.noDue,
          progress !== null && status !== "done" && say.perCent(progress),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <ul className="follow-up-owners">
        {owners.map((owner, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: owners have no other name here, and keep their order
          <li key={n} className={`side-${owner.side}`}>
            <OwnerName owner={owner} />
            {owner.doneOn && <span className="quiet"> {messages.inBrackets(say.saysDone)}</span>}
          </li>
        ))}
      </ul>
      {((hasOutcome && outcome) || hasVisit) && (
        <p className="follow-up-facts quiet">
          {hasOutcome && outcome && (
            <Link to={`/follow-ups/outcomes/${outcome.id}`}>
              <ShownText of={outcome.title} />
            </Link>
          )}
          {hasOutcome && outcome && hasVisit && " · "}
          {hasVisit && <ShownText of={visit.title} />}
        </p>
      )}
      <StandingMarks of={standing} />
    </div>
  );
}

/** "Guest side: Department of Culture, Li Na"; the side alone where nobody is named. */
export function OwnerName({ owner }: { owner: Pick<OwnerOnPage, "side" | "organisation" | "person"> }) {
  const { messages } = useReader();
  const { organisation, person, side } = owner;
  if (!organisation && !person) return messages.side[side];
  return (
    <>
      {messages.side[side]}
      {messages.colon}
      {organisation && <ShownName of={organisation} />}
      {organisation && person && messages.comma}
      {person && <ShownName of={person} />}
    </>
  );
}
