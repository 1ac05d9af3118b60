import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { Notice } from "#app/components/form/notice.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { type Marks, MarksProvider } from "#app/components/plan/conflict-marks.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit, VisitProvider } from "#app/components/visit-facts.tsx";
import type { Said } from "#app/domain/editing/form-view.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { type VisitContent, visitDays } from "#app/domain/visit/visit-content.ts";
import { localMoment } from "#app/i18n/formats.ts";

/** What every page of planning is given. */
export type PlanOnPage = {
  content: VisitContent;
  contentLanguages: LanguageTag[];
  released: { number: number; at: number } | null;
  missing: number; // texts that some language lacks
  conflicts: { open: number; marks: Marks };
  mayEdit: boolean;
  notice: Said | null;
};

/** What every page of planning a visit shares: the draft's head, its parts, and what participants see meanwhile. */
export function PlanFrame({ plan, children }: { plan: PlanOnPage; children: ReactNode }) {
  const { content, released } = plan;
  const asRelease = { content, number: released?.number ?? 0, releasedAt: released?.at ?? 0 };
  return (
    <VisitProvider released={asRelease}>
      <Page>
        <Notice of={plan.notice} />
        <PlanHead plan={plan} />
        <MarksProvider marks={plan.conflicts.marks}>{children}</MarksProvider>
      </Page>
    </VisitProvider>
  );
}

function PlanHead({ plan: { released, missing, conflicts, mayEdit } }: { plan: PlanOnPage }) {
  const { content } = useVisit();
  const { messages, dates } = useReader();
  const { plan } = messages;
  const { visit, legs } = content;
  const days = visitDays(legs);
  const at = `/visits/${visit.slug}`;
  return (
    <header className="plan-head">
      <p className="eyebrow">
        <span className="draft-mark">{plan.draft}</span> {messages.visit.category[visit.category]} ·{" "}
        {messages.visit.status[visit.status]}
        {days && ` · ${dates.days(days.firstDay, days.lastDay)}`}
      </p>
      <h1>
        <Text of={visit.title} />
      </h1>
      <p className="plan-state">
        {released ? (
          <>
            {plan.released(released.number, dates.day(localMoment(released.at, legs[0]?.zone ?? "UTC").date))}{" "}
            <Link to={at}>{plan.openReleased}</Link>
          </>
        ) : (
          plan.neverReleased
        )}
        {released && (
          <>
            {" · "}
            <Link to={`${at}/releases`}>{messages.releases.versions}</Link>
            {" · "}
            <Link to={`${at}/plan/mails`}>{messages.mail.page.title}</Link>
          </>
        )}
        {mayEdit && (
          <>
            {" · "}
            <Link to={`${at}/plan/release`}>{messages.releases.act} …</Link>
          </>
        )}
        {mayEdit && (
          <>
            {" · "}
            <Link to={`${at}/plan/visit`}>{messages.editing.kinds.visit.change}</Link>
            {" · "}
            <Link to={`${at}/plan/copy`}>{messages.starting.copy}</Link>
          </>
        )}
      </p>
      <nav aria-label={plan.parts}>
        <ul className="tabs">
          <Tab to={`${at}/plan`}>{plan.tabs.programme}</Tab>
          <Tab to={`${at}/plan/days`} isWhole>
            {messages.day.tab}
          </Tab>
          <Tab to={`${at}/plan/delegations`}>{plan.tabs.delegations}</Tab>
          <Tab to={`${at}/plan/movements`}>{messages.movements.tab}</Tab>
          <Tab to={`${at}/plan/preparation`}>{plan.tabs.preparation}</Tab>
          <Tab to={`${at}/plan/interpreters`}>{messages.interpreters.title}</Tab>
          <Tab to={`${at}/plan/conflicts`}>
            {conflicts.open > 0
              ? messages.conflicts.tab(messages.conflicts.title, conflicts.open)
              : messages.conflicts.title}
          </Tab>
          <Tab to={`${at}/plan/subscriptions`} isWhole>
            {messages.subscriptions.tab}
          </Tab>
          <Tab to={`${at}/plan/readers`}>{messages.readers.tab}</Tab>
          <Tab to={`${at}/plan/outcomes`}>{plan.tabs.outcomes}</Tab>
          <Tab to={`${at}/plan/sources`}>{plan.tabs.sources}</Tab>
          <Tab to={`${at}/plan/languages`}>
            {missing > 0 ? messages.sources.languages.tab(plan.tabs.languages, missing) : plan.tabs.languages}
          </Tab>
          <Tab to={`${at}/plan/seen-by`}>{plan.tabs.seenBy}</Tab>
          <Tab to={`${at}/history`}>{plan.tabs.history}</Tab>
        </ul>
      </nav>
    </header>
  );
}

function Tab({ to, isWhole, children }: { to: string; isWhole?: true; children: ReactNode }) {
  return (
    <li>
      <NavLink to={to} end={!isWhole} discover="none">
        {children}
      </NavLink>
    </li>
  );
}
