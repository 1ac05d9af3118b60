import { useForm } from "#app/components/form/form-context.tsx";
import { useReader } from "#app/components/reader.tsx";

/** Both versions, place by place, where somebody saved the thing after this form was opened. */
export function ConflictPanel() {
  const { messages } = useReader();
  const { conflict } = useForm();
  const words = messages.editing.notices;
  const { plan } = messages;
  if (!conflict) return null;
  if (conflict.isRemoved) {
    return (
      <section className="conflict" aria-labelledby="conflict">
        <h2 id="conflict">{plan.removedMeanwhile}</h2>
        <p>{plan.removedBy(conflict.by ?? plan.someone, conflict.time)}</p>
      </section>
    );
  }
  return (
    <section className="conflict" aria-labelledby="conflict">
      <h2 id="conflict">{words.staleTitle}</h2>
      <p>{words.staleExplanation(conflict.by ?? plan.someone, conflict.time)}</p>
      <div className="conflict-versions">
        {conflict.versions.map(({ path, label, mine, theirs, isClash }) => (
          <fieldset key={path} className="conflict-version">
            <legend>{label}</legend>
            <dl>
              <div>
                <dt>{words.yours}</dt>
                <dd>
                  <Lines of={mine} />
                </dd>
              </div>
              <div>
                <dt>{words.nowStored}</dt>
                <dd>
                  <Lines of={theirs} />
                </dd>
              </div>
            </dl>
            {isClash ? (
              <label className="tick">
                <input type="checkbox" name="take" value={path} />
                <span>{messages.editing.actions.takeStored}</span>
              </label>
            ) : (
              <p className="quiet">{plan.takenOver}</p>
            )}
          </fieldset>
        ))}
      </div>
    </section>
  );
}

/** A value in words; "not set" for none. */
export function Lines({ of }: { of: readonly string[] }) {
  const { messages } = useReader();
  if (of.length === 0) return <span className="quiet">{messages.editing.history.notSet}</span>;
  return of.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines are shown once and never move
    <span key={index} className="line">
      {line}
    </span>
  ));
}
