import { INTENT, type Intent, serializeIntent } from "@conform-to/dom";
import { Field, type FieldProps, Issue, placeOf, useDescribed } from "#app/components/form/field.tsx";
import { useForm } from "#app/components/form/form-context.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { Fields } from "#app/domain/editing/fields.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import { treeAt } from "#app/domain/editing/form-paths.ts";
import { fieldHint, fieldLabel } from "#app/i18n/field-words.ts";

/** Rows that can be added, removed and moved, by buttons that send the form and lose nothing. */
export function ListField({ name, field }: FieldProps) {
  const { messages } = useReader();
  const { kind, tree } = useForm();
  const { actions } = messages.editing;
  const hint = fieldHint(messages, kind, placeOf(name));
  const { issue, described } = useDescribed(name, hint !== null);
  if (field.type !== "list") return null;
  const stored = treeAt(tree, name);
  const rows = Array.isArray(stored) ? stored : [];
  const label = fieldLabel(messages, kind, placeOf(name));
  const press = (intent: Intent) => ({
    ...{ type: "submit" as const, name: INTENT, value: serializeIntent(intent) },
  });
  const oneLine = isOneLine(field.of);
  const fields = Object.entries(field.of);
  const ticks = oneLine ? [] : fields.filter(([, { type }]) => type === "yes");
  const answers = fields.filter((one) => !ticks.includes(one));
  const styles = [
    "field rows",
    rows.length > 0 ? "field-wide" : "rows-empty",
    oneLine && "rows-line",
    issue && "field-wrong",
  ];
  return (
    <fieldset
      className={styles.filter(Boolean).join(" ")}
      id={name}
      aria-describedby={described}
      tabIndex={issue && -1}
    >
      <legend>
        {label}
        {field.isPrivate && <span className="private"> {messages.editing.notices.planningOnly}</span>}
      </legend>
      {hint && (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <Issue name={name} />
      {rows.length > 0 && (
        <ol>
          {rows.map((row, index) => (
            <li key={rowKey(row, index)} className="row" aria-label={messages.plan.row(label, index + 1)}>
              {typeof row.id === "string" && (
                <input type="hidden" name={`${name}[${index}].id`} value={row.id} />
              )}
              <div className="row-fields">
                {answers.map(([sub, below]) => (
                  <Field key={sub} name={`${name}[${index}].${sub}`} field={below} />
                ))}
                {ticks.length > 0 && (
                  <div className="row-ticks">
                    {ticks.map(([sub, below]) => (
                      <Field key={sub} name={`${name}[${index}].${sub}`} field={below} />
                    ))}
                  </div>
                )}
              </div>
              <RowActs at={index} of={rows.length} />
            </li>
          ))}
        </ol>
      )}
      <button
        {...press({ type: "insert", payload: { name, defaultValue: newRow(field.of) as never } })}
        className="link-button row-add"
      >
        {messages.plan.addTo(label)}
      </button>
    </fieldset>
  );

  function RowActs({ at, of }: { at: number; of: number }) {
    const row = messages.plan.row(label, at + 1);
    const move = (to: number) => press({ type: "reorder", payload: { name, from: at, to } });
    return (
      <div className="row-acts">
        {at > 0 && <RowAct sign="↑" says={actions.moveUp} of={row} press={move(at - 1)} />}
        {at < of - 1 && <RowAct sign="↓" says={actions.moveDown} of={row} press={move(at + 1)} />}
        <RowAct
          sign="✕"
          says={actions.removeRow}
          of={row}
          press={press({ type: "remove", payload: { name, index: at } })}
        />
      </div>
    );
  }
}

/** A sign for the eye, with its words for whoever points at it or hears it. */
function RowAct({
  sign,
  says,
  of,
  press,
}: {
  sign: string;
  says: string;
  of: string;
  press: { type: "submit"; name: string; value: string };
}) {
  return (
    <button {...press} className="row-act" title={says} aria-label={`${says}: ${of}`}>
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

/** Rows of a few short answers stand in one line each; only the first one shows what they are called. */
const isOneLine = (of: Fields): boolean =>
  Object.keys(of).length <= 4 && Object.values(of).every(({ type }) => type !== "localised");

/** A row that is moved takes its fields along: the key is its id where it has one. */
const rowKey = (row: FormTree, index: number): string =>
  typeof row.id === "string" ? row.id : String(index);

/** What a new row begins with: who is added is needed. */
const newRow = (of: object): Record<string, string> => ("isNeeded" in of ? { isNeeded: "on" } : {});
