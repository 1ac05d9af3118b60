import {
  Accepted,
  AcceptForm,
  type AcceptRefused,
  type ToldAcceptance,
} from "#app/components/plan/accepting.tsx";
import { Between, What, Who } from "#app/components/plan/conflict-parts.tsx";
import { useReader } from "#app/components/reader.tsx";
import { anchorOf, conflictKinds } from "#app/domain/conflict/conflict.ts";
import type { Judged } from "#app/domain/conflict/judge-conflicts.ts";
import type { OtherItem } from "#app/domain/conflict/other-item.ts";

/** What the list of conflicts shows: each as it was judged, with who accepted it. */
export type ConflictsOnPage = {
  judged: readonly Judged[];
  elsewhere: Readonly<Record<string, OtherItem>>;
  accepted: readonly ToldAcceptance[];
};

/** Everything that does not fit together, by kind with counts; what was accepted stands apart. */
export function ConflictList({
  of,
  refused,
  mayEdit,
}: {
  of: ConflictsOnPage;
  refused: AcceptRefused | undefined;
  mayEdit: boolean;
}) {
  const { messages } = useReader();
  const { conflicts: say } = messages;
  const open = of.judged.filter(({ acceptance }) => acceptance === null);
  const accepted = of.judged.filter(({ acceptance }) => acceptance !== null);
  const kinds = conflictKinds
    .map((kind) => ({ kind, ofKind: open.filter(({ conflict }) => conflict.kind === kind) }))
    .filter(({ ofKind }) => ofKind.length > 0);
  const line = (judged: Judged) => (
    <Line key={judged.key} judged={judged} of={of} refused={refused} mayEdit={mayEdit} />
  );
  return (
    <div className="conflict-page">
      {refused && <Refused refused={refused} />}
      {kinds.length > 1 && (
        <ul className="conflict-counts">
          {kinds.map(({ kind, ofKind }) => (
            <li key={kind}>
              <a href={`#${kind}`}>{say.ofKind(say.kinds[kind], ofKind.length)}</a>
            </li>
          ))}
        </ul>
      )}
      {open.length === 0 && <p className="empty">{accepted.length > 0 ? say.noneOpen : say.none}</p>}
      {kinds.map(({ kind, ofKind }) => (
        <section key={kind} aria-labelledby={kind}>
          <h2 id={kind}>{say.ofKind(say.kinds[kind], ofKind.length)}</h2>
          <ol className="conflicts">{ofKind.map(line)}</ol>
        </section>
      ))}
      {accepted.length > 0 && (
        <section aria-labelledby="accepted">
          <h2 id="accepted">{say.accepted(accepted.length)}</h2>
          <ol className="conflicts">{accepted.map(line)}</ol>
        </section>
      )}
    </div>
  );
}

function Refused({ refused }: { refused: AcceptRefused }) {
  const { messages } = useReader();
  return (
    // biome-ignore lint/a11y/noAutofocus: a refused form begins with what is the matter
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{messages.editing.notices.thereIsAProblem}</h2>
      <p>
        {refused.isThere ? <a href={`#reason-${anchorOf(refused.key)}`}>{refused.said}</a> : refused.said}
      </p>
    </div>
  );
}

function Line({
  judged,
  of: { elsewhere, accepted },
  refused,
  mayEdit,
}: {
  judged: Judged;
  of: ConflictsOnPage;
  refused: AcceptRefused | undefined;
  mayEdit: boolean;
}) {
  const { messages } = useReader();
  const { key, conflict, acceptance } = judged;
  const told = accepted.find(({ id }) => id === acceptance?.id);
  return (
    <li className={acceptance ? "conflict-line conflict-line-accepted" : "conflict-line"} id={anchorOf(key)}>
      {acceptance && <h3>{messages.conflicts.kinds[conflict.kind]}</h3>}
      <Who of={conflict} />
      <What of={conflict} elsewhere={elsewhere} />
      <Between of={conflict} />
      {acceptance && <Accepted acceptance={acceptance} told={told} mayEdit={mayEdit} />}
      {!acceptance && mayEdit && (
        <AcceptForm
          judged={judged}
          elsewhere={elsewhere}
          refused={refused?.key === key ? refused : undefined}
        />
      )}
    </li>
  );
}
