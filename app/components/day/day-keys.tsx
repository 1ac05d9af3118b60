import { useReader } from "#app/components/reader.tsx";

const keys = [
  ["go", "↑ ↓ ← →"],
  ["move", "Alt + ↑ ↓"],
  ["moveDays", "Alt + ← →"],
  ["end", "Shift + ↑ ↓"],
  ["start", "Alt + Shift + ↑ ↓"],
  ["draw", "N"],
  ["open", "Enter"],
  ["leave", "Esc"],
  ["undo", "Ctrl / ⌘ + Z"],
] as const;

/** What the keys do in the picture. Scripts show it: without them the keys do nothing there. */
export function DayKeys() {
  const { day } = useReader().messages;
  return (
    <dl className="day-keys" hidden aria-label={day.keysTitle} id="day-keys">
      {keys.map(([does, pressed]) => (
        <div key={does}>
          <dt>
            <kbd>{pressed}</kbd>
          </dt>
          <dd>{day.keys[does]}</dd>
        </div>
      ))}
    </dl>
  );
}
