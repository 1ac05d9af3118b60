import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { useReader } from "#app/components/reader.tsx";
import { LineText, ReportBody } from "#app/components/report/report-body.tsx";
import type { ReportReader } from "#app/domain/report/report.ts";
import type { ReportText } from "#app/domain/report/report-text.ts";

type Props = { slug: string; text: ReportText; reader: ReportReader; readers: readonly ReportReader[] };

/** The report after a visit, to read and to print; for whom it is made is chosen above it. */
export function ReportPage({ slug, text, reader, readers }: Props) {
  const { messages } = useReader();
  const { report: say, plan } = messages;
  const at = `/visits/${slug}/plan`;
  return (
    <Page>
      <nav className="report-acts no-print" aria-label={say.for}>
        <ul>
          <li>
            <Link to={`${at}/outcomes`}>{plan.tabs.outcomes}</Link>
          </li>
          {readers.map((one) => (
            <li key={one}>
              <a href={`${at}/report?for=${one}`} aria-current={one === reader ? "page" : undefined}>
                {say.reader[one]}
              </a>
            </li>
          ))}
          <li>
            <a href={`${at}/report.docx?for=${reader}&lang=${text.language}`} className="button button-quiet">
              {say.word}
            </a>
          </li>
        </ul>
        <p className="quiet">{say.print}</p>
      </nav>
      <article className="report">
        <header>
          <p className="eyebrow">{text.eyebrow}</p>
          <h1>
            <LineText of={text.title} />
          </h1>
          <p className="report-state">{text.state}</p>
        </header>
        <ReportBody blocks={text.blocks} />
      </article>
    </Page>
  );
}
