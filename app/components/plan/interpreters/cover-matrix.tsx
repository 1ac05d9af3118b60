import { Link } from "#app/components/link.tsx";
import { AssignForm, type AssignRefused } from "#app/components/plan/interpreters/assign-form.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type {
  CoverDay,
  CoveredNeed,
  CoverMatrix,
  CoverRow,
  Pair,
} from "#app/domain/interpretation/cover-matrix.ts";
import { choiceWord } from "#app/i18n/field-words.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";
import { clockInWords, leavesZone, offsetOf, offsetsOf } from "#app/i18n/time-in-words.ts";
import { participationInWords } from "#app/i18n/who-in-words.ts";

type Acting = { refused: AssignRefused | undefined; mayEdit: boolean };

/** Items by language pair: who covers each need, what nobody covers, and the form to say so in its cell. */
export function CoverTable({ matrix, ...acting }: Acting & { matrix: CoverMatrix }) {
  const { messages } = useReader();
  const { interpreters: say } = messages;
  return (
    <table className="cover">
      <caption className="visually-hidden">{say.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{say.item}</th>
          {matrix.pairs.map(({ key, languages: [one, other] }) => (
            <th key={key} scope="col">
              {say.pair(languageInWords(one, messages), languageInWords(other, messages))}
            </th>
          ))}
        </tr>
      </thead>
      {matrix.days.map((day) => (
        <Day key={`${day.legId} ${day.day}`} of={day} pairs={matrix.pairs} {...acting} />
      ))}
    </table>
  );
}

function Day({ of, pairs, ...acting }: Acting & { of: CoverDay; pairs: readonly Pair[] }) {
  const { content } = useVisit();
  const { messages, dates, textOf } = useReader();
  const leg = content.legs.find(({ id }) => id === of.legId);
  const dated = leg ? dates.weekday : dates.day;
  const day = of.day ? dated(of.day) : messages.leg.undated;
  return (
    <tbody>
      <tr className="cover-day">
        <th colSpan={pairs.length + 1} scope="rowgroup">
          {day}
          {leg && (
            <span className="quiet">
              {" · "}
              {messages.bracketed(textOf(leg.city), offsetsOf(leg).join(" / "))}
            </span>
          )}
        </th>
      </tr>
      {of.rows.map((row) => (
        <Row key={row.itemId} row={row} pairs={pairs} {...acting} />
      ))}
    </tbody>
  );
}

function Row({ row, pairs, ...acting }: Acting & { row: CoverRow; pairs: readonly Pair[] }) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages } = wording;
  const item = content.items.find(({ id }) => id === row.itemId);
  const leg = content.legs.find(({ id }) => id === item?.legId);
  if (!item || !leg) return null;
  const zone = leavesZone(item.when, leg) ? offsetOf(leg.zone, item.startsAt) : null;
  return (
    <tr id={item.id}>
      <th scope="row">
        <span className="item-time">
          {clockInWords(item, content, wording)}
          {zone && <span className="quiet"> {zone}</span>}
        </span>{" "}
        {acting.mayEdit ? (
          <Link to={`/visits/${content.visit.slug}/plan/item/${item.id}`}>
            <Text of={item.title} />
          </Link>
        ) : (
          <Text of={item.title} />
        )}
        <span className="quiet cover-kind">{messages.item.kind[item.kind]}</span>
      </th>
      {pairs.map(({ key, languages: [one, other] }) => (
        <td
          key={key}
          data-label={messages.interpreters.pair(
            languageInWords(one, messages),
            languageInWords(other, messages),
          )}
          className={isBlank(row, key) ? "cover-blank" : undefined}
        >
          <Cell row={row} pair={key} {...acting} />
        </td>
      ))}
    </tr>
  );
}

const isAskedAt = ({ unstated }: CoverRow, pair: string): boolean =>
  unstated !== null && [unstated.from, unstated.to].sort().join("-") === pair;

const isBlank = (row: CoverRow, pair: string): boolean =>
  (row.cells[pair] ?? []).length === 0 && !isAskedAt(row, pair);

function Cell({ row, pair, ...acting }: Acting & { row: CoverRow; pair: string }) {
  const { interpreters: say } = useReader().messages;
  const needs = row.cells[pair] ?? [];
  if (isAskedAt(row, pair) && row.unstated) {
    const { itemId, from, to } = row.unstated;
    return (
      <div className="cover-question">
        <p>
          <span aria-hidden="true">?</span> {say.question}
        </p>
        <AssignForm itemId={itemId} need={{ id: null, from, to, mode: "", coveredById: "" }} {...acting} />
      </div>
    );
  }
  if (needs.length === 0) {
    return (
      <>
        <span aria-hidden="true">–</span>
        <span className="visually-hidden">{say.notNeeded}</span>
      </>
    );
  }
  return (
    <ul>
      {needs.map((need) => (
        <Need key={need.id} need={need} {...acting} />
      ))}
    </ul>
  );
}

function Need({ need, ...acting }: Acting & { need: CoveredNeed }) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages } = wording;
  const { interpreters: say } = messages;
  const direction = say.direction(
    languageInWords(need.fromLanguage, messages),
    languageInWords(need.toLanguage, messages),
  );
  const others = need.alsoAt.flatMap((id) => content.items.filter((item) => item.id === id));
  const also = others.map((item) =>
    messages.conflicts.item(wording.textOf(item.title), clockInWords(item, content, wording)),
  );
  const [from, to] = [need.fromLanguage, need.toLanguage];
  return (
    <li>
      {need.coveredById === null ? (
        <p className="cover-nobody">
          <span aria-hidden="true">!</span> {say.nobody}
        </p>
      ) : (
        <p className="cover-who">{participationInWords(need.coveredById, content, wording)}</p>
      )}
      <p className="quiet">
        {direction} · {choiceWord(messages, "item", "interpretation.mode", need.mode)}
      </p>
      {also.length > 0 && (
        <p className="cover-twice">
          <span aria-hidden="true">!</span> {say.alsoAt(also.join(messages.comma))}
        </p>
      )}
      <AssignForm
        itemId={need.itemId}
        need={{ id: need.id, from, to, mode: need.mode, coveredById: need.coveredById ?? "" }}
        {...acting}
      />
    </li>
  );
}
