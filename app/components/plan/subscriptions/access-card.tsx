import type { ReactNode } from "react";
import { NameText } from "#app/components/names.tsx";
import { QrCode } from "#app/components/qr-code.tsx";
import { ReaderProvider, ReferenceProvider, Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { nameIn } from "#app/domain/directory/directory.ts";
import type { Card } from "#app/domain/subscription/card.ts";
import { htmlLanguage, type Language } from "#app/domain/text/languages.ts";
import { visitDays } from "#app/domain/visit/visit-content.ts";
import { messagesIn } from "#app/i18n/messages.ts";

/** A card in the languages of its owner: who, which visit, when, the code, and whom to call. */
export function AccessCard({ card, origin }: { card: Card; origin: string }) {
  const { languages, page, call } = card;
  const first = messagesIn[languages[0]].subscriptions;
  return (
    <article className="access-card">
      <div className="access-card-text">
        {languages.map((language, index) => (
          <In key={language} language={language}>
            <Who card={card} isFirst={index === 0} />
          </In>
        ))}
        {languages.map((language) => (
          <In key={language} language={language}>
            <HowTo />
          </In>
        ))}
        {call && (
          <In language={languages[0]}>
            <p className="access-card-call">
              {languages.map((language) => messagesIn[language].subscriptions.card.call).join(" / ")}
              {": "}
              <strong>{call.telephone}</strong> <Text of={call.name} />
            </p>
          </In>
        )}
      </div>
      <QrCode text={origin + page} label={first.one.qrPage} />
    </article>
  );
}

/** What is below speaks this language, whatever the page does. */
function In({ language, children }: { language: Language; children: ReactNode }) {
  const { content } = useVisit();
  return (
    <ReaderProvider language={language}>
      <ReferenceProvider language={content.visit.referenceLanguage}>
        <div lang={htmlLanguage(language)}>{children}</div>
      </ReferenceProvider>
    </ReaderProvider>
  );
}

function Who({ card, isFirst }: { card: Card; isFirst: boolean }) {
  const { content } = useVisit();
  const { dates } = useReader();
  const days = visitDays(content.legs);
  return (
    <>
      {isFirst ? (
        <h2>
          <OwnersName of={card} />
        </h2>
      ) : (
        <p className="access-card-name">
          <OwnersName of={card} />
        </p>
      )}
      <p>
        <Text of={content.visit.title} />
        {days && (
          <>
            <br />
            {dates.days(days.firstDay, days.lastDay)}
          </>
        )}
      </p>
    </>
  );
}

/** The name as printed in the language of the card; of the unnamed what they are, of a party or side its own. */
function OwnersName({ of: { subject } }: { of: Card }) {
  const { content, person } = useVisit();
  const { messages, language, reference } = useReader();
  const { kind, id } = subject;
  if (kind === "office") return messages.subscriptions.office;
  if (kind === "participation") {
    const one = content.participations.find((each) => each.id === id);
    const who = person(one?.personId ?? null);
    return who ? (
      <NameText name={nameIn(who.names, language, reference)} />
    ) : (
      <Text of={one?.description ?? {}} />
    );
  }
  const named =
    kind === "party"
      ? content.parties.find((party) => party.id === id)
      : content.sides.find(({ side }) => side === id);
  return named ? <Text of={named.name} /> : null;
}

function HowTo() {
  return <p className="access-card-how">{useReader().messages.subscriptions.card.howTo}</p>;
}
