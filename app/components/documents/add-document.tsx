import { useReader } from "#app/components/reader.tsx";
import type { Documented } from "#app/domain/document/document.ts";
import { acceptedEndings } from "#app/domain/document/what-a-file-is.ts";

/** The form that adds a file to a thing; `said` is what was the matter with the last one. */
export function AddDocument({ of, said }: { of: Documented; said: string | null }) {
  const { documents: say } = useReader().messages.outcomes;
  const described = ["file-hint", said && "file-issue"].filter(Boolean).join(" ");
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/follow-ups/documents?of=${of.kind}:${of.id}`}
      className="add-document"
    >
      <div className={said ? "field field-wrong" : "field"}>
        <label htmlFor="file">{say.file}</label>
        {said && (
          <p className="field-issue" id="file-issue">
            {said}
          </p>
        )}
        <input
          id="file"
          name="file"
          type="file"
          accept={acceptedEndings.join(",")}
          aria-describedby={described}
          aria-invalid={said ? true : undefined}
        />
        <p className="field-hint" id="file-hint">
          {say.hint}
        </p>
      </div>
      <button type="submit" className="button button-quiet">
        {say.add}
      </button>
    </form>
  );
}
