import { showReport } from "#app/domain/report/report.server.ts";
import { isReportReader, type Report, type ReportReader } from "#app/domain/report/report.ts";
import type { ReportText } from "#app/domain/report/report-text.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { attachment } from "#app/http/attachment.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { writeReport } from "#app/http/report-docx.server.ts";
import { reportInWords } from "#app/i18n/report-in-words.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";

/** The report after a visit in the reader's language, for whom the address says; for our office without a word. */
export function reportPage(asked: AskedByAccount) {
  const { text, report, readers } = reportAsked(asked);
  const { slug, title, referenceLanguage } = report.content.visit;
  const content = { visit: { title, referenceLanguage } };
  return { slug, text, readers, reader: report.reader, plan: { content } };
}

const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** The same report as a Word file. */
export async function reportFile(asked: AskedByAccount): Promise<Response> {
  const { text, report, wording } = reportAsked(asked);
  const name = wording.messages.report.fileName(wording.textOf(report.content.visit.title));
  const headers = attachment(`${name}.docx`, mediaType);
  return new Response(new Uint8Array(await writeReport(text, wording)), { headers });
}

function reportAsked({ current, params, query, request }: AskedByAccount): {
  text: ReportText;
  report: Report;
  readers: ReportReader[];
  wording: Wording;
} {
  const asked = query.getAll("for");
  const reader = asked[0] ?? "office";
  if (asked.length > 1 || !isReportReader(reader)) throw refusal(400, "query");
  const { report, readers } = showReport(current, params.slug!, reader);
  const wording = wordingIn(languageOf(request), report.content.visit.referenceLanguage);
  return { report, readers, wording, text: reportInWords(report, wording) };
}
