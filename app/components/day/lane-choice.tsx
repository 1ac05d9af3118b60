import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { laneKinds, MOST_PEOPLE } from "#app/domain/day/day-lanes.ts";
import type { DayOnPage } from "#app/domain/day/day-view.ts";
import { whoInWords } from "#app/i18n/who-in-words.ts";

/** Whose lanes stand side by side. */
export function LaneChoice({ of: { address, kind, lanes } }: { of: DayOnPage }) {
  const { content } = useVisit();
  const wording = useReader();
  const words = wording.messages.day.lanes;
  const [path] = address.split("?");
  const chosen = lanes.map(({ key }) => key);
  const people = content.participations.slice(0, 40);
  return (
    <div className="lane-choice">
      <nav aria-label={words.label}>
        <ul className="tabs">
          {laneKinds.map((one) => (
            <li key={one}>
              <a href={`${path}?lanes=${one}`} aria-current={one === kind ? "true" : undefined}>
                {words[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {kind === "people" && (
        <details className="lane-people">
          <summary>{words.choosePeople}</summary>
          <form action={path}>
            <input type="hidden" name="lanes" value="people" />
            <ul>
              {people.map((one) => (
                <li key={one.id}>
                  <label>
                    <input
                      type="checkbox"
                      name="who"
                      value={one.id}
                      defaultChecked={chosen.includes(one.id) && chosen.length <= MOST_PEOPLE}
                    />{" "}
                    {whoInWords(
                      { id: one.id, who: { participationId: one.id }, role: null, isNeeded: true },
                      content,
                      wording,
                    )}
                  </label>
                </li>
              ))}
            </ul>
            <button type="submit" className="button button-quiet">
              {words.show}
            </button>
          </form>
        </details>
      )}
    </div>
  );
}
