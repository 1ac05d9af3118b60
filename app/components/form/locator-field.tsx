import { type FieldProps, Issue, placeOf, useDescribed, useTyped } from "#app/components/form/field.tsx";
import { useForm } from "#app/components/form/form-context.tsx";
import { PlainField } from "#app/components/form/plain-field.tsx";
import { useReader } from "#app/components/reader.tsx";
import { placeKinds } from "#app/domain/source/locator.ts";
import { placeKindInWords } from "#app/i18n/cited-in-words.ts";
import { fieldLabel } from "#app/i18n/field-words.ts";

/** A place in a source as officers think of it: what kind of place, and which one. */
export function LocatorField({ name }: FieldProps) {
  const wording = useReader();
  const { messages } = wording;
  const words = messages.sources.locator;
  const { kind } = useForm();
  const [kindName, valueName] = [`${name}.kind`, `${name}.value`];
  const typedKind = useTyped(kindName);
  const { described: explained } = useDescribed(valueName, true); // by the hint of both
  const { issue, described } = useDescribed(name, false);
  const isKnown = typedKind === "" || (placeKinds as readonly string[]).includes(typedKind);
  return (
    <fieldset
      className={issue ? "field field-wide field-wrong" : "field field-wide"}
      aria-describedby={described}
      id={name}
    >
      <legend>{fieldLabel(messages, kind, placeOf(name))}</legend>
      <p className="field-hint" id={`${valueName}-hint`}>
        {words.hint}
      </p>
      <Issue name={name} />
      <div className="locator-parts">
        <PlainField name={kindName} label={words.kind}>
          {(input) => (
            <select {...input} defaultValue={typedKind}>
              {typedKind === "" && <option value="">{"—"}</option>}
              {[...placeKinds, ...(isKnown ? [] : [typedKind])].map((one) => (
                <option key={one} value={one}>
                  {placeKindInWords(one, wording)}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        <PlainField name={valueName} label={words.value}>
          {(input, typed) => (
            <input
              {...input}
              defaultValue={typed}
              autoComplete="off"
              className="short"
              aria-describedby={explained}
            />
          )}
        </PlainField>
      </div>
    </fieldset>
  );
}
