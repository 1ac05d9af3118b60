import { Issue, useDescribed, useTyped } from "#app/components/form/field.tsx";
import { useForm } from "#app/components/form/form-context.tsx";
import { GroupedOptions } from "#app/components/form/grouped-options.tsx";
import { PlainField } from "#app/components/form/plain-field.tsx";
import { useReader } from "#app/components/reader.tsx";
import { whenKinds } from "#app/domain/editing/read-when.ts";
import { partsOfDay } from "#app/domain/programme/when.ts";

/** When an item takes place, as exactly as anyone said. Style sheets hide what the chosen kind does not ask. */
export function WhenField({ name }: { name: string }) {
  const { messages } = useReader();
  const { choices, issues } = useForm();
  const words = messages.editing.when;
  const at = (part: string) => `${name}.${part}`;
  const isWrong = (part: string) => issues.some(({ path }) => path === at(part));
  const [endDay, endZone] = [useTyped(at("endDay")), useTyped(at("endZone"))];
  const endsElsewhere = endDay !== "" || endZone !== "" || isWrong("endDay") || isWrong("endZone");
  return (
    <fieldset className="field field-wide when" id={name}>
      <legend>{messages.plan.when}</legend>
      <Issue name={name} />
      <div className="when-parts">
        <PlainField name={at("kind")} label={words.kind} className="when-kind">
          {(input, typed) => (
            <select {...input} defaultValue={typed || "exact"}>
              {whenKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        <PlainField name={at("day")} label={words.day} className="when-day">
          {(input, typed) => <input {...input} defaultValue={typed} autoComplete="off" />}
        </PlainField>
        <PlainField name={at("from")} label={words.from} className="when-clock">
          {(input, typed) => <input {...input} defaultValue={typed} inputMode="numeric" autoComplete="off" />}
        </PlainField>
        <PlainField name={at("to")} label={words.to} className="when-clock">
          {(input, typed) => <input {...input} defaultValue={typed} inputMode="numeric" autoComplete="off" />}
        </PlainField>
        <PlainField name={at("part")} label={words.part} className="when-part">
          {(input, typed) => (
            <select {...input} defaultValue={typed}>
              <option value="">{"—"}</option>
              {partsOfDay.map((part) => (
                <option key={part} value={part}>
                  {messages.when.part[part]}
                </option>
              ))}
            </select>
          )}
        </PlainField>
        <PlainField name={at("follows")} label={words.follows} className="when-follows">
          {(input, typed) => (
            <select {...input} defaultValue={typed}>
              <option value="">{"—"}</option>
              <GroupedOptions of={choices.item ?? []} />
            </select>
          )}
        </PlainField>
        <PlainField name={at("zone")} label={words.zone} className="when-zone">
          {(input, typed) => (
            <input {...input} defaultValue={typed} list="zones" autoComplete="off" spellCheck={false} />
          )}
        </PlainField>
      </div>
      <WhichOfTwo name={at("occurrence")} label={words.occurrence} />
      <WhichOfTwo name={at("endOccurrence")} label={words.endOccurrence} />
      <details className="when-end" open={endsElsewhere || undefined}>
        <summary>{messages.plan.endsElsewhere}</summary>
        <div className="when-parts">
          <PlainField name={at("endDay")} label={words.endDay} className="when-day">
            {(input, typed) => <input {...input} defaultValue={typed} autoComplete="off" />}
          </PlainField>
          <PlainField name={at("endZone")} label={words.endZone} className="when-zone when-clock">
            {(input, typed) => (
              <input {...input} defaultValue={typed} list="zones" autoComplete="off" spellCheck={false} />
            )}
          </PlainField>
        </div>
      </details>
    </fieldset>
  );
}

/**
 * Which of the two times is meant where an hour happens twice: asked once somebody has typed such an
 * hour, and shown with its answer from then on. The answer says for which time it was given.
 */
function WhichOfTwo({ name, label }: { name: string; label: string }) {
  const { occurrences } = useReader().messages.editing.when;
  const typed = useTyped(name);
  const { issue, described } = useDescribed(name, false);
  if (issue) {
    return (
      <fieldset className="field field-wrong" id={name} aria-labelledby={described} tabIndex={-1}>
        <Issue name={name} />
      </fieldset>
    );
  }
  const [, wall = ""] = typed.split("@");
  if (wall === "") return null;
  return (
    <PlainField name={name} label={label} className="when-occurrence">
      {(input) => (
        <select {...input} defaultValue={typed}>
          <option value={`earlier@${wall}`}>{occurrences.earlier}</option>
          <option value={`later@${wall}`}>{occurrences.later}</option>
        </select>
      )}
    </PlainField>
  );
}
