import { type FieldProps, Issue, placeOf, useDescribed } from "#app/components/form/field.tsx";
import { useForm } from "#app/components/form/form-context.tsx";
import { useReader } from "#app/components/reader.tsx";
import { treeAt } from "#app/domain/editing/form-paths.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";
import { fieldHint, fieldLabel } from "#app/i18n/field-words.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";

/** One text in all its languages, side by side. */
export function LocalisedField({ name, field }: FieldProps) {
  const { messages } = useReader();
  const { kind } = useForm();
  const place = placeOf(name);
  const hint = fieldHint(messages, kind, place);
  const { issue, described } = useDescribed(name, hint !== null);
  return (
    <fieldset
      className={issue ? "field field-wide field-wrong" : "field field-wide"}
      aria-describedby={described}
      id={name}
    >
      <legend>
        {fieldLabel(messages, kind, place)}
        {field.isOptional && <span className="optional"> {messages.editing.notices.optional}</span>}
        {field.isPrivate && <span className="private"> {messages.editing.notices.planningOnly}</span>}
      </legend>
      {hint && (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <Issue name={name} />
      <LanguageInputs name={name} lines={field.type === "localised" ? field.lines : 1} />
    </fieldset>
  );
}

/** The boxes of a text, one for each language. */
export function LanguageInputs({ name, lines }: { name: string; lines: number }) {
  const { languages } = useForm();
  return (
    <div className="languages">
      {languages.map((tag) => (
        <LanguageInput key={tag} name={`${name}.${tag}`} tag={tag} lines={lines} />
      ))}
    </div>
  );
}

function LanguageInput({ name, tag, lines }: { name: string; tag: string; lines: number }) {
  const { messages } = useReader();
  const typed = treeAt(useForm().tree, name);
  const { issue, described } = useDescribed(name, false);
  const input = {
    ...{ id: name, name, lang: htmlLanguage(tag), defaultValue: typeof typed === "string" ? typed : "" },
    ...{ "aria-describedby": described, "aria-invalid": issue ? true : undefined },
  };
  return (
    <div className={issue ? "language field-wrong" : "language"}>
      <label htmlFor={name} lang={htmlLanguage(tag)}>
        {languageInWords(tag, messages)}
      </label>
      <Issue name={name} />
      {lines > 1 ? <textarea {...input} rows={lines} /> : <input {...input} autoComplete="off" />}
    </div>
  );
}
