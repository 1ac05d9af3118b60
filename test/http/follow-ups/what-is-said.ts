import { read, utils } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import mammoth from "mammoth";
import type { Answer } from "#test/http/office.ts";

/** What one page, file, mail or calendar says in numbers, by the words of `Figures`; what it does not tell is left out. */
export type Said = Partial<
  Record<
    | "outcomes"
    | "actions"
    | "agreed"
    | "openProposals"
    | "said"
    | "closed"
    | "overdue"
    | "dueSoon"
    | "quiet"
    | "waiting"
    | "kept"
    | "broken"
    | "openPromises"
    | "late"
    | "done",
    number
  >
>;

const plain = (html: string): string =>
  html
    .replace(/<!-- -->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

/** The number before a phrase, "2 agreed". */
const before = (text: string, phrase: string): number => {
  const found = new RegExp(`(\\d+) ${phrase}(?![\\w-])`).exec(text);
  if (!found) throw new Error(`nothing says how many are "${phrase}": ${text.slice(0, 400)}`);
  return Number(found[1]);
};

/** The chips of the board, and under which address each of them leads to its lines. */
export function onBoard(html: string): { said: Said; chips: { to: string; count: number; what: string }[] } {
  const list = html.slice(
    html.indexOf('class="board-figures"'),
    html.indexOf("</nav>", html.indexOf('class="board-figures"')),
  );
  const chips = [...list.matchAll(/href="([^"]+)"[^>]*><strong>(\d+)<\/strong> <span>([^<]+)<\/span>/g)].map(
    ([, to, count, what]) => ({ to: to!.replaceAll("&amp;", "&"), count: Number(count), what: what! }),
  );
  const of = (what: string) => chips.find((chip) => chip.what === what)?.count ?? 0;
  const agreed = ["agreed", "initialled", "signed", "in force"].reduce((sum, status) => sum + of(status), 0);
  const said = ["noted"].reduce((sum, status) => sum + of(status), 0);
  const closed = ["completed", "declined", "lapsed", "withdrawn", "accepted"].reduce(
    (sum, one) => sum + of(one),
    0,
  );
  return {
    chips,
    said: {
      ...countOnBoard(html),
      ...{ overdue: of("overdue"), dueSoon: of("due within 14 days"), quiet: of("quiet for 90 days") },
      ...{ waiting: of("waiting for the other side"), agreed, said, closed },
      openProposals: of("proposed") + of("under consideration"),
    },
  };
}

/** "2 outcomes, 1 action" above the lines. */
export function countOnBoard(html: string): Pick<Said, "outcomes" | "actions"> {
  const found = /(\d+) outcomes?, (\d+) actions?/.exec(plain(html));
  return { outcomes: Number(found?.[1]), actions: Number(found?.[2]) };
}

type Line = {
  is: "outcome" | "action";
  group?: string;
  status: string;
  standing: { isOpen: boolean; isOverdue: boolean; isDueSoon: boolean; isQuiet: boolean; waitsFor: string[] };
};

/** The lines of a JSON file, counted by whoever reads it. */
export function inJson({ text }: Answer): Said {
  const { lines } = JSON.parse(text) as { lines: Line[] };
  const outcomes = lines.filter(({ is }) => is === "outcome");
  const actions = lines.filter(({ is }) => is === "action");
  const count = (all: Line[], fits: (line: Line) => boolean) => all.filter(fits).length;
  return {
    ...{ outcomes: outcomes.length, actions: actions.length },
    agreed: count(outcomes, ({ group }) => group === "agreed"),
    openProposals: count(outcomes, ({ group }) => group === "open"),
    said: count(outcomes, ({ group }) => group === "said"),
    closed: count(outcomes, ({ group }) => group === "closed"),
    overdue: count(actions, ({ standing }) => standing.isOverdue),
    dueSoon: count(actions, ({ standing }) => standing.isDueSoon),
    quiet: count(lines, ({ standing }) => standing.isQuiet),
    waiting: count(actions, ({ standing }) => standing.waitsFor.length > 0),
    done: count(actions, ({ status }) => status === "done"),
  };
}

