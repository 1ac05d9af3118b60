import type { ReactNode } from "react";
import { type Change, Changes } from "#app/components/desk/changes.tsx";
import { Coming, type ComingVisit } from "#app/components/desk/coming.tsx";
import { type ConflictsAhead, ConflictsAheadSection } from "#app/components/desk/conflicts-ahead.tsx";
import { Disagreements, type OpenDisagreement } from "#app/components/desk/disagreements.tsx";
import { type Draft, Drafts, type Unsaved } from "#app/components/desk/drafts.tsx";
import { type DueFollowUps, FollowUpsDue } from "#app/components/desk/follow-ups-due.tsx";
import { type DayOfDesk, NextDays } from "#app/components/desk/next-days.tsx";
import { type DueTask, Tasks } from "#app/components/desk/tasks.tsx";
import { type Waiting, WaitingSection } from "#app/components/desk/waiting.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { useReader } from "#app/components/reader.tsx";

/** What a desk shows, by what its owner does. */
export type DeskOnPage =
  | { kind: "viewer"; coming: ReleasedVisit[] }
  | (Reviewing & { kind: "manager"; coming: Draft[] })
  | (Reviewing & {
      kind: "planner";
      next: { days: DayOfDesk[]; isCut: boolean };
      drafts: { visits: Draft[]; more: number; all: number };
      forms: Unsaved[];
      tasks: { tasks: DueTask[]; isCut: boolean };
      conflicts: ConflictsAhead;
      waiting: Waiting;
      disagreements: { open: OpenDisagreement[]; isCut: boolean };
    });

type Reviewing = { today: string; offset: string; changes: Change[]; followUps: DueFollowUps };
type ReleasedVisit = {
  slug: string;
  firstDay: string;
  lastDay: string;
  summary: Pick<ComingVisit, "title" | "status" | "referenceLanguage"> & {
    legs: { city: ComingVisit["title"] }[];
  };
};

/** The page on which everybody of the office begins the day. */
export function Desk({ desk }: { desk: DeskOnPage }) {
  const { messages } = useReader();
  const { desk: say, editing } = messages;
  const isFirst = desk.kind === "planner" && desk.drafts.all === 0;
  return (
    <Page>
      <div className="desk-head">
        <h1>{say.title}</h1>
        {desk.kind === "planner" && !isFirst && (
          <Link to="/visits/new" className="button">
            {editing.kinds.visit.add}
          </Link>
        )}
      </div>
      {isFirst && (
        <div className="desk-first">
          <p>{say.begin}</p>
          <p>
            <Link to="/visits/new" className="button">
              {say.addFirstVisit}
            </Link>
          </p>
        </div>
      )}
      <Sections desk={desk} isFirst={isFirst} />
    </Page>
  );
}

function Sections({ desk, isFirst }: { desk: DeskOnPage; isFirst: boolean }) {
  switch (desk.kind) {
    case "viewer":
      return <Coming visits={desk.coming.map(fromRelease)} isReleasedOnly />;
    case "manager":
      return (
        <Columns
          main={
            <>
              <FollowUpsDue of={desk.followUps} today={desk.today} />
              <Coming visits={desk.coming.map(fromDraft)} isReleasedOnly={false} />
            </>
          }
          side={<Changes changes={desk.changes} offset={desk.offset} />}
        />
      );
    case "planner": {
      const { drafts, forms, tasks, today, conflicts, waiting, disagreements, changes, offset } = desk;
      if (isFirst && forms.length === 0) return null;
      return (
        <Columns
          main={
            <>
              <NextDays next={desk.next} today={today} />
              <Drafts drafts={drafts} forms={forms} />
            </>
          }
          side={
            <>
              <WaitingSection of={waiting} />
              <ConflictsAheadSection of={conflicts} />
              <Tasks tasks={tasks} today={today} />
              <FollowUpsDue of={desk.followUps} today={today} />
              <Disagreements of={disagreements} />
              <Changes changes={changes} offset={offset} />
            </>
          }
        />
      );
    }
  }
}

const Columns = ({ main, side }: { main: ReactNode; side: ReactNode }) => (
  <div className="desk">
    <div className="desk-main">{main}</div>
    <div className="desk-side">{side}</div>
  </div>
);

const fromDraft = ({
  slug,
  title,
  status,
  referenceLanguage,
  cities,
  released,
  ...days
}: Draft): ComingVisit => ({
  ...{ slug, title, status, referenceLanguage, cities },
  ...{
    firstDay: days.firstDay ?? "",
    lastDay: days.lastDay ?? "",
    hasPlan: true,
    isReleased: released !== null,
  },
});

const fromRelease = ({ slug, firstDay, lastDay, summary }: ReleasedVisit): ComingVisit => ({
  ...{ slug, firstDay, lastDay, hasPlan: false, isReleased: true },
  ...{ title: summary.title, status: summary.status, referenceLanguage: summary.referenceLanguage },
  cities: summary.legs.map(({ city }) => city),
});
