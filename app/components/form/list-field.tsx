import { INTENT, type Intent, serializeIntent } from "@conform-to/dom";
import { Field, type FieldProps, Issue, placeOf } from "#app/components/form/field.tsx";
import { useForm } from "#app/components/form/form-context.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import { treeAt } from "#app/domain/editing/form-paths.ts";
import { fieldHint, fieldLabel } from "#app/i18n/field-words.ts";

/** Rows that can be added, removed and moved, by buttons that send the form and lose nothing. */
export function ListField({ name, field }: FieldProps) {
  const { messages } = useReader();
  const { kind, tree } = useForm();
  const { actions } = messages.editing;
  if (field.type !== "list") return null;
  const stored = treeAt(tree, name);
  const rows = Array.isArray(stored) ? stored : [];
  const label = fieldLabel(messages, kind, placeOf(name));
  const hint = fieldHint(messages, kind, placeOf(name));
  const press = (intent: Intent) => ({
    ...{ type: "submit" as const, name: INTENT, value: serializeIntent(intent) },
    className: "link-button",
  });
  return (
    <fieldset className="field field-wide rows" id={name}>
      <legend>
        {label}
        {field.isPrivate && <span className="private"> {messages.editing.notices.planningOnly}</span>}
      </legend>
      {hint && <p className="field-hint">{hint}</p>}
      <Issue name={name} />
      <ol>
        {rows.map((row, index) => (
          <li key={rowKey(row, index)} className="row" aria-label={messages.plan.row(label, index + 1)}>
            {typeof row.id === "string" && (
              <input type="hidden" name={`${name}[${index}].id`} value={row.id} />
            )}
            <div className="row-fields">
              {Object.entries(field.of).map(([sub, below]) => (
                <Field key={sub} name={`${name}[${index}].${sub}`} field={below} />
              ))}
            </div>
            <div className="row-acts">
              {index > 0 && (
                <button {...press({ type: "reorder", payload: { name, from: index, to: index - 1 } })}>
                  {actions.moveUp}
                </button>
              )}
              {index < rows.length - 1 && (
                <button {...press({ type: "reorder", payload: { name, from: index, to: index + 1 } })}>
                  {actions.moveDown}
                </button>
              )}
              <button {...press({ type: "remove", payload: { name, index } })}>{actions.removeRow}</button>
            </div>
          </li>
        ))}
      </ol>
      <p>
        <button
          {...press({ type: "insert", payload: { name, defaultValue: newRow(field.of) as never } })}
          className="button button-quiet"
        >
          {messages.plan.addTo(label)}
        </button>
      </p>
    </fieldset>
  );
}

/** A row that is moved takes its fields along: the key is its id where it has one. */
const rowKey = (row: FormTree, index: number): string =>
  typeof row.id === "string" ? row.id : String(index);

/** What a new row begins with: who is added is needed. */
const newRow = (of: object): Record<string, string> => ("isNeeded" in of ? { isNeeded: "on" } : {});