const bySheet = (rows: Record<string, unknown>[]): Said => {
  const of = (what: string) => rows.filter((row) => row.What === what);
  const stand = (row: Record<string, unknown>) => String(row["Stands out"] ?? "");
  return {
    ...{ outcomes: of("outcome").length, actions: of("action").length },
    overdue: of("action").filter((row) => /late|overdue/.test(stand(row))).length,
    quiet: rows.filter((row) => stand(row).includes("quiet for 90 days")).length,
    done: of("action").filter(({ Status }) => Status === "done").length,
  };
};

/** The rows of a CSV file and of a workbook, counted by whoever reads them. */
export const inCsv = ({ body }: Answer): Said => bySheet(parse(body, { bom: true, columns: true }));
export function inWorkbook({ body }: Answer): Said {
  const book = read(body);
  return bySheet(utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!));
}

/** The figures on the page of a partner. */
export function onPartnerPage(html: string): Said {
  const list = html.slice(html.indexOf("partner-figures"));
  const text = plain(list.slice(0, list.indexOf("</ul>")));
  return {
    ...{ agreed: before(text, "agreed"), openProposals: before(text, "proposed") },
    ...{ kept: before(text, "kept"), openPromises: before(text, "open") },
    ...{ late: before(text, "of them late"), broken: before(text, "broken") },
  };
}

/** The figures of an after-visit report, as a page or as the text of a Word file. */
export function inReport(text: string): Said {
  const said = plain(text);
  const actions = /(\d+) actions? set(?:, (\d+) of them done)?(?:, (\d+) of them late)?/.exec(said);
  return {
    ...{ agreed: before(said, "outcomes? agreed"), openProposals: before(said, "proposals? open") },
    ...{ said: before(said, "statements? noted"), closed: before(said, "outcomes? closed") },
    ...{
      actions: Number(actions?.[1] ?? 0),
      done: Number(actions?.[2] ?? 0),
      overdue: Number(actions?.[3] ?? 0),
    },
  };
}

/** The same of the Word file, as another program reads it. */
export const inWord = async ({ body }: Answer): Promise<Said> =>
  inReport((await mammoth.extractRawText({ buffer: body })).value);

/** The figures of the weekly mail. */
export function inMail(text: string): Said {
  const of = (label: string) => Number(new RegExp(`^${label}: (\\d+)`, "m").exec(text)?.[1] ?? 0);
  return {
    ...{ overdue: of("Overdue"), dueSoon: of("Due within 14 days"), quiet: of("Quiet for 90 days") },
    waiting: of("Waiting for the other side"),
  };
}

/** The rows of a chart's table: what stands before its numbers, and these. */
function chartRows(html: string, caption: string): { label: string; numbers: number[] }[] {
  const from = html.indexOf(`<caption>${caption}</caption>`);
  if (from < 0) throw new Error(`no chart is called ${caption}`);
  const table = html.slice(html.indexOf("<tbody>", from), html.indexOf("</tbody>", from));
  return table
    .split("<tr>")
    .slice(1)
    .map((row) => ({
      label: plain(/<th[^>]*>(.*?)<\/th>/.exec(row)?.[1] ?? "").trim(),
      numbers: [...row.matchAll(/class="chart-number"[^>]*>(\d+)</g)].map(([, number]) => Number(number)),
    }));
}

/** The charts of a view of one visit; `ages` by bucket, what is undated last where there is any. */
export function inCharts(html: string): { said: Said; ages: number[] } {
  const statuses = chartRows(html, "Outcomes by status");
  const of = (...words: string[]) =>
    statuses.filter(({ label }) => words.includes(label)).reduce((sum, { numbers }) => sum + numbers[0]!, 0);
  const [visit] = chartRows(html, "Promised against done, by visit");
  const [, kept = 0, late = 0, openInTime = 0, broken = 0] = visit?.numbers ?? [];
  return {
    ages: chartRows(html, "How long what is open has been open").map(({ numbers }) => numbers[0]!),
    said: {
      outcomes: of(...statuses.map(({ label }) => label)),
      agreed: of("agreed", "initialled", "signed", "in force"),
      openProposals: of("proposed", "under consideration"),
      said: of("noted"),
      closed: of("completed", "declined", "lapsed", "withdrawn", "accepted"),
      ...{ kept, late, openPromises: late + openInTime, broken },
    },
  };
}
