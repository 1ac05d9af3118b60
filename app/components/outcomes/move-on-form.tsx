import { Datalists } from "#app/components/form/datalists.tsx";
import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { Field } from "#app/components/form/field.tsx";
import { FormProvider } from "#app/components/form/form-context.tsx";
import { KeptNotice } from "#app/components/form/kept-notice.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { FormView } from "#app/domain/editing/form-view.ts";
import { outcomeFields } from "#app/domain/outcome/outcome-form.ts";

const link = outcomeFields.moves!;
/** A person's word is the quicker answer; a source and the place in it come below. */
const order = ["status", "onDate", "decidedBy", "sourceId", "locator", "reason"];

/** One link more for the chain: which status, when, who says so, and why. `after` is the last link that stands. */
export function MoveOnForm({ view, after }: { view: FormView; after: string }) {
  const { messages } = useReader();
  const { outcomes: say } = messages;
  if (link.type !== "list") return null;
  const { of } = link;
  return (
    <FormProvider view={view}>
      <div className="move-on" id="move-on">
        <h3>{say.moveOn}</h3>
        <ErrorSummary />
        <KeptNotice />
        <p className="field-hint">{say.moveOnHint}</p>
        <form method="post" noValidate className="thing-form" data-keep="">
          <input type="hidden" name="id" value={view.id} />
          <input type="hidden" name="version" value={view.version} />
          <input type="hidden" name="after" value={after} />
          {order.map((name) => (
            <Field key={name} name={`moves[0].${name}`} field={of[name]!} />
          ))}
          <div className="form-acts">
            <button type="submit" name="intent" value="save" className="button">
              {say.record}
            </button>
          </div>
        </form>
        <Datalists />
      </div>
    </FormProvider>
  );
}
