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
  const { kind, languages } = useForm();
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
      <div className="languages">
        {languages.map((tag) => (
          <LanguageInput
            key={tag}
            name={`${name}.${tag}`}
            tag={tag}
            lines={field.type === "localised" ? field.lines : 1}
          />
        ))}
      </div>
    </fieldset>
  );

  function LanguageInput({ name: own, tag, lines }: { name: string; tag: string; lines: number }) {
    const typed = treeAt(useForm().tree, own);
    const { issue: wrong, described: by } = useDescribed(own, false);
    const input = {
      ...{
        id: own,
        name: own,
        lang: htmlLanguage(tag),
        defaultValue: typeof typed === "string" ? typed : "",
      },
      ...{ "aria-describedby": by, "aria-invalid": wrong ? true : undefined },
    };
    return (
      <div className={wrong ? "language field-wrong" : "language"}>
        <label htmlFor={own} lang={htmlLanguage(tag)}>
          {languageInWords(tag, messages)}
        </label>
        <Issue name={own} />
        {lines > 1 ? <textarea {...input} rows={lines} /> : <input {...input} autoComplete="off" />}
      </div>
    );
  }
}
