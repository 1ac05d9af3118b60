import { OutcomeLine } from "#app/components/follow-up/outcome-line.tsx";
import { ShownText } from "#app/components/follow-up/shown-text.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { Descendant } from "#app/domain/outcome/line-of-descent.ts";
import type { OutcomeLife } from "#app/domain/outcome/outcome-life.ts";

/** The line of descent, over visits: each outcome stands below the one that led to it. */
export function Descent({ life }: { life: OutcomeLife }) {
  const { outcomes: say } = useReader().messages;
  const { line, outcome, relatives } = life;
  if (relatives.length < 2) return <p className="empty">{say.noDescent}</p>;
  return (
    <ul className="descent">
      <Branch of={line} here={outcome.id} relatives={relatives} />
    </ul>
  );
}

type BranchProps = { of: Descendant; here: string; relatives: OutcomeLife["relatives"] };

function Branch({ of: { id, below }, here, relatives }: BranchProps) {
  const { messages } = useReader();
  const relative = relatives.find((one) => one.id === id);
  return (
    <li>
      {relative && id === here && (
        <p aria-current="true">
          <strong>
            <ShownText of={relative.title} />
          </strong>{" "}
          <span className="quiet">{messages.inBrackets(messages.outcomes.here)}</span>
        </p>
      )}
      {relative && id !== here && <OutcomeLine outcome={relative} />}
      {below.length > 0 && (
        <ul>
          {below.map((one) => (
            <Branch key={one.id} of={one} here={here} relatives={relatives} />
          ))}
        </ul>
      )}
    </li>
  );
}
