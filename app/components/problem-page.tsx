import { useLocation } from "@remix-run/react";
import { Link } from "#app/components/link.tsx";
import { LanguageLinks, Page } from "#app/components/page.tsx";
import { useReader } from "#app/components/reader.tsx";

/** A page that could not be shown: what is the matter, in plain words, and where to go from here. */
export function ProblemPage({
  status,
  subject,
  reference,
}: {
  status: number;
  subject: string | undefined;
  reference: string;
}) {
  const { messages } = useReader();
  const { problem } = messages;
  const title = problem.titles[status] ?? problem.titles[500]!;
  return (
    <Page>
      <title>{`${title} · ${messages.product}`}</title>
      <div className="problem">
        <h1>{title}</h1>
        <Explanation status={status} subject={subject} reference={reference} />
        <p>
          <Link to="/visits">{problem.back}</Link>
        </p>
      </div>
    </Page>
  );
}

function Explanation({
  status,
  subject,
  reference,
}: {
  status: number;
  subject: string | undefined;
  reference: string;
}) {
  const { problem } = useReader().messages;
  const { pathname } = useLocation();
  if (status === 400 && subject === "language") {
    return (
      <>
        <p>{problem.language}</p>
        <LanguageLinks />
      </>
    );
  }
  if (status === 400) {
    return (
      <p>
        {problem.query} <a href={pathname}>{pathname}</a>
      </p>
    );
  }
  if (status === 503) return <p>{subject === "diskFull" ? problem.diskFull : problem.busy}</p>;
  if (status === 405) return <p>{problem.onlyRead}</p>;
  if (status === 403) return <p>{problem.forbidden}</p>;
  if (status === 404) return <p>{(subject && problem.subject[subject]) ?? problem.page}</p>;
  return <p>{problem.failure(reference)}</p>;
}
