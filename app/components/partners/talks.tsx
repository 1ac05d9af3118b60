import { Text, useReader } from "#app/components/reader.tsx";
import { VisitProvider } from "#app/components/visit-facts.tsx";
import { type VisitContent, visitDays } from "#app/domain/visit/visit-content.ts";
import { placeInWords } from "#app/i18n/place-in-words.ts";
import { timeAndPlaceInWords } from "#app/i18n/time-in-words.ts";
import { whoInWords } from "#app/i18n/who-in-words.ts";

/** The visit at hand with its talks: what, when, where and with whom. Expects nothing but talks among its items. */
export function Talks({ content }: { content: VisitContent }) {
  return (
    <VisitProvider released={{ content, number: 0, releasedAt: 0 }}>
      <TalksOf content={content} />
    </VisitProvider>
  );
}

function TalksOf({ content }: { content: VisitContent }) {
  const wording = useReader();
  const { messages, dates } = wording;
  const days = visitDays(content.legs);
  return (
    <>
      <h2>
        <Text of={content.visit.title} />
        {days && messages.comma + dates.days(days.firstDay, days.lastDay)}
      </h2>
      {content.items.length === 0 && <p className="quiet">{messages.partners.noTalks}</p>}
      <ol className="partner-visits">
        {content.items.map((item) => {
          const places = item.venues.map((place) => placeInWords(place, content, wording)).filter(Boolean);
          const who = item.attendances.map((one) => whoInWords(one, content, wording));
          return (
            <li key={item.id}>
              <p className="partner-when">{timeAndPlaceInWords(item, content, wording)}</p>
              <div>
                <p className="follow-up-title">
                  <Text of={item.title} />
                </p>
                <p className="quiet">{[messages.item.kind[item.kind], ...places].join(" · ")}</p>
                {who.length > 0 && <p>{who.join(messages.semicolon)}</p>}
              </div>
            </li>
          );
        })}
      </ol>
    </>
  );
}
