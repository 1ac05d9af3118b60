import { useForm } from "#app/components/form/form-context.tsx";
import { useReader } from "#app/components/reader.tsx";

/** That the form holds what was typed before and never saved, with the way to be rid of it at its address. */
export function KeptNotice({ action }: { action?: string }) {
  const { id, kept } = useForm();
  const { notices, actions } = useReader().messages.editing;
  if (!kept) return null;
  return (
    <form method="post" action={action} className="note">
      <p>{notices.keptNotice[kept.why](kept.time)}</p>
      <input type="hidden" name="id" value={id} />
      <button type="submit" name="intent" value="discard" className="link-button">
        {actions.discard}
      </button>
    </form>
  );
}
