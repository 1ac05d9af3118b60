import { CitationMarks } from "#app/components/citation-marks.tsx";
import { DisagreementNotes } from "#app/components/disagreement-notes.tsx";
import { Link } from "#app/components/link.tsx";
import { OrganisationName } from "#app/components/names.tsx";
import { ParticipationName } from "#app/components/participation-name.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import {
  type Outcome,
  type OutcomeMove,
  type OutcomeParty,
  outcomePartyRoles,
  type WorkingGroup,
} from "#app/domain/outcome/outcome.ts";
import { claimsAbout } from "#app/domain/source/claims-by-source.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";
import { timeAndPlaceInWords } from "#app/i18n/time-in-words.ts";

/** The plan of the visit, for those who may change what it leaves behind. */
export type ChangeAt = { changeAt?: string };

/** One outcome with its pedigree: where it arose, who stands behind it, how far it has come. */
export function OutcomeCard({ outcome, changeAt }: { outcome: Outcome } & ChangeAt) {
  const { content } = useVisit();
  const { messages } = useReader();
  const { outcome: say } = messages;
  // The parties of a working group are its members, who are named above.
  const shown = outcome.parties.filter((party) => !(outcome.workingGroup && party.role === "party"));
  const roles = outcomePartyRoles.filter((role) => shown.some((party) => party.role === role));
  const origin = content.outcomes.find((other) => other.id === outcome.followsFromId);
  return (
    <article className="outcome" id={outcome.key} aria-labelledby={`${outcome.key}-title`}>
      <p className="outcome-kind">
        <span className={`status status-${outcome.status}`}>
          {statusInWords(outcome.kind, outcome.status, messages)}
        </span>{" "}
        {say.kind[outcome.kind]}
      </p>
      <h3 id={`${outcome.key}-title`}>
        <Text of={outcome.title} />
      </h3>
      {outcome.detail && (
        <p>
          <Text of={outcome.detail} />
        </p>
      )}
      {outcome.workingGroup && <Group group={outcome.workingGroup} />}
      <dl className="facts">
        {roles.map((role) => (
          <div key={role}>
            <dt>{say.role[role]}</dt>
            <dd>
              <Several parties={shown.filter((party) => party.role === role)} />
            </dd>
          </div>
        ))}
        {origin && (
          <div>
            <dt>{say.followsFrom}</dt>
            <dd>
              <a href={`#${origin.key}`}>
                <Text of={origin.title} />
              </a>
            </dd>
          </div>
        )}
      </dl>
      <Chain outcome={outcome} />
      <DisagreementNotes aboutId={outcome.id} />
      <p className="item-foot">
        <CitationMarks claims={claimsAbout(content.citations, outcome.id)} />
        {changeAt && (
          <>
            {" "}
            <Link to={`${changeAt}/outcome/${outcome.id}`} aria-describedby={`${outcome.key}-title`}>
              {messages.editing.kinds.outcome.change}
            </Link>
          </>
        )}
      </p>
    </article>
  );
}

/** The chain: the item where it arose, then each status with who says so. */
function Chain({ outcome }: { outcome: Outcome }) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages } = wording;
  const item = content.items.find((one) => one.id === outcome.itemId);
  return (
    <ol className="chain" aria-label={messages.outcome.chain}>
      {item && (
        <li>
          <span className="quiet-label">{messages.outcome.arose}</span>{" "}
          <Link to={`/visits/${content.visit.slug}#item-${item.key}`}>
            <Text of={item.title} />
          </Link>
          <span className="quiet"> {timeAndPlaceInWords(item, content, wording)}</span>
        </li>
      )}
      {outcome.moves.map((move) => (
        <li key={move.id}>
          <strong>{statusInWords(outcome.kind, move.status, messages)}</strong> <MoveFoot move={move} />
        </li>
      ))}
    </ol>
  );
}

function MoveFoot({ move }: { move: OutcomeMove }) {
  const { messages, dates } = useReader();
  const { sourceId, locator } = move;
  return (
    <span className="quiet">
      {move.onDate ? dates.day(move.onDate) : messages.outcome.dateNotStated}
      {move.decidedBy && messages.comma + messages.outcome.saidBy(move.decidedBy)}{" "}
      {sourceId && locator && <CitationMarks claims={[{ sourceId, locator }]} isLabelled={false} />}
    </span>
  );
}

function Group({ group }: { group: WorkingGroup }) {
  const { messages } = useReader();
  return (
    <dl className="facts">
      <div>
        <dt>{messages.outcome.mandate}</dt>
        <dd>
          <Text of={group.mandate} />
        </dd>
      </div>
      {group.rhythm && (
        <div>
          <dt>{messages.outcome.rhythm}</dt>
          <dd>
            <Text of={group.rhythm} />
          </dd>
        </div>
      )}
      <div>
        <dt>{messages.outcome.members}</dt>
        <dd>
          <Several parties={group.members} />
        </dd>
      </div>
    </dl>
  );
}

/** Those who share a role, each with the colour and name of their side. */
function Several({
  parties,
}: {
  parties: readonly (Pick<OutcomeParty, "id" | "side" | "organisationId" | "participationId"> & {
    role?: string;
  })[];
}) {
  const { messages } = useReader();
  return (
    <ul className="plain">
      {parties.map((party) => (
        <li key={party.id} className={`side-${party.side}`}>
          <PartyName party={party} />
          {party.role === "coChair" && (
            <span className="quiet"> {messages.inBrackets(messages.outcome.coChair)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function PartyName({ party }: { party: Pick<OutcomeParty, "side" | "organisationId" | "participationId"> }) {
  const { content, organisation } = useVisit();
  const body = organisation(party.organisationId);
  if (body) return <OrganisationName organisation={body} />;
  const one = content.participations.find((other) => other.id === party.participationId);
  if (one) return <ParticipationName one={one} />;
  const side = content.sides.find((other) => other.side === party.side);
  return side ? <Text of={side.name} /> : null;
}
