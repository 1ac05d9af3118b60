import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { interpretationModes } from "#app/domain/planning/planning.ts";
import { choiceWord } from "#app/i18n/field-words.ts";
import { participationInWords } from "#app/i18n/who-in-words.ts";

/** A need as its form shows it; one without an id is yet to be stated. */
export type NeedInForm = { id: string | null; from: string; to: string; mode: string; coveredById: string };

/** Why nobody was assigned, with what was chosen. */
export type AssignRefused = {
  itemId: string;
  needId: string | null;
  said: string;
  coveredById: string;
  mode: string;
};

/** Says who covers one need; closed until it is asked for, and open with what was chosen when it was refused. */
export function AssignForm({
  itemId,
  need,
  refused,
  mayEdit,
}: {
  itemId: string;
  need: NeedInForm;
  refused: AssignRefused | undefined;
  mayEdit: boolean;
}) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages } = wording;
  const { interpreters: say } = messages;
  const item = content.items.find(({ id }) => id === itemId);
  if (!mayEdit || !item) return null;
  const own = refused?.itemId === itemId && refused.needId === need.id ? refused : undefined;
  const field = `cover-${need.id ?? itemId}`;
  const does = need.id === null ? say.state : need.coveredById === "" ? say.assign : say.change;
  return (
    <details className="cover-assign" open={own !== undefined}>
      <summary className="summary-link">
        {does}
        <span className="visually-hidden">
          {messages.colon}
          {wording.textOf(item.title)}
        </span>
      </summary>
      <form method="post" className={own ? "field-wrong" : undefined}>
        {own && (
          <p className="field-issue" role="alert">
            {own.said}
          </p>
        )}
        <input type="hidden" name="item" value={itemId} />
        <input type="hidden" name="version" value={item.version} />
        {need.id === null ? (
          <>
            <input type="hidden" name="from" value={need.from} />
            <input type="hidden" name="to" value={need.to} />
          </>
        ) : (
          <input type="hidden" name="need" value={need.id} />
        )}
        <p className="field">
          <label htmlFor={field}>{say.interpreter}</label>
          <Interpreters id={field} chosen={own?.coveredById ?? need.coveredById} />
        </p>
        <p className="field">
          <label htmlFor={`${field}-mode`}>{say.mode}</label>
          <select id={`${field}-mode`} name="mode" defaultValue={own?.mode ?? need.mode}>
            {interpretationModes.map((mode) => (
              <option key={mode} value={mode}>
                {choiceWord(messages, "item", "interpretation.mode", mode)}
              </option>
            ))}
          </select>
        </p>
        <button type="submit" name="intent" value="assign" className="button button-quiet">
          {need.id === null ? say.state : say.save}
        </button>
      </form>
    </details>
  );
}

/** The interpreters of the visit; whoever else covers the need is offered too. Others are chosen in the item's form. */
function Interpreters({ id, chosen }: { id: string; chosen: string }) {
  const { content } = useVisit();
  const wording = useReader();
  const { interpreters: say } = wording.messages;
  const { participations } = content;
  const option = (one: string) => (
    <option key={one} value={one}>
      {participationInWords(one, content, wording)}
    </option>
  );
  const others = participations.filter((one) => one.role !== "interpreter" && one.id === chosen);
  return (
    <select id={id} name="coveredBy" defaultValue={chosen}>
      <option value="">{say.nobodyYet}</option>
      {participations.filter(({ role }) => role === "interpreter").map((one) => option(one.id))}
      {others.length > 0 && <optgroup label={say.others}>{others.map((one) => option(one.id))}</optgroup>}
    </select>
  );
}
