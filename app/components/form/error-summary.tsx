import { useForm } from "#app/components/form/form-context.tsx";
import { useReader } from "#app/components/reader.tsx";

/** What is the matter with a form that was refused, each line leading to its field. */
export function ErrorSummary() {
  const { messages } = useReader();
  const { issues } = useForm();
  if (issues.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: a refused form begins with what is the matter
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{messages.editing.notices.thereIsAProblem}</h2>
      <ul>
        {issues.map(({ path, said }) => (
          <li key={path}>{path === "" ? said : <a href={`#${encodeURIComponent(path)}`}>{said}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
