import { createContext, type ReactNode, useContext } from "react";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { anchorOf } from "#app/domain/conflict/conflict.ts";
import type { Mark } from "#app/domain/conflict/judge-conflicts.ts";

/** What conflicts at each item, by its id. */
export type Marks = Readonly<Record<string, readonly Mark[]>>;

const MarksContext = createContext<Marks>({});

/** Gives the marks of a plan to whatever draws its items. */
export const MarksProvider = ({ marks, children }: { marks: Marks; children: ReactNode }) => (
  <MarksContext.Provider value={marks}>{children}</MarksContext.Provider>
);

/** What an item conflicts with, for whatever draws it; none outside a plan. */
export const useMarks = (itemId: string): readonly Mark[] => useContext(MarksContext)[itemId] ?? [];

/** What an item of the plan conflicts with, each leading to its place in the list. Nothing for none. */
export function ConflictMarks({ itemId }: { itemId: string }) {
  const { content } = useVisit();
  const { messages } = useReader();
  const marks = useMarks(itemId);
  if (marks.length === 0) return null;
  const { conflicts: say } = messages;
  return (
    <ul className="conflict-marks">
      {marks.map(({ key, kind, isAccepted }) => (
        <li key={key}>
          <Link
            to={`/visits/${content.visit.slug}/plan/conflicts#${anchorOf(key)}`}
            className={isAccepted ? "conflict-mark conflict-mark-accepted" : "conflict-mark"}
          >
            <span aria-hidden="true">{isAccepted ? "✓" : "!"}</span>{" "}
            {isAccepted ? (
              say.acceptedMark(say.kinds[kind])
            ) : (
              <>
                <span className="visually-hidden">
                  {say.openConflict}
                  {messages.colon}
                </span>
                {say.kinds[kind]}
              </>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}
