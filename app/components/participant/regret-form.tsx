import { useOwn } from "#app/components/participant/own-facts.tsx";
import { useMoment } from "#app/components/participant/use-moment.ts";
import { useReader } from "#app/components/reader.tsx";
import { longestReason } from "#app/domain/subscription/regret.ts";

/** "I cannot come": to an item, null for the visit. What was said stands there, and can be taken back. */
export function RegretForm({ itemId, title }: { itemId: string | null; title: string }) {
  const { messages } = useReader();
  const { participant: say } = messages;
  const { regrets, refused, view, isStopped } = useRegret(itemId);
  const momentOf = useMoment();
  const said = regrets.find((one) => one.itemId === itemId);
  const name = itemId ?? "visit";
  if (said) {
    return (
      <div className="p-regret p-said" role="status">
        <p>
          <strong>{say.saidSo(momentOf(said.saidAt))}</strong>
        </p>
        <p>{say.yourReason(said.reason)}</p>
        {refused && <p className="field-issue">{refused.codes.map((code) => say.issues[code]).join(" ")}</p>}
        {said.settledAt !== null ? (
          <p>{say.noted}</p>
        ) : (
          <form method="post" data-online>
            <input type="hidden" name="intent" value="takeBack" />
            <input type="hidden" name="item" value={itemId ?? ""} />
            <button type="submit" name="regret" value={said.id} className="button-quiet">
              {say.takeBack}
              {itemId && <span className="visually-hidden">{messages.colon + title}</span>}
            </button>
          </form>
        )}
      </div>
    );
  }
  if (isStopped) return null;
  const issue = refused?.codes.map((code) => say.issues[code]).join(" ");
  return (
    <details className="p-regret" open={refused !== null}>
      <summary>
        {itemId ? say.cannotCome : say.cannotComeAtAll}
        {itemId && <span className="visually-hidden">{messages.colon + title}</span>}
      </summary>
      {refused && (
        // biome-ignore lint/a11y/noAutofocus: a refused form begins with what is the matter
        <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
          <h2>{say.thereIsAProblem}</h2>
          <p>
            <a href={`#reason-${name}`}>{issue}</a>
          </p>
        </div>
      )}
      <form method="post" noValidate data-online>
        <input type="hidden" name="intent" value="regret" />
        <input type="hidden" name="item" value={itemId ?? ""} />
        <input type="hidden" name="id" value={view.formIds[name] ?? ""} />
        <label htmlFor={`reason-${name}`}>{say.reason}</label>
        <p className="quiet" id={`hint-${name}`}>
          {say.reasonHint}
        </p>
        {issue && (
          <p className="field-issue" id={`issue-${name}`}>
            {issue}
          </p>
        )}
        <textarea
          id={`reason-${name}`}
          name="reason"
          rows={3}
          maxLength={longestReason * 2}
          defaultValue={refused?.reason}
          aria-invalid={refused ? true : undefined}
          aria-describedby={refused ? `issue-${name} hint-${name}` : `hint-${name}`}
        />
        <button type="submit" className="button p-wide">
          {say.send}
        </button>
      </form>
    </details>
  );
}

function useRegret(itemId: string | null) {
  const { regrets, refused: any, view, released, items, shown } = useOwn();
  const refused = any?.form === "regret" && any.itemId === itemId ? any : null;
  const isOver = items.length > 0 && shown === null;
  const isStopped = released.content.visit.status === "cancelled" || (itemId === null && isOver);
  return { regrets, refused, view, isStopped };
}
