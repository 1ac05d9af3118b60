import { Name, Part } from "#app/components/plan/readers/read-board.tsx";
import { useMoment } from "#app/components/plan/subscriptions/moments.ts";
import { useNameOf } from "#app/components/plan/use-name-of.ts";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { ReadersView } from "#app/domain/subscription/readers-view.ts";
import { isOpen } from "#app/domain/subscription/regret.ts";

type Told = ReadersView["regrets"][number];

/** Who said that they cannot come, to what and why, and the button with which the office takes note. */
export function Regrets({ view, mayEdit }: { view: ReadersView; mayEdit: boolean }) {
  const { readers: say } = useReader().messages;
  const open = view.regrets.filter(isOpen);
  const past = view.regrets.filter((one) => !isOpen(one));
  return (
    <Part id="regrets" title={say.regrets}>
      {open.length === 0 && (
        <p className="quiet">{view.regrets.length === 0 ? say.noRegrets : say.noneWaits}</p>
      )}
      {open.length > 0 && mayEdit && <p className="quiet">{say.settleHint}</p>}
      <ul className="plan-list">
        {open.map((regret) => (
          <li key={regret.id} className="regret">
            <Said regret={regret} view={view} />
            {mayEdit && <Settle regret={regret} />}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <details className="settled">
          <summary>{say.earlierRegrets(past.length)}</summary>
          <ul className="plan-list">
            {past.map((regret) => (
              <li key={regret.id} className="regret">
                <Said regret={regret} view={view} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Part>
  );
}

/** What a regret is to, as plain text. */
function useWhat(): (regret: Told) => string {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const { readers: say } = messages;
  return ({ itemId }) => {
    if (itemId === null) return say.toVisit;
    const item = content.items.find(({ id }) => id === itemId);
    return item ? say.toItem(textOf(item.title)) : "";
  };
}

function Said({ regret, view }: { regret: Told; view: ReadersView }) {
  const { messages } = useReader();
  const { readers: say } = messages;
  const moment = useMoment(view.officeZone);
  const { takenBackAt, settledAt, settledByName } = regret;
  return (
    <div>
      <p>
        <strong>
          <Name id={regret.participationId} />
        </strong>{" "}
        {useWhat()(regret)}
      </p>
      <blockquote>{regret.reason}</blockquote>
      <p className="quiet">
        {say.saidOn(moment(regret.saidAt))}
        {settledAt !== null &&
          ` · ${say.settledBy(settledByName ?? messages.plan.someone, moment(settledAt))}`}
        {takenBackAt !== null && ` · ${say.takenBackOn(moment(takenBackAt))}`}
      </p>
    </div>
  );
}

function Settle({ regret }: { regret: Told }) {
  const { readers: say } = useReader().messages;
  const name = useNameOf()({ id: regret.participationId });
  const what = useWhat()(regret);
  return (
    <form method="post">
      <button type="submit" name="settle" value={regret.id} className="button button-quiet">
        <span className="visually-hidden">{say.settleThis(name, what)}</span>
        <span aria-hidden="true">{say.settle}</span>
      </button>
    </form>
  );
}
