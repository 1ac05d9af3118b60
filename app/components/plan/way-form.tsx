import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Way } from "#app/domain/movement/chain-of-places.ts";
import type { MovementRefused } from "#app/domain/movement/movements-view.ts";
import { travelMeans } from "#app/domain/planning/planning.ts";

type Props = {
  way: Way;
  place: string;
  formId: string;
  refused: MovementRefused | undefined;
  label: string; // the way in words
};

/** Asks how long a way takes, right where it is missing. */
export function WayForm({ way, place, formId, refused, label }: Props) {
  const { content } = useVisit();
  const { messages } = useReader();
  const { movements, editing } = messages;
  const wrong = refused?.at === `${way.fromVenueId} ${way.toVenueId}` ? refused : undefined;
  const id = `${place}-minutes`;
  return (
    <form
      method="post"
      action={`/visits/${content.visit.slug}/plan/movements`}
      className={wrong ? "line-form field-wrong" : "line-form"}
      aria-label={label}
      noValidate
    >
      <input type="hidden" name="id" value={formId} />
      <input type="hidden" name="near" value={place} />
      <input type="hidden" name="fromVenueId" value={way.fromVenueId} />
      <input type="hidden" name="toVenueId" value={way.toVenueId} />
      {wrong && (
        <p className="field-issue" id={`${id}-issue`} role="alert">
          {wrong.said}
        </p>
      )}
      <label htmlFor={id}>{movements.minutes}</label>
      <input
        id={id}
        name="minutes"
        inputMode="numeric"
        className="box tiny"
        autoComplete="off"
        defaultValue={wrong?.typed}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong && `${id}-issue`}
      />
      <label htmlFor={`${place}-means`}>{movements.means}</label>
      <select id={`${place}-means`} name="means" className="box" defaultValue="car">
        {travelMeans.map((means) => (
          <option key={means} value={means}>
            {editing.choices.travelMeans[means]}
          </option>
        ))}
      </select>
      <button type="submit" className="button button-quiet">
        {movements.type}
      </button>
    </form>
  );
}
