import { LanguageLinks } from "#app/components/page.tsx";
import { Calendar, Choices } from "#app/components/participant/choices.tsx";
import { Contacts } from "#app/components/participant/contacts.tsx";
import { DriverCards } from "#app/components/participant/driver-cards.tsx";
import { News } from "#app/components/participant/news.tsx";
import { NowAndNext } from "#app/components/participant/now-and-next.tsx";
import { OwnDays } from "#app/components/participant/own-days.tsx";
import { OwnProvider, useOwn } from "#app/components/participant/own-facts.tsx";
import { PeopleMet } from "#app/components/participant/people-met.tsx";
import { RegretForm } from "#app/components/participant/regret-form.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { VisitProvider } from "#app/components/visit-facts.tsx";
import type { OwnPage, ParticipantView, RefusedForm } from "#app/domain/subscription/participant-view.ts";
import { visitDays } from "#app/domain/visit/visit-content.ts";
import { localMoment } from "#app/i18n/formats.ts";

/** A participant's own page: what they need on the way, the nearest first. */
export function ParticipantPage({
  view,
  refused,
}: {
  view: ParticipantView;
  refused: RefusedForm | undefined;
}) {
  const { own } = view;
  if (!own) return <NoProgramme view={view} />;
  return (
    <VisitProvider released={own.released}>
      <OwnProvider view={view} own={own} refused={refused ?? null}>
        <Programme view={view} own={own} />
      </OwnProvider>
    </VisitProvider>
  );
}

function Programme({ view, own }: { view: ParticipantView; own: OwnPage }) {
  const { messages, dates, textOf } = useReader();
  const { participant: say } = messages;
  const { zone } = useOwn();
  const { content, number, releasedAt } = own.released;
  const days = visitDays(content.legs);
  const made = localMoment(view.now, zone);
  const isOwn = own.participationId !== null;
  return (
    <>
      <a className="skip" href="#main">
        {messages.skipToContent}
      </a>
      <header className="p-head">
        <p className="p-banner" data-kept-banner>
          {say.keptAs(number, `${made.clock}${messages.comma}${dates.dayOfYear(made.date)}`)}
        </p>
        <h1>
          <Text of={content.visit.title} />
        </h1>
        {view.second && content.visit.title[view.second] && (
          <p className="p-second" lang={view.second}>
            {content.visit.title[view.second]}
          </p>
        )}
        {own.name && <p className="p-whose">{isOwn ? own.name : say.programmeOf(own.name)}</p>}
        <p className="quiet">
          {days && `${dates.days(days.firstDay, days.lastDay)} · `}
          {say.version(number, dates.dayOfYear(localMoment(releasedAt, zone).date))}
        </p>
      </header>
      <main id="main" tabIndex={-1} className="p-main">
        <NowAndNext />
        <News />
        <OwnDays />
        <Contacts />
        {own.side !== null && <PeopleMet />}
        <Calendar view={view} />
        {isOwn && (
          <>
            <Choices view={view} />
            <section id="visit" className="p-part">
              <RegretForm itemId={null} title={textOf(content.visit.title)} />
            </section>
          </>
        )}
      </main>
      <Foot />
      <DriverCards />
    </>
  );
}

function Foot() {
  const { messages } = useReader();
  return (
    <footer className="p-foot">
      <nav aria-label={messages.participant.languages}>
        <LanguageLinks />
      </nav>
      <p className="quiet">{messages.participant.keepSecret}</p>
      <p role="status" className="p-status" data-not-sent={messages.participant.notSent} />
      <script type="module" src="/static/participant.js" />
    </footer>
  );
}

function NoProgramme({ view }: { view: ParticipantView }) {
  const { messages, dates } = useReader();
  const { participant: say } = messages;
  const made = localMoment(view.now, "UTC");
  return (
    <>
      <header className="p-head">
        <p className="p-banner" data-kept-banner>
          {say.keptNothing(`${made.clock} UTC${messages.comma}${dates.dayOfYear(made.date)}`)}
        </p>
        <h1>{say.nothing}</h1>
      </header>
      <main id="main" tabIndex={-1} className="p-main">
        <p>{say.nothingHint}</p>
      </main>
      <Foot />
    </>
  );
}
