import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BulkPage } from "#app/components/follow-up/bulk-page.tsx";
import type { BulkView } from "#app/domain/follow-up/bulk-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { openBulk, saveBulk } from "#app/http/bulk.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(openBulk);

export const action = signedIn(saveBulk);

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].board.bulk.title);

export default function Several() {
  const opened = useLoaderData<typeof loader>();
  const sent = useActionData<BulkView>();
  return <BulkPage view={sent ?? (opened as BulkView)} />;
}
