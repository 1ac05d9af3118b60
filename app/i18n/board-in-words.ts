import { sides } from "#app/domain/access/audience.ts";
import { type BoardLine, outcomeDueOn } from "#app/domain/follow-up/board-lines.ts";
import type { LineOnPage } from "#app/domain/follow-up/board-view.ts";
import type { ActionOnPage } from "#app/domain/follow-up/on-page.ts";
import type { Cell } from "#app/domain/text/cell.ts";
import type { Messages } from "#app/i18n/messages.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";
import { marksInWords } from "#app/i18n/standing-in-words.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

const widths = {
  ...{ what: 12, title: 48, kind: 20, status: 18, progress: 10, topic: 20, visit: 36, outcome: 40 },
  ...{ guest: 32, host: 32, third: 24, since: 12, due: 12, heard: 12, ended: 12, marks: 36 },
};
export type FileColumn = keyof typeof widths;
export const fileColumns = Object.keys(widths) as FileColumn[];
export const fileWidths = Object.values(widths);

/** The heads of a file's columns, as the reader's language prints them. */
export const fileHeads = ({ board }: Messages): string[] => fileColumns.map((column) => board.heads[column]);

/** A line of the board as a row of a file, in the order of `fileColumns`. */
export function fileRow(line: BoardLine, shown: LineOnPage, messages: Messages): Cell[] {
  const row = shown.kind === "outcome" ? outcomeRow(line, shown, messages) : actionRow(line, shown, messages);
  return fileColumns.map((column) => row[column] ?? null);
}

type FileRow = Partial<Record<FileColumn, Cell>>;
const day = (on: LocalDate | null): Cell => (on === null ? null : { day: on });

function outcomeRow(
  { one }: BoardLine,
  { outcome }: Extract<LineOnPage, { kind: "outcome" }>,
  messages: Messages,
): FileRow {
  const { kind, status, topic, title, visit, standing } = outcome;
  const facts = one.facts as Extract<BoardLine, { kind: "outcome" }>["one"]["facts"];
  return {
    what: messages.board.lineIs.outcome,
    title: title.text,
    kind: messages.outcome.kind[kind],
    status: statusInWords(kind, status, messages),
    topic: topic && messages.followUps.topic[topic],
    visit: visit.title.text,
    ...{ since: day(facts.startedOn), due: day(outcomeDueOn(facts)), heard: day(facts.heardOn) },
    ended: day(facts.closedOn),
    marks: marksInWords(standing, messages)
      .map(({ said }) => said)
      .join(messages.semicolon),
  };
}

function actionRow(
  { one }: BoardLine,
  { action }: Extract<LineOnPage, { kind: "action" }>,
  messages: Messages,
): FileRow {
  const { title, status, progress, visit, outcome, setOn, dueOn, heardOn, standing } = action;
  const facts = one.facts as Extract<BoardLine, { kind: "action" }>["one"]["facts"];
  return {
    what: messages.board.lineIs.action,
    title: title.text,
    status: messages.followUps.actionStatus[status],
    progress,
    visit: visit.title.text,
    outcome: outcome?.title.text ?? null,
    ...Object.fromEntries(sides.map((side) => [side, ownersOf(action, side, messages)])),
    ...{ since: day(setOn), due: day(dueOn), heard: day(heardOn), ended: day(facts.doneOn) },
    marks: marksInWords(standing, messages)
      .map(({ said }) => said)
      .join(messages.semicolon),
  };
}

/** Who owes an action on a side: "Office of Culture, Anna Weber (says it is done)". */
function ownersOf({ owners }: ActionOnPage, of: (typeof sides)[number], messages: Messages): string | null {
  const said = owners
    .filter(({ side }) => side === of)
    .map(({ organisation, person, doneOn }) => {
      const names = [organisation?.text, person?.text].filter(Boolean).join(messages.comma);
      const name = names || messages.side[of];
      return doneOn === null ? name : messages.bracketed(name, messages.actions.saysDone);
    });
  return said.length > 0 ? said.join(messages.semicolon) : null;
}
