import { unzipSync } from "fflate";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportSource } from "#app/domain/report/report.server.ts";
import { reportFor } from "#app/domain/report/report.ts";
import { textsOf } from "#app/domain/report/report-text.ts";
import { languages } from "#app/domain/text/languages.ts";
import { reportInWords } from "#app/i18n/report-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { partnerStory } from "#test/http/partners/partner-story.ts";

const slug = "moscow-beijing-2019";
let story: Awaited<ReturnType<typeof partnerStory>>;
let cookie: string;
beforeAll(async () => {
  story = await partnerStory();
  cookie = await story.office.signIn("manager");
});
afterAll(() => story.office.close());

const ask = (path: string) =>
  story.office.ask(`/visits/${slug}/plan/${path}`, { headers: { Cookie: cookie } });

const entities: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#x27": "'",
  "#39": "'",
};
const plain = (markup: string) =>
  markup.replace(/<[^>]*>/g, "").replace(/&([#\w]+);/g, (all, name: string) => entities[name] ?? all);

/** The texts of a Word file's body: a line for each paragraph, cells and headings included. */
function paragraphsOf(file: Buffer): string[] {
  const parts = unzipSync(new Uint8Array(file));
  const xml = new TextDecoder().decode(parts["word/document.xml"]);
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)]
    .map(([one]) => plain(one))
    .filter((text) => text !== "");
}

/** The lines of the report's article on the page, in its order. */
function linesOf(html: string): string[] {
  const article = html.slice(html.indexOf("<article"), html.indexOf("</article>"));
  const broken = article
    .replace(/<caption.*?<\/caption>/gs, "")
    .replace(/<\/(?:h1|h2|h3|p|dt|dd|th|li|tr|td)>|<span class="report-line">/g, "$&\n");
  return plain(broken)
    .split("\n")
    .filter((text) => text !== "");
}

describe.each(languages)("the report in %s", (language) => {
  test.each(["office", "guest", "host"] as const)(
    "says the same on the page and in Word, for %s",
    async (reader) => {
      const report = reportFor(reader, reportSource(story.current, slug))!;
      const told = textsOf(reportInWords(report, wordingIn(language, "en")));
      const page = await ask(`report?for=${reader}&lang=${language}`);
      const file = await ask(`report.docx?for=${reader}&lang=${language}`);
      expect([page.status, file.status]).toEqual([200, 200]);
      expect(linesOf(page.text)).toEqual(told);
      expect(paragraphsOf(file.body)).toEqual(told);
    },
  );

  test("opens for a second reader: headings, tables and every text", async () => {
    const { body } = await ask(`report.docx?lang=${language}`);
    const { value: html, messages } = await mammoth.convertToHtml({ buffer: body });
    expect(messages.filter(({ type }) => type === "error")).toEqual([]);
    const { report: say } = wordingIn(language).messages;
    expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map((found) => found[1])).toEqual(
      (
        [
          "visit",
          "figures",
          "delegations",
          "programme",
          "outcomes",
          "signed",
          "actions",
          "reviews",
          "sources",
        ] as const
      ).map((one) => say.sections[one]),
    );
    expect(html.match(/<thead>/g)!.length).toBeGreaterThan(6); // heads that repeat on every page
  });
});

test("names in another language are marked with it, and the east has a font of its own", async () => {
  const { body } = await ask("report.docx?lang=en");
  const parts = unzipSync(new Uint8Array(body));
  const read = (name: string) => new TextDecoder().decode(parts[name]);
  const run = read("word/document.xml").match(/<w:r>(?:(?!<\/w:r>).)*Илья Кузьмин.*?<\/w:r>/s)![0];
  expect(run).toContain('w:val="ru-RU"');
  expect(read("word/styles.xml")).toContain('w:eastAsia="SimSun"');
  expect(read("word/document.xml")).toContain("<w:tblHeader/>");
  expect(read("word/footer1.xml")).toMatch(/For internal use.*NUMPAGES/s);
  expect(read("word/header1.xml")).toContain("Moscow in Beijing and Chengdu");
});

test("the file is called by the visit in the reader's script", async () => {
  const { headers } = await ask("report.docx?lang=zh");
  expect(headers["content-disposition"]).toBe(
    `attachment; filename="file.docx"; filename*=UTF-8''${encodeURIComponent("访问总结报告 莫斯科代表团访问北京和成都.docx")}`,
  );
  expect(headers["content-type"]).toContain("wordprocessingml.document");
  expect(headers["cache-control"]).toBe("no-store");
});

test("figures are those of the office's one count", async () => {
  const report = reportFor("office", reportSource(story.current, slug))!;
  expect(report.figures.byGroup).toEqual({ agreed: 2, open: 1, said: 4, closed: 3 });
  expect((await ask("report?lang=en")).text).toContain("1 proposal open");
});
