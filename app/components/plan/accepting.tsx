import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { anchorOf } from "#app/domain/conflict/conflict.ts";
import type { Acceptance, Judged } from "#app/domain/conflict/judge-conflicts.ts";
import type { OtherItem } from "#app/domain/conflict/other-item.ts";
import { conflictInWords } from "#app/i18n/conflict-in-words.ts";

/** Who accepted a conflict, and when, with the version that taking it back needs. */
export type ToldAcceptance = { id: string; version: number; by: string; time: string };

/** Why a conflict was not accepted, with what was typed; `isThere` when it can be tried again. */
export type AcceptRefused = { key: string; isThere: boolean; reason: string; said: string };

/** Why a conflict may be, who said so, and the way to take that back. */
export function Accepted({
  acceptance: { id, reason },
  told,
  mayEdit,
}: {
  acceptance: Acceptance;
  told: ToldAcceptance | undefined;
  mayEdit: boolean;
}) {
  const { content } = useVisit();
  const { conflicts: say } = useReader().messages;
  const at = `/visits/${content.visit.slug}/plan/acceptance/${id}`;
  return (
    <div className="conflict-accepted">
      <p className="conflict-reason">{say.reasonIs(reason)}</p>
      {told && <p className="quiet">{say.acceptedBy(told.by, told.time)}</p>}
      {mayEdit && told && (
        <form method="post" action={at} className="settling-acts">
          <Link to={at}>{say.changeReason}</Link>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="version" value={told.version} />
          <button type="submit" name="intent" value="remove" className="link-button">
            {say.takeBack}
          </button>
        </form>
      )}
    </div>
  );
}

/** Accepts a conflict as it stands, with a reason; the one given before is there to be used again. */
export function AcceptForm({
  judged: { key, conflict, standing, formerly },
  elsewhere,
  refused,
}: {
  judged: Judged;
  elsewhere: Readonly<Record<string, OtherItem>>;
  refused: AcceptRefused | undefined;
}) {
  const { content } = useVisit();
  const wording = useReader();
  const { conflicts: say } = wording.messages;
  const field = `reason-${anchorOf(key)}`;
  return (
    <>
      {formerly && <p className="note">{say.formerly(formerly.reason)}</p>}
      <details className="conflict-accept" open={refused !== undefined}>
        <summary className="summary-link">
          {say.accept}
          <span className="visually-hidden">
            {wording.messages.colon}
            {conflictInWords(conflict, { content, elsewhere }, wording)}
          </span>
        </summary>
        <form method="post" className={refused ? "field field-wrong" : "field"} noValidate>
          <input type="hidden" name="conflict" value={key} />
          <input type="hidden" name="stood" value={JSON.stringify(standing)} />
          <label htmlFor={field}>{say.reason}</label>
          {refused && (
            <p className="field-issue" id={`${field}-issue`}>
              {refused.said}
            </p>
          )}
          <textarea
            id={field}
            name="reason"
            rows={2}
            defaultValue={refused?.reason ?? formerly?.reason ?? ""}
            aria-invalid={refused ? true : undefined}
            aria-describedby={refused ? `${field}-issue` : undefined}
          />
          <button type="submit" name="intent" value="accept" className="button button-quiet">
            {say.accept}
          </button>
        </form>
      </details>
    </>
  );
}
