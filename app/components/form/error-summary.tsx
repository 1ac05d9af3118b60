import { useForm } from "#app/components/form/form-context.tsx";
import { useReader } from "#app/components/reader.tsx";
import { fieldAt } from "#app/i18n/field-words.ts";

/** What is the matter with a form that was refused, each line leading to its field. */
export function ErrorSummary() {
  const { messages } = useReader();
  const { issues, kind, languages } = useForm();
  if (issues.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: a refused form begins with what is the matter
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{messages.editing.notices.thereIsAProblem}</h2>
      <ul>
        {issues.map(({ path, said }) => (
          <li key={path}>
            {path === "" ? said : <a href={`#${encodeURIComponent(boxOf(path))}`}>{said}</a>}
          </li>
        ))}
      </ul>
    </div>
  );

  /** A text in several languages is begun in the first of them. */
  function boxOf(path: string): string {
    const found = fieldAt(kind, path);
    return found?.field.type === "localised" && found.below === "" ? `${path}.${languages[0]}` : path;
  }
}
