import { useReader } from "#app/components/reader.tsx";

/** An address to copy: by hand, or by a button where scripts run. */
export function CopyField({ id, label, text }: { id: string; label: string; text: string }) {
  const { calendar: say } = useReader().messages;
  return (
    <div className="calendar-address">
      <label htmlFor={id}>{label}</label>
      <div className="copy-row">
        <input id={id} type="text" readOnly defaultValue={text} autoComplete="off" />
        <button type="button" className="button-quiet" data-copy={id} data-copied={say.copied} hidden>
          {say.copy}
          <span className="visually-hidden"> {label}</span>
        </button>
      </div>
    </div>
  );
}
