import { CitationMarks } from "#app/components/citation-marks.tsx";
import { ParticipationName, PostLine } from "#app/components/participation-name.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { headcountOf, ofSide, type Participation } from "#app/domain/delegation/participation.ts";
import { claimsAbout } from "#app/domain/source/claims-by-source.ts";
import type { VisitSide } from "#app/domain/visit/visit-content.ts";

/** One side's people in order of precedence, named and unnamed. */
export function SideList({ side }: { side: VisitSide }) {
  const { content } = useVisit();
  const { messages } = useReader();
  const people = ofSide(content.participations, side.side);
  const { known, isComplete } = headcountOf(people);
  const named = people.filter((one) => one.personId).length;
  return (
    <section
      className={`side-list side-${side.side}`}
      aria-labelledby={`role-${side.side} side-${side.side}`}
    >
      <header>
        <p className="eyebrow" id={`role-${side.side}`}>
          {messages.side[side.side]}
        </p>
        <h2 id={`side-${side.side}`}>
          <Text of={side.name} />
        </h2>
        {people.length > 0 && (
          <p className="quiet">
            {isComplete
              ? messages.participants.count(known)
              : named > 0
                ? messages.participants.atLeast(named)
                : messages.participants.unknownNumber}
          </p>
        )}
        {side.side === "guest" && people.length > 0 && !people.some((one) => one.role === "head") && (
          <p className="quiet">{messages.participants.noHead}</p>
        )}
      </header>
      {people.length === 0 && <p className="quiet">{messages.participants.empty}</p>}
      <ol className="people">
        {people.map((one) => (
          <Row key={one.id} one={one} />
        ))}
      </ol>
    </section>
  );
}

function Row({ one }: { one: Participation }) {
  const { content } = useVisit();
  const { messages } = useReader();
  const findOther = (id: string | null) => content.participations.find((other) => other.id === id);
  const [accompanied, counterpart] = [findOther(one.accompaniesId), findOther(one.counterpartId)];
  const claims = [
    ...claimsAbout(content.citations, one.id),
    ...claimsAbout(content.citations, one.positionId ?? ""),
  ];
  return (
    <li className="person">
      <p className="person-name">
        <ParticipationName one={one} />
      </p>
      <p className="person-post">
        <PostLine one={one} />
      </p>
      <p className="quiet">
        {one.role !== "member" && messages.person.role[one.role]}
        {accompanied && (
          <>
            {messages.colon}
            <ParticipationName one={accompanied} />
          </>
        )}
        {counterpart && (
          <>
            {one.role === "member" && !accompanied ? "" : " · "}
            {messages.person.counterpart("")}
            <ParticipationName one={counterpart} />
          </>
        )}
      </p>
      <p className="item-foot">
        <CitationMarks claims={claims} />
      </p>
    </li>
  );
}
