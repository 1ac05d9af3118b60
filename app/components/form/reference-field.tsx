import { type FieldProps, Labelled, useTyped } from "#app/components/form/field.tsx";
import { useForm } from "#app/components/form/form-context.tsx";
import { GroupedOptions } from "#app/components/form/grouped-options.tsx";

/** Another thing: chosen where the visit has it, typed by name where the directories do. */
export function ReferenceField({ name, field }: FieldProps) {
  const { choices, suggestions } = useForm();
  const typed = useTyped(name);
  if (field.type !== "reference") return null;
  const chosen = choices[field.to];
  return (
    <Labelled name={name} field={field}>
      {(input) =>
        chosen ? (
          <select {...input} defaultValue={typed}>
            {(field.isOptional || typed === "") && <option value="">{"—"}</option>}
            <GroupedOptions of={chosen} />
          </select>
        ) : (
          <input
            {...input}
            defaultValue={typed}
            autoComplete="off"
            list={suggestions[field.to] ? `suggest-${field.to}` : undefined}
            data-suggest={suggestions[field.to] || field.within ? field.to : undefined}
            data-within={field.within ? siblingOf(name, field.within) : undefined}
          />
        )
      }
    </Labelled>
  );
}

/** "venues[0].venueId" beside "venues[0].roomId". */
const siblingOf = (name: string, sibling: string): string => name.replace(/[^.]+$/, sibling);
