import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import { sides } from "#app/domain/access/audience.ts";
import { type BoardView, type TypedName, typedFields } from "#app/domain/follow-up/board-view.ts";
import { sortWords } from "#app/domain/follow-up/filter-query.ts";
import { shownWords, standingWords, whatWords } from "#app/domain/follow-up/select.ts";
import { outcomeKinds, topics } from "#app/domain/outcome/outcome.ts";
import { countedStatuses } from "#app/domain/outcome/outcome-groups.ts";

type Choice = { value: string; label: string };

/** Narrows the board down by an address of its own, which can be kept and sent. Open once something is asked. */
export function BoardFilter({ view }: { view: BoardView }) {
  const { messages } = useReader();
  const { board, outcome, followUps, side } = messages;
  const { asked, typed, partners, query } = view;
  const choices = (words: readonly string[], say: Record<string, string>): Choice[] =>
    words.map((value) => ({ value, label: say[value]! }));
  const fields: [name: keyof typeof board.fields, value: string | null, of: Choice[], isOpen: boolean][] = [
    ["show", asked.shown, choices(shownWords, board.show), false],
    ["what", asked.what, choices(whatWords, board.what), false],
    ["standing", asked.standing, choices(standingWords, board.standing), true],
    [
      "status",
      asked.status,
      choices(countedStatuses, { ...outcome.status, accepted: outcome.accepted }),
      true,
    ],
    ["kind", asked.kind, choices(outcomeKinds, outcome.kind), true],
    ["topic", asked.topic, choices(topics, followUps.topic), true],
    ["side", asked.side, choices(sides, side), true],
    ["waits", asked.waitsFor, choices(sides, side), true],
    ["partner", asked.partner, partners, true],
  ];
  const wrong = typedFields.filter((name) => typed[name].isUnknown);
  return (
    <search>
      <details className="board-filter" open={query !== "" || wrong.length > 0}>
        <summary>{board.filter}</summary>
        <Wrong names={wrong} typed={typed} />
        <form method="get" action="/follow-ups" noValidate>
          {fields.map(([name, value, of, isOpen]) => (
            <Select key={name} name={name} value={value} of={of} isOpen={isOpen} />
          ))}
          <Typed name="organisation" of={typed.organisation} suggest="organisation" />
          <Typed name="person" of={typed.person} suggest="person" />
          <Typed name="visit" of={typed.visit} suggest="visit" />
          <Typed name="from" of={typed.from} />
          <Typed name="to" of={typed.to} />
          <Select name="sort" value={asked.sort} of={choices(sortWords, board.sort)} isOpen={false} />
          <div className="form-acts">
            <button type="submit" className="button button-quiet">
              {board.submit}
            </button>
            {query !== "" && <Link to="/follow-ups">{board.showAll}</Link>}
          </div>
        </form>
      </details>
    </search>
  );
}

type FieldName = keyof ReturnType<typeof useReader>["messages"]["board"]["fields"];

function Select({
  name,
  value,
  of,
  isOpen,
}: {
  name: FieldName;
  value: string | null;
  of: Choice[];
  isOpen: boolean;
}) {
  const { board } = useReader().messages;
  return (
    <div className="field">
      <label htmlFor={name}>{board.fields[name]}</label>
      <select id={name} name={name} defaultValue={value ?? ""}>
        {isOpen && <option value="">{board.any}</option>}
        {of.map(({ value: one, label }) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

function Typed({
  name,
  of,
  suggest,
}: {
  name: TypedName;
  of: BoardView["typed"][TypedName];
  suggest?: string;
}) {
  const { board } = useReader().messages;
  const said = useWrong(name, of.typed);
  return (
    <div className={of.isUnknown ? "field field-wrong" : "field"}>
      <label htmlFor={name}>{board.fields[name]}</label>
      {of.isUnknown && (
        <p className="field-issue" id={`${name}-issue`}>
          {said}
        </p>
      )}
      <input
        id={name}
        name={name}
        defaultValue={of.typed}
        autoComplete="off"
        maxLength={300}
        aria-describedby={of.isUnknown ? `${name}-issue` : undefined}
        aria-invalid={of.isUnknown ? true : undefined}
        data-suggest={suggest}
      />
    </div>
  );
}

/** What is the matter, each line leading to its field. */
function Wrong({ names, typed }: { names: readonly TypedName[]; typed: BoardView["typed"] }) {
  const { editing } = useReader().messages;
  if (names.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: a refused form begins with what is the matter
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{editing.notices.thereIsAProblem}</h2>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <a href={`#${name}`}>
              <Said name={name} typed={typed[name].typed} />
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Said({ name, typed }: { name: TypedName; typed: string }) {
  return useWrong(name, typed);
}

function useWrong(name: TypedName, typed: string): string {
  const { board } = useReader().messages;
  return name === "from" || name === "to" ? board.unknownDate(typed) : board.unknownName(typed);
}
