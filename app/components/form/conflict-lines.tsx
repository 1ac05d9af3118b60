import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { SaidConflict } from "#app/domain/editing/form-view.ts";

/** Conflicts in one line each, leading to their place in the list of all. */
export function ConflictLines({ of }: { of: readonly SaidConflict[] }) {
  const { messages } = useReader();
  const { conflicts: say } = messages;
  return (
    <ul className="said-conflicts">
      {of.map(({ key, said, to, isAccepted }) => (
        <li key={key} className={isAccepted ? "quiet" : undefined}>
          <span aria-hidden="true">{isAccepted ? "✓" : "!"}</span>{" "}
          <span>
            {isAccepted ? say.acceptedMark(said) : said}
            {" · "}
            <Link to={to}>
              {say.show}
              <span className="visually-hidden">
                {messages.colon}
                {said}
              </span>
            </Link>
          </span>
        </li>
      ))}
    </ul>
  );
}
