import type { ReactNode } from "react";
import { ConflictLines } from "#app/components/form/conflict-lines.tsx";
import { Notice } from "#app/components/form/notice.tsx";
import { ThingForm } from "#app/components/form/thing-form.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { HistoryList } from "#app/components/plan/history-list.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { FormView, Said, SaidConflict, ToldEntry } from "#app/domain/editing/form-view.ts";

type Props = {
  view: FormView;
  back: string;
  notice: Said | null;
  conflicts: readonly SaidConflict[];
  conflictsAt: string | null;
  history: { entries: ToldEntry[]; action: string; mayUndo: boolean };
  releaseAt: string | null; // where the thing can be released alone
  children?: ReactNode; // another way to begin, above the form
};

/** The page of one form, and below it what became of its thing so far. */
export function ThingPage({
  view,
  back,
  notice,
  conflicts,
  conflictsAt,
  history,
  releaseAt,
  children,
}: Props) {
  const { messages } = useReader();
  const { kinds, history: words } = messages.editing;
  const { entries, action, mayUndo } = history;
  const title = view.isNew ? kinds[view.kind].add : kinds[view.kind].change;
  return (
    <Page>
      <div className="form-page">
        <Notice of={notice} />
        <h1>{title}</h1>
        {children}
        {(conflictsAt || conflicts.length > 0) && (
          <section
            id="form-conflicts"
            className="note form-conflicts"
            aria-labelledby="conflicts"
            aria-live="polite"
            hidden={conflicts.length === 0}
          >
            {conflicts.length > 0 && (
              <>
                <h2 id="conflicts">{messages.conflicts.ofThing(conflicts.length)}</h2>
                <ConflictLines of={conflicts} />
              </>
            )}
          </section>
        )}
        <ThingForm view={view} back={back} {...(conflictsAt ? { conflictsAt } : {})} />
        {releaseAt && (
          <p>
            <Link to={releaseAt}>{messages.releases.onlyItem} …</Link>
          </p>
        )}
        {entries.length > 0 && (
          <section className="thing-history" aria-labelledby="history">
            <h2 id="history">{words.title}</h2>
            <HistoryList
              entries={entries}
              refused={undefined}
              mayEdit={mayUndo}
              older={null}
              action={action}
            />
          </section>
        )}
      </div>
    </Page>
  );
}
