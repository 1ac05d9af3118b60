import {
  type FieldProps,
  Issue,
  Labelled,
  placeOf,
  useDescribed,
  useTyped,
} from "#app/components/form/field.tsx";
import { useForm } from "#app/components/form/form-context.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { Choice } from "#app/domain/editing/form-view.ts";
import { fieldHint, fieldLabel } from "#app/i18n/field-words.ts";

type OfferedProps = FieldProps & { of: readonly Choice[] };

/** A field of text whose answers the visit knows: told where it is fixed, chosen where it is not. */
export function OfferedField({ name, field, of }: OfferedProps) {
  const { messages } = useReader();
  const { kind } = useForm();
  const typed = useTyped(name);
  if (field.isFixed) {
    return (
      <p className="field">
        <span className="field-name">{fieldLabel(messages, kind, placeOf(name))}</span>
        <span>{of.find(({ value }) => value === typed)?.label ?? typed}</span>
        <input type="hidden" name={name} value={typed} />
      </p>
    );
  }
  // Few answers with much to say for each are weighed side by side.
  if (kind === "settlement") return <WeighedField name={name} field={field} of={of} />;
  return (
    <Labelled name={name} field={field}>
      {(input) => (
        <select {...input} defaultValue={typed}>
          {typed === "" && <option value="">{"—"}</option>}
          {of.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function WeighedField({ name, of }: OfferedProps) {
  const { messages } = useReader();
  const { kind } = useForm();
  const typed = useTyped(name);
  const hint = fieldHint(messages, kind, placeOf(name));
  const { issue, described } = useDescribed(name, hint !== null);
  return (
    <fieldset
      className={issue ? "field field-wide field-wrong" : "field field-wide"}
      aria-describedby={described}
      id={name}
    >
      <legend>{fieldLabel(messages, kind, placeOf(name))}</legend>
      {hint && (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <Issue name={name} />
      {of.map(({ value, label }) => (
        <label key={value} className="tick">
          <input type="radio" name={name} value={value} defaultChecked={value === typed} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
