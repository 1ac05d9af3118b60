import { CitationMarks } from "#app/components/citation-marks.tsx";
import { DisagreementNotes } from "#app/components/disagreement-notes.tsx";
import { PlaceLine } from "#app/components/itinerary/place-line.tsx";
import { ParticipationName, PostLine } from "#app/components/participation-name.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import {
  type Attendance,
  type Contingency,
  type ItemStep,
  isCalledOff,
  type ProgrammeItem,
} from "#app/domain/programme/programme-item.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import { claimsAbout } from "#app/domain/source/claims-by-source.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import { clockInWords, leavesZone, offsetOf, offsetsOf, timeInWords } from "#app/i18n/time-in-words.ts";

/**
 * One item as a line of the printed programme: time column, then what, where and who. Outside of every `leg`
 * its time names its zone.
 */
export function ItemCard({ item, leg }: { item: ProgrammeItem; leg: Leg | null }) {
  const { content } = useVisit();
  const { messages, language, textOf } = useReader();
  const isCancelled = isCalledOff(item, content.visit);
  return (
    <li className={isCancelled ? "item item-cancelled" : "item"} id={`item-${item.key}`}>
      <ItemTime item={item} leg={leg} />
      <div className="item-body">
        <h4>{isCancelled ? messages.item.cancelledTitle(textOf(item.title)) : <Text of={item.title} />}</h4>
        <p className="item-kind">
          {messages.item.kind[item.kind]}
          {item.status === "tentative" && ` · ${messages.item.status.tentative}`}
          {item.hostedBy && <HostedBy side={item.hostedBy} />}
        </p>
        {placesBesideSteps(item).map((place) => (
          <PlaceLine key={`${place.venueId} ${place.roomId}`} place={place} />
        ))}
        {item.contingencies.map((plan) => (
          <ContingencyLine key={plan.id} plan={plan} />
        ))}
        {item.note && (
          <p className="item-note">
            <Text of={item.note} />
          </p>
        )}
        {item.steps.length > 0 && <Steps steps={item.steps} />}
        <Attending attendances={item.attendances} />
        <DisagreementNotes aboutId={item.id} />
        <p className="item-foot">
          <CitationMarks claims={claimsAbout(content.citations, item.id)} />{" "}
          <a
            className="add no-print"
            href={`/visits/${content.visit.slug}/items/${item.key}.ics?lang=${language}`}
          >
            {messages.item.addToCalendar}
            <span className="visually-hidden">{messages.colon + textOf(item.title)}</span>
          </a>
        </p>
      </div>
    </li>
  );
}

/** The item's places, without those that its steps name anyway. */
const placesBesideSteps = ({ venues, steps }: ProgrammeItem) =>
  venues.filter((place) => !steps.some((step) => step.venueId === place.venueId));

function ItemTime({ item, leg }: { item: ProgrammeItem; leg: Leg | null }) {
  const { content } = useVisit();
  const wording = useReader();
  const { when } = item;
  if (!hasClock(when)) {
    const words =
      when.kind === "withinDays" ? timeInWords(item, content, wording) : clockInWords(item, content, wording);
    return <p className="item-time item-time-vague">{words}</p>;
  }
  // A time whose two ends lie in different zones names both in its words.
  const isInOneZone = !when.ends || when.ends.zone === when.starts.zone;
  const isUnclear =
    leg === null ||
    leavesZone(when, leg) ||
    offsetsOf(leg).length > 1 ||
    when.starts.occurrence !== undefined;
  const zone = isInOneZone && isUnclear ? offsetOf(when.starts.zone, item.startsAt) : null;
  return (
    <p className="item-time">
      <time dateTime={`${new Date(item.startsAt).toISOString().slice(0, 16)}Z`}>
        {clockInWords(item, content, wording)}
      </time>
      {zone && <span className="quiet"> {zone}</span>}
    </p>
  );
}

function HostedBy({ side }: { side: "guest" | "host" | "third" }) {
  const { content } = useVisit();
  const { messages } = useReader();
  const name = content.sides.find((one) => one.side === side)?.name;
  return name ? (
    <>
      {" · "}
      {messages.item.hostedBy}
      {messages.colon}
      <Text of={name} />
    </>
  ) : null;
}

function ContingencyLine({ plan }: { plan: Contingency }) {
  const { messages } = useReader();
  return (
    <div className="contingency">
      <span className="contingency-label">{messages.item.condition[plan.condition]}</span>{" "}
      {plan.title && <Text of={plan.title} />}
      {plan.venueId && <PlaceLine place={{ venueId: plan.venueId, roomId: plan.roomId }} />}
    </div>
  );
}

function Steps({ steps }: { steps: readonly ItemStep[] }) {
  const { messages } = useReader();
  return (
    <ol className="steps" aria-label={messages.item.steps}>
      {steps.map((step) => (
        <li key={step.id}>
          <Text of={step.title} />
          {step.minutesFromStart !== null && (
            <span className="quiet"> {messages.item.minutesIn(step.minutesFromStart)}</span>
          )}
          {step.venueId && <PlaceLine place={{ venueId: step.venueId, roomId: null }} />}
        </li>
      ))}
    </ol>
  );
}

function Attending({ attendances }: { attendances: readonly Attendance[] }) {
  const { messages } = useReader();
  if (attendances.length === 0) return null;
  return (
    <div className="attending">
      <span className="quiet-label">{messages.item.attending}</span>
      <ul>
        {attendances.map((one) => (
          <li key={one.id}>
            <Attendee who={one.who} />
            {one.role && <span className="quiet"> {messages.inBrackets(messages.item.role[one.role])}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Attendee({ who }: { who: Attendance["who"] }) {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  if ("side" in who) {
    const side = content.sides.find((one) => one.side === who.side);
    const name = textOf(side?.name);
    return (
      <span className={`side-${who.side}`}>
        {who.side === "host" ? messages.item.wholeHostSide(name) : messages.item.wholeSide(name)}
      </span>
    );
  }
  if ("partyId" in who) {
    const party = content.parties.find((one) => one.id === who.partyId);
    return party ? <Text of={party.name} /> : null;
  }
  const one = content.participations.find((other) => other.id === who.participationId);
  if (!one) return null;
  return (
    <span className={`side-${one.side}`}>
      <ParticipationName one={one} />
      {one.personId === null && one.organisationId !== null && (
        <>
          {messages.comma}
          <PostLine one={one} isShort />
        </>
      )}
    </span>
  );
}
