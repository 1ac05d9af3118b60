import { ItemPlaces } from "#app/components/participant/item-places.tsx";
import { useOwn } from "#app/components/participant/own-facts.tsx";
import { RegretForm } from "#app/components/participant/regret-form.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";
import { countdownInWords } from "#app/i18n/countdown-in-words.ts";
import { homeTimeInWords } from "#app/i18n/home-time-in-words.ts";
import { clockInWords, offsetOf, timeInWords } from "#app/i18n/time-in-words.ts";

/** One entry of one's own programme. `isNear`: as it stands under "Now" and "Next". */
export function OwnItem({ item, isNear = false }: { item: ProgrammeItem; isNear?: boolean }) {
  const { messages, textOf } = useReader();
  const { view, isOff, now, participationId } = useOwn();
  const off = isOff(item);
  const isOver = item.endsAt < now && item.startsAt < now;
  const second = view.second === null ? undefined : item.title[view.second];
  const title = textOf(item.title);
  const Heading = isNear ? "h3" : "h4";
  return (
    <li
      className={off ? "p-item p-off" : "p-item"}
      id={isNear ? undefined : `item-${item.id}`}
      data-item={item.id}
      data-starts={item.startsAt}
      data-ends={item.endsAt}
      data-clock={hasClock(item.when) ? "" : undefined}
      data-off={off ? "" : undefined}
    >
      <ItemTime item={item} isNear={isNear} />
      <Heading>
        {off && <span className="p-mark">{messages.participant.cancelled}</span>}
        {off ? (
          <s>
            <Text of={item.title} />
          </s>
        ) : (
          <Text of={item.title} />
        )}
      </Heading>
      {second && second !== title && view.second && (
        <p className="p-second" lang={htmlLanguage(view.second)}>
          {second}
        </p>
      )}
      <p className="quiet">
        {messages.item.kind[item.kind]}
        {item.status === "tentative" && ` · ${messages.item.status.tentative}`}
      </p>
      {!off && <ItemPlaces item={item} />}
      {item.note && (
        <p>
          <Text of={item.note} />
        </p>
      )}
      {!isNear && item.steps.length > 0 && (
        <ol className="steps" aria-label={messages.item.steps}>
          {item.steps.map((step) => (
            <li key={step.id}>
              <Text of={step.title} />
              {step.minutesFromStart !== null && (
                <span className="quiet"> {messages.item.minutesIn(step.minutesFromStart)}</span>
              )}
            </li>
          ))}
        </ol>
      )}
      {!isNear && !off && !isOver && participationId !== null && (
        <div id={`regret-${item.id}`}>
          <RegretForm itemId={item.id} title={title} />
        </div>
      )}
    </li>
  );
}

/** The time as printed, in the clock of its place, then at home; near ones are counted down to. */
function ItemTime({ item, isNear }: { item: ProgrammeItem; isNear: boolean }) {
  const { content } = useVisit();
  const wording = useReader();
  const { view, legs, now, near } = useOwn();
  const { when } = item;
  const { participant: say } = wording.messages;
  const isNext = isNear && near.next.includes(item.id);
  if (!hasClock(when)) {
    const isDayNeeded = isNear || when.kind === "withinDays";
    return <p className="p-vague">{(isDayNeeded ? timeInWords : clockInWords)(item, content, wording)}</p>;
  }
  const leg = content.legs.find(({ id }) => id === item.legId);
  const zones = new Set([...legs.map(({ zone }) => zone), ...(view.homeZone ? [view.homeZone] : [])]);
  const isInOneZone = !when.ends || when.ends.zone === when.starts.zone;
  const city =
    content.legs.find(({ zone }) => zone === when.starts.zone && zone === leg?.zone)?.city ?? leg?.city;
  const offset = offsetOf(when.starts.zone, item.startsAt);
  const isElsewhere = leg && leg.zone !== when.starts.zone;
  const home = homeTimeInWords(item, view.homeZone, wording);
  return (
    <div className="p-time">
      <time className="p-clock" dateTime={`${new Date(item.startsAt).toISOString().slice(0, 16)}Z`}>
        {isNear ? timeInWords(item, content, wording) : clockInWords(item, content, wording)}
      </time>
      {isInOneZone && (zones.size > 1 || isNear) && (
        <span className="p-zone">
          {city && !isElsewhere ? say.placeZone(wording.textOf(city), offset) : offset}
        </span>
      )}
      {home && <span className="p-zone">{home}</span>}
      {isNext && (
        <strong className="p-countdown" data-countdown={item.startsAt}>
          {countdownInWords(item.startsAt - now, wording)}
        </strong>
      )}
    </div>
  );
}
