import { ConflictLines } from "#app/components/form/conflict-lines.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { Said } from "#app/domain/editing/form-view.ts";

/** Says what is true now, after an edit, and offers to take it back. */

export function Notice({ of }: { of: Said | null }) {
  const { actions } = useReader().messages.editing;
  if (!of) return null;
  return (
    <div className="notice" role="status">
      <p>{of.text}</p>
      {of.conflicts.length > 0 && <ConflictLines of={of.conflicts} />}
      {of.undo && (
        <form method="post" action={of.undo.action}>
          <input type="hidden" name="entry" value={of.undo.entryId} />
          {of.undo.through !== undefined && <input type="hidden" name="through" value={of.undo.through} />}
          <button type="submit" name="intent" value="undo" className="link-button">
            {actions.undo}
          </button>
        </form>
      )}
    </div>
  );
}
