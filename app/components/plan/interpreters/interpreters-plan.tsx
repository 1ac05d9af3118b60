import { Link } from "#app/components/link.tsx";
import type { AssignRefused } from "#app/components/plan/interpreters/assign-form.tsx";
import { CoverTable } from "#app/components/plan/interpreters/cover-matrix.tsx";
import { LoadTable } from "#app/components/plan/interpreters/load-table.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { CoverMatrix } from "#app/domain/interpretation/cover-matrix.ts";
import type { InterpreterLoad } from "#app/domain/interpretation/interpreter-load.ts";

/** Who interprets what on a visit, what is not covered, and how much each interpreter has to do. */
export function InterpretersPlan({
  matrix,
  loads,
  refused,
  mayEdit,
}: {
  matrix: CoverMatrix;
  loads: readonly InterpreterLoad[];
  refused: AssignRefused | undefined;
  mayEdit: boolean;
}) {
  const { content } = useVisit();
  const { messages } = useReader();
  const { interpreters: say } = messages;
  const hasInterpreter = content.participations.some(({ role }) => role === "interpreter");
  const state = [
    matrix.uncovered > 0 ? say.uncovered(matrix.uncovered) : say.allCovered,
    ...(matrix.unstated > 0 ? [say.unstated(matrix.unstated)] : []),
  ];
  return (
    <div className="cover-page">
      {matrix.days.length === 0 ? (
        <p className="empty">{say.none}</p>
      ) : (
        <p className="cover-state">
          {matrix.uncovered > 0 || matrix.unstated === 0 ? state.join(" · ") : state[1]}
        </p>
      )}
      {!hasInterpreter && (
        <p className="note">
          {say.noInterpreter}{" "}
          {mayEdit && (
            <Link to={`/visits/${content.visit.slug}/plan/participation/new?role=interpreter`}>
              {say.addInterpreter}
            </Link>
          )}
        </p>
      )}
      {matrix.days.length > 0 && <CoverTable matrix={matrix} refused={refused} mayEdit={mayEdit} />}
      {loads.length > 0 && <LoadTable loads={loads} />}
    </div>
  );
}
