import { setImmediate as breath } from "node:timers/promises";
import { boardSelection, insistOnFollowUps } from "#app/domain/follow-up/board.server.ts";
import type { BoardLine } from "#app/domain/follow-up/board-lines.ts";
import type { LineOnPage } from "#app/domain/follow-up/board-view.ts";
import { printBoard } from "#app/domain/follow-up/filter-query.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { attachment } from "#app/http/attachment.ts";
import { inWords } from "#app/http/board.server.ts";
import { boardAsked } from "#app/http/board-asked.server.ts";
import { BYTE_ORDER_MARK, csvLine } from "#app/http/csv.ts";
import { log } from "#app/http/log.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { workbook } from "#app/http/xlsx.server.ts";
import { fileHeads, fileRow, fileWidths } from "#app/i18n/board-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";

export type FileKind = "csv" | "xlsx" | "json";

const types: Record<FileKind, string> = {
  csv: "text/csv; charset=utf-8; header=present",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json; charset=utf-8",
};

/** So many lines are read at a time; in between, others are answered. */
const BATCH = 200;

type Line = { line: BoardLine; shown: LineOnPage };

/** All lines of a view of the board as a file in the reader's language, not only those of one page. */
export async function boardFile(asked: AskedByAccount, kind: FileKind): Promise<Response> {
  const { current, request, account, office } = asked;
  insistOnFollowUps(current);
  const { asked: query, filter } = boardAsked(asked);
  if (!filter) throw refusal(400, "query");
  const language = languageOf(request);
  const { messages } = wordingIn(language);
  const { lines, days } = boardSelection(current, query, filter);
  const all = lines().slice(0, Number.POSITIVE_INFINITY); // as they are now: others go on changing them
  log.info(
    { reference: office.reference, accountId: account.id, kind, lines: all.length },
    "follow-ups saved",
  );

  async function* batches(): AsyncGenerator<Line[]> {
    for (let from = 0; from < all.length; from += BATCH) {
      const some = all.slice(from, from + BATCH);
      const lineOf = new Map(some.map((line) => [line.one.facts.id, line]));
      yield inWords(current, some, language).map((shown) => ({
        line: lineOf.get(shown.kind === "outcome" ? shown.outcome.id : shown.action.id)!,
        shown,
      }));
      await breath();
    }
  }
  async function* rows() {
    for await (const some of batches()) yield some.map(({ line, shown }) => fileRow(line, shown, messages));
  }
  async function* csv() {
    yield BYTE_ORDER_MARK + csvLine(fileHeads(messages));
    for await (const some of rows()) yield some.map(csvLine).join("");
  }
  async function* json() {
    const about = { asOf: days.office, language, query: printBoard(query), count: all.length };
    yield `${JSON.stringify(about).slice(0, -1)},"lines":[`;
    let comma = "";
    for await (const some of batches()) {
      yield comma + some.map(({ line, shown }) => JSON.stringify(asFact(line, shown))).join(",\n");
      comma = ",\n";
    }
    yield "]}\n";
  }
  const { board } = messages;
  const headers = attachment(`${board.fileName(days.office)}.${kind}`, types[kind]);
  if (request.method === "HEAD") return new Response(null, { headers });
  switch (kind) {
    case "csv":
      return new Response(streamed(csv()), { headers });
    case "json":
      return new Response(streamed(json()), { headers });
    case "xlsx": {
      const sheet = { name: board.title, head: fileHeads(messages), widths: fileWidths };
      return new Response(new Uint8Array(await workbook(sheet, rows())), { headers });
    }
  }
}

/** A line for programs: words of ours and ids as they are, names in the reader's language. */
function asFact({ one }: BoardLine, shown: LineOnPage) {
  const { audience: _, ...facts } = one.facts;
  const { title, visit } = shown.kind === "outcome" ? shown.outcome : shown.action;
  return {
    is: shown.kind,
    ...facts,
    title: title.text,
    visit: { slug: visit.slug, title: visit.title.text },
    ...(shown.kind === "action"
      ? {
          outcome: shown.action.outcome && {
            id: shown.action.outcome.id,
            title: shown.action.outcome.title.text,
          },
          owners: shown.action.owners.map(({ side, organisation, person, zone, doneOn }) => ({
            ...{ side, zone, doneOn },
            ...{ organisation: organisation?.text ?? null, person: person?.text ?? null },
          })),
        }
      : {}),
    standing: one.standing,
  };
}

function streamed(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}
