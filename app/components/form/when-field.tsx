import type { ReactNode } from "react";
import { Issue, useDescribed, useTyped } from "#app/components/form/field.tsx";
import { useForm } from "#app/components/form/form-context.tsx";
import { GroupedOptions } from "#app/components/form/grouped-options.tsx";
import { useReader } from "#app/components/reader.tsx";
import { whenKinds } from "#app/domain/editing/read-when.ts";
import { partsOfDay } from "#app/domain/programme/when.ts";

/** When an item takes place, as exactly as anyone said. Style sheets hide what the chosen kind does not ask. */
export function WhenField({ name }: { name: string }) {
  const { messages } = useReader();
  const { choices } = useForm();
  const words = messages.editing.when;
  const at = (part: string) => `${name}.${part}`;
  const [endDay, endZone] = [useTyped(at("endDay")), useTyped(at("endZone"))];
  const endsElsewhere = endDay !== "" || endZone !== "";
  return (
    <fieldset className="field field-wide when" id={name}>
      <legend>{messages.plan.when}</legend>
      <Issue name={name} />
      <div className="when-parts">
        <Part name={at("kind")} label={words.kind} className="when-kind">
          {(input, typed) => (
            <select {...input} defaultValue={typed || "exact"}>
              {whenKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          )}
        </Part>
        <Part name={at("day")} label={words.day} className="when-day">
          {(input, typed) => <input {...input} defaultValue={typed} autoComplete="off" />}
        </Part>
        <Part name={at("from")} label={words.from} className="when-clock">
          {(input, typed) => <input {...input} defaultValue={typed} inputMode="numeric" autoComplete="off" />}
        </Part>
        <Part name={at("to")} label={words.to} className="when-clock">
          {(input, typed) => <input {...input} defaultValue={typed} inputMode="numeric" autoComplete="off" />}
        </Part>
        <Part name={at("part")} label={words.part} className="when-part">
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
        </Part>
        <Part name={at("follows")} label={words.follows} className="when-follows">
          {(input, typed) => (
            <select {...input} defaultValue={typed}>
              <option value="">{"—"}</option>
              <GroupedOptions of={choices.item ?? []} />
            </select>
          )}
        </Part>
        <Part name={at("zone")} label={words.zone} className="when-zone">
          {(input, typed) => (
            <input {...input} defaultValue={typed} list="zones" autoComplete="off" spellCheck={false} />
          )}
        </Part>
      </div>
      <details className="when-end" open={endsElsewhere || undefined}>
        <summary>{messages.plan.endsElsewhere}</summary>
        <div className="when-parts">
          <Part name={at("endDay")} label={words.endDay} className="when-day">
            {(input, typed) => <input {...input} defaultValue={typed} autoComplete="off" />}
          </Part>
          <Part name={at("endZone")} label={words.endZone} className="when-zone when-clock">
            {(input, typed) => (
              <input {...input} defaultValue={typed} list="zones" autoComplete="off" spellCheck={false} />
            )}
          </Part>
        </div>
      </details>
      <Kept name={at("occurrence")} />
      <Kept name={at("endOccurrence")} />
    </fieldset>
  );
}

/** The answer to "which of the two" travels along; it counts only where the hour happens twice. */
function Kept({ name }: { name: string }) {
  const typed = useTyped(name);
  return typed === "" ? null : <input type="hidden" name={name} value={typed} />;
}

type Input = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

function Part({
  name,
  label,
  className,
  children,
}: {
  name: string;
  label: string;
  className: string;
  children: (input: Input, typed: string) => ReactNode;
}) {
  const typed = useTyped(name);
  const { issue, described } = useDescribed(name, false);
  return (
    <div className={`field ${className}${issue ? " field-wrong" : ""}`}>
      <label htmlFor={name}>{label}</label>
      <Issue name={name} />
      {children(
        { id: name, name, "aria-describedby": described, "aria-invalid": issue ? true : undefined },
        typed,
      )}
    </div>
  );
}
