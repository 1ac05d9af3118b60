import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CopyPage } from "#app/components/plan/copy-page.tsx";
import { ReferenceProvider } from "#app/components/reader.tsx";
import type { CopyView } from "#app/domain/copy/copy-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { openCopy, saveCopy } from "#app/http/copy.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(openCopy);

export const action = signedIn(saveCopy);

export const meta: MetaFunction<typeof loader> = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].starting.copy);

export default function CopyRoute() {
  const opened = useLoaderData<typeof loader>();
  const view = useActionData<CopyView>() ?? opened;
  return (
    <ReferenceProvider language={view.reference}>
      <CopyPage view={view} />
    </ReferenceProvider>
  );
}
