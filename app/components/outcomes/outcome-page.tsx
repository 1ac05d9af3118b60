import type { ReactNode } from "react";
import { Documents } from "#app/components/documents/documents.tsx";
import { ActionList } from "#app/components/follow-up/action-list.tsx";
import { StandingMarks } from "#app/components/follow-up/standing-marks.tsx";
import { StateOnPaper } from "#app/components/follow-up/state-on-paper.tsx";
import { Notice } from "#app/components/form/notice.tsx";
import { Link } from "#app/components/link.tsx";
import { Passages } from "#app/components/minutes/passages.tsx";
import { Descent } from "#app/components/outcomes/descent.tsx";
import { MoveOnForm } from "#app/components/outcomes/move-on-form.tsx";
import { Chain } from "#app/components/outcomes/outcome-chain.tsx";
import { Origin } from "#app/components/outcomes/outcome-origin.tsx";
import { Group, PartyFacts } from "#app/components/outcomes/outcome-parties.tsx";
import { ReviewList } from "#app/components/outcomes/outcome-reviews.tsx";
import { hasTerms, TermFacts } from "#app/components/outcomes/outcome-terms.tsx";
import { Page } from "#app/components/page.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { VisitProvider } from "#app/components/visit-facts.tsx";
import type { Documents as Files } from "#app/domain/document/document.ts";
import type { FormView, Said } from "#app/domain/editing/form-view.ts";
import type { OutcomeLife } from "#app/domain/outcome/outcome-life.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";

type OnPage = {
  life: OutcomeLife;
  mayEdit: boolean;
  form: FormView | null;
  notice: Said | null;
  files: Files;
};

/** The life of one outcome: how far it came and by whom, what may come next, and everything around it. */
export function OutcomePage({ page }: { page: OnPage }) {
  const { content } = page.life;
  return (
    <VisitProvider released={{ content, number: 0, releasedAt: 0 }}>
      <Page>
        <Life page={page} />
      </Page>
    </VisitProvider>
  );
}

function Life({ page: { life, mayEdit, form, notice, files } }: { page: OnPage }) {
  const { messages } = useReader();
  const { outcomes: say } = messages;
  const { outcome, content, next, noticeBy } = life;
  const at = `/visits/${content.visit.slug}/plan`;
  return (
    <div className="outcome-life">
      <Notice of={notice} />
      <header>
        <p className="eyebrow">
          <Link to="/follow-ups">{messages.board.title}</Link> ·{" "}
          <Link to={`${at}/outcomes`}>
            <Text of={content.visit.title} />
          </Link>
        </p>
        <h1>
          <Text of={outcome.title} />
        </h1>
        <StateOnPaper today={life.today} />
        <p className="outcome-kind">
          <span className={`status status-${outcome.status}`}>
            {statusInWords(outcome.kind, outcome.status, messages)}
          </span>{" "}
          {messages.outcome.kind[outcome.kind]} ·{" "}
          {messages.labelled(
            messages.editing.labels.outcome.audience!,
            messages.editing.choices.audience[outcome.audience],
          )}
        </p>
        <StandingMarks of={life.standing} />
        {outcome.detail && (
          <p>
            <Text of={outcome.detail} />
          </p>
        )}
        <p className="outcome-acts">
          {mayEdit && (
            <>
              <Link to={`${at}/outcome/${outcome.id}`}>{messages.editing.kinds.outcome.change}</Link> ·{" "}
            </>
          )}
          <Link to={`/visits/${content.visit.slug}/history?thing=${outcome.id}`}>{say.history}</Link>
        </p>
      </header>
      <Section id="stands" title={say.stands}>
        <Chain outcome={outcome} />
        <LacksSignatories life={life} changeAt={mayEdit ? `${at}/outcome/${outcome.id}` : null} />
        <p className="outcome-next">
          <span className="quiet-label">{messages.labelled(say.next, "")}</span>{" "}
          {next.length === 0
            ? say.nothingNext
            : next.map((status) => statusInWords(outcome.kind, status, messages)).join(messages.series)}
        </p>
        {form && <MoveOnForm view={form} after={outcome.moves.at(-1)?.id ?? ""} />}
      </Section>
      <Section id="behind" title={say.behind}>
        {outcome.workingGroup && <Group group={outcome.workingGroup} />}
        {outcome.parties.length > 0 ? (
          <dl className="facts">
            <PartyFacts outcome={outcome} />
          </dl>
        ) : (
          !outcome.workingGroup && <p className="empty">{say.noParties}</p>
        )}
      </Section>
      <Section id="terms" title={say.terms}>
        {hasTerms(outcome) ? (
          <dl className="facts">
            <TermFacts outcome={outcome} noticeBy={noticeBy} />
          </dl>
        ) : (
          <p className="empty">{say.noTerms}</p>
        )}
        <h3>{say.documents.title}</h3>
        <Documents of={{ kind: "outcome", id: outcome.id }} files={files} mayEdit={mayEdit} />
      </Section>
      <Section id="pedigree" title={say.pedigree}>
        <Origin outcome={outcome} />
      </Section>
      <Section id="descent" title={say.descent}>
        <Descent life={life} />
        {mayEdit && (
          <p className="no-print">
            <Link to={`${at}/outcome/new?followsFrom=${outcome.id}`}>{say.addFollowing}</Link>
          </p>
        )}
      </Section>
      <Section id="actions" title={say.actions}>
        {life.actions.length > 0 ? (
          <ActionList actions={life.actions} hasVisit={false} hasOutcome={false} />
        ) : (
          <p className="empty">{say.noActions}</p>
        )}
        {mayEdit && (
          <p className="no-print">
            <Link to={`${at}/actionItem/new?outcome=${outcome.id}`}>{say.addAction}</Link>
          </p>
        )}
      </Section>
      <Section id="reviews" title={say.reviews}>
        <ReviewList reviews={life.reviews} />
        {mayEdit && (
          <p className="no-print">
            <Link to={`${at}/review/new?outcome=${outcome.id}`}>{say.planReview}</Link>
          </p>
        )}
      </Section>
      {life.passages.length > 0 && (
        <Section id="minutes" title={say.minutes}>
          <Passages passages={life.passages} />
        </Section>
      )}
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** A signature that nobody gave is no mistake, for a source may not name them; but it is told. */
function LacksSignatories({ life: { outcome }, changeAt }: { life: OutcomeLife; changeAt: string | null }) {
  const { outcomes: say } = useReader().messages;
  const isSigned = outcome.moves.some(({ status }) => status === "signed");
  if (!isSigned || outcome.parties.some(({ role }) => role === "signatory")) return null;
  return (
    <p className="note">
      {say.noSignatories} {changeAt && <Link to={`${changeAt}#parties`}>{say.nameThem}</Link>}
    </p>
  );
}
