import type { ReactNode } from "react";
import { useForm } from "#app/components/form/form-context.tsx";
import { ListField } from "#app/components/form/list-field.tsx";
import { LocalisedField } from "#app/components/form/localised-field.tsx";
import { LocatorField } from "#app/components/form/locator-field.tsx";
import { OfferedField } from "#app/components/form/offered-field.tsx";
import { PlainField, PlainTick } from "#app/components/form/plain-field.tsx";
import { ReferenceField } from "#app/components/form/reference-field.tsx";
import { WhenField } from "#app/components/form/when-field.tsx";
import { WhoField } from "#app/components/form/who-field.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { Field as FieldOf } from "#app/domain/editing/fields.ts";
import { treeAt } from "#app/domain/editing/form-paths.ts";
import { choiceWord, fieldHint, fieldLabel } from "#app/i18n/field-words.ts";

/** Where a field stands among the fields of its kind: "names.language" for "names[0].language". */
export const placeOf = (name: string): string => name.replace(/\[\d+\]/g, "");

export type FieldProps = { name: string; field: FieldOf };

/** One field of a form, whatever it holds. */
export function Field({ name, field }: FieldProps) {
  const { options } = useForm();
  if (options[name]) return <OfferedField name={name} field={field} of={options[name]} />;
  switch (field.type) {
    case "list":
      return <ListField name={name} field={field} />;
    case "localised":
      return <LocalisedField name={name} field={field} />;
    case "when":
      return <WhenField name={name} />;
    case "reference":
      return <ReferenceField name={name} field={field} />;
    case "who":
      return <WhoField name={name} field={field} />;
    case "locator":
      return <LocatorField name={name} field={field} />;
    case "about":
      return <AboutField name={name} />;
    case "yes":
      return <TickField name={name} />;
    case "choice":
      return <ChoiceField name={name} field={field} />;
    default:
      return <LineField name={name} field={field} />;
  }
}

/** What was typed into a field, or what is stored. */
export function useTyped(name: string): string {
  const value = treeAt(useForm().tree, name);
  return typeof value === "string" ? value : "";
}

/** A field of the form's kind, called and explained by its words. */
export function Labelled({
  name,
  field,
  children,
}: FieldProps & { children: (input: InputProps) => ReactNode }) {
  const { messages } = useReader();
  const { kind } = useForm();
  const place = placeOf(name);
  return (
    <PlainField
      name={name}
      label={fieldLabel(messages, kind, place)}
      hint={fieldHint(messages, kind, place)}
      isOptional={field.isOptional}
      isPrivate={field.isPrivate}
    >
      {children}
    </PlainField>
  );
}

export type InputProps = {
  id: string;
  name: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
};

/** The issue of a field, and the ids of what describes it. */
export function useDescribed(name: string, hasHint: boolean) {
  const issue = useForm().issues.find(({ path }) => path === name);
  const described = [hasHint && `${name}-hint`, issue && `${name}-issue`].filter(Boolean).join(" ");
  return { issue, described: described || undefined };
}

/** What is the matter with a field, and the answers to choose from where that is a question. */
export function Issue({ name }: { name: string }) {
  const { issue } = useDescribed(name, false);
  if (!issue) return null;
  return (
    <div className="field-issue" id={`${name}-issue`}>
      <p>{issue.said}</p>
      {issue.answers.length > 0 && (
        <p className="answers">
          {issue.answers.map(({ set, said }) => (
            <button key={set} type="submit" name="set" value={set} className="button button-quiet">
              {said}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

function LineField({ name, field }: FieldProps) {
  const typed = useTyped(name);
  if (field.type === "text" && field.lines > 1) {
    return (
      <Labelled name={name} field={field}>
        {(input) => <textarea {...input} rows={field.lines} defaultValue={typed} />}
      </Labelled>
    );
  }
  return (
    <Labelled name={name} field={field}>
      {(input) => <input {...input} {...kindOfInput(field)} defaultValue={typed} autoComplete="off" />}
    </Labelled>
  );
}

/** Which keyboard a phone offers, how wide the field is, and what it suggests. */
function kindOfInput(field: FieldOf) {
  if (field.type === "whole" || field.type === "decimal")
    return {
      inputMode: field.type === "whole" ? ("numeric" as const) : ("decimal" as const),
      className: "short",
    };
  if (field.type === "day" || field.type === "languages") return { className: "short" };
  if (field.type !== "text") return { autoCapitalize: "none", spellCheck: false };
  switch (field.shape) {
    case "telephone":
      return { type: "tel", className: "short" };
    case "email":
      return { type: "email" };
    case "https":
      return { type: "url" };
    case "country":
      return { className: "tiny", autoCapitalize: "characters", maxLength: 2 };
    case "zone":
      return { list: "zones", autoCapitalize: "none", spellCheck: false };
    case "language":
      return { list: "language-tags", className: "tiny", autoCapitalize: "none", spellCheck: false };
    default:
      return field.most <= 60 ? { className: "short" } : {};
  }
}

function ChoiceField({ name, field }: FieldProps) {
  const { messages } = useReader();
  const { kind } = useForm();
  const typed = useTyped(name);
  if (field.type !== "choice") return null;
  return (
    <Labelled name={name} field={field}>
      {(input) => (
        <select {...input} defaultValue={typed}>
          {(field.isOptional || typed === "") && <option value="">{"—"}</option>}
          {field.of.map((word) => (
            <option key={word} value={word}>
              {choiceWord(messages, kind, placeOf(name), word)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}

function TickField({ name }: { name: string }) {
  const { messages } = useReader();
  const { kind } = useForm();
  const place = placeOf(name);
  return (
    <PlainTick
      name={name}
      label={fieldLabel(messages, kind, place)}
      hint={fieldHint(messages, kind, place)}
    />
  );
}

/** What a citation or settlement is about: given by the page that led here. */
function AboutField({ name }: { name: string }) {
  const { messages } = useReader();
  const { kind, choices } = useForm();
  const typed = useTyped(name);
  const about = choices.thing?.find(({ value }) => value === typed);
  return (
    <p className="field">
      <span className="field-name">{fieldLabel(messages, kind, placeOf(name))}</span>
      <span>{about?.label ?? ""}</span>
      <input type="hidden" name={name} value={typed} />
    </p>
  );
}
