import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AddDocument } from "#app/components/documents/add-document.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { useReader } from "#app/components/reader.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { type AddingDocument, openAdding, saveDocument } from "#app/http/documents.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(openAdding);

export const action = signedIn(saveDocument);

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].outcomes.documents.add);

export default function AddDocumentRoute() {
  const opened = useLoaderData<typeof loader>();
  const { of, back, said } = useActionData<AddingDocument>() ?? opened;
  const { messages } = useReader();
  const { documents: say } = messages.outcomes;
  return (
    <Page>
      <h1>{say.add}</h1>
      {said && (
        <div className="error-summary" role="alert">
          <h2>{messages.editing.notices.thereIsAProblem}</h2>
          <ul>
            <li>
              <a href="#file">{said}</a>
            </li>
          </ul>
        </div>
      )}
      <AddDocument of={of} said={said} />
      <p>
        <Link to={back}>{say.back}</Link>
      </p>
    </Page>
  );
}
