import { redirect } from "@remix-run/node";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { line } from "#app/domain/editing/typed-text.ts";
import { filterFor } from "#app/domain/follow-up/board.server.ts";
import type { TypedField, TypedName } from "#app/domain/follow-up/board-view.ts";
import { type BoardQuery, boardWords, parseBoard, printBoard } from "#app/domain/follow-up/filter-query.ts";
import type { Filter } from "#app/domain/follow-up/select.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { readDay } from "#app/time/read-day.ts";
import { isLocalDate } from "#app/time/wall-time.ts";

/** What an address of the board asks; `filter` is null where a name or a date in it means nothing. */
export type BoardAsked = {
  asked: BoardQuery;
  filter: Filter | null;
  typed: Record<TypedName, TypedField>;
};

const names = ["organisation", "person", "visit"] as const;

/**
 * Reads the address of the board, as links print it and as its form sends it: there names and dates are
 * typed. What can be read otherwise than in its own words is led to the address that says it so. Throws the
 * response 400 for words that neither a link nor the form has.
 */
export function boardAsked(given: AskedByAccount): BoardAsked {
  const { current, query, request } = given;
  const { find, textOf } = lookupFor(current.db, null, languageOf(request));
  const words = new URLSearchParams(query);
  const typed = {} as BoardAsked["typed"];
  for (const name of names) {
    const text = line(query.get(name)).slice(0, 300);
    typed[name] = { typed: text, isUnknown: false };
    if (text === "") continue;
    const found = find(name, text, null);
    if (!found.ok) {
      typed[name].isUnknown = true;
      words.delete(name);
      continue;
    }
    typed[name].typed = textOf(name, found.id);
    words.set(name, /\[([a-z0-9-]+)\]$/.exec(typed[name].typed)?.[1] ?? "");
  }
  for (const name of ["from", "to"] as const) {
    const text = line(query.get(name)).slice(0, 40);
    const day = isLocalDate(text) ? text : readDay(text);
    typed[name] = { typed: text, isUnknown: text !== "" && day === null };
    if (day) words.set(name, day);
    else words.delete(name);
  }
  const asked = boardWords.some((name) => query.getAll(name).length > 1) ? null : parseBoard(words);
  if (!asked) throw refusal(400, "query");
  const isUnderstood = Object.values(typed).every(({ isUnknown }) => !isUnknown);
  if (isUnderstood) insistOnOwnWords(request, query, asked);
  const found = isUnderstood ? filterFor(current.db, asked) : null;
  return { asked, typed, filter: found && "filter" in found ? found.filter : null };
}

/** One list, one address: what was typed into the form is said as links say it. */
function insistOnOwnWords(request: Request, query: URLSearchParams, asked: BoardQuery): void {
  const canonical = new URLSearchParams(printBoard(asked));
  const said = new URLSearchParams([...query].filter(([name]) => boardWords.includes(name)));
  if (said.toString() === canonical.toString()) return;
  for (const [name, value] of query) if (!boardWords.includes(name)) canonical.append(name, value);
  const { pathname } = new URL(request.url);
  throw redirect(canonical.size > 0 ? `${pathname}?${canonical}` : pathname, 302);
}
