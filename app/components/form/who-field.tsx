import { type FieldProps, Labelled, useTyped } from "#app/components/form/field.tsx";
import { useForm } from "#app/components/form/form-context.tsx";
import { GroupedOptions } from "#app/components/form/grouped-options.tsx";
import { useReader } from "#app/components/reader.tsx";
import { sides } from "#app/domain/access/audience.ts";

/** A whole side, a party or one participation. */
export function WhoField({ name, field }: FieldProps) {
  const { messages } = useReader();
  const { choices } = useForm();
  const typed = useTyped(name);
  return (
    <Labelled name={name} field={field}>
      {(input) => (
        <select {...input} defaultValue={typed}>
          <option value="">{"—"}</option>
          <optgroup label={messages.plan.sides}>
            {sides.map((side) => (
              <option key={side} value={`side:${side}`}>
                {messages.side[side]}
              </option>
            ))}
          </optgroup>
          {(choices.party?.length ?? 0) > 0 && (
            <optgroup label={messages.plan.parties}>
              {choices.party!.map(({ value, label }) => (
                <option key={value} value={`party:${value}`}>
                  {label}
                </option>
              ))}
            </optgroup>
          )}
          <GroupedOptions of={choices.participation ?? []} prefix="participation:" />
        </select>
      )}
    </Labelled>
  );
}
