import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Notice } from "#app/components/form/notice.tsx";
import { Page } from "#app/components/page.tsx";
import { HistoryList } from "#app/components/plan/history-list.tsx";
import { useReader } from "#app/components/reader.tsx";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import type { UndoRefused } from "#app/domain/editing/form-view.ts";
import { entriesOfDirectories } from "#app/domain/history/entries.server.ts";
import { type AskedByAccount, signedIn } from "#app/http/access.server.ts";
import { entryAsked, tellHistory, undoFromForm } from "#app/http/history.server.ts";
import { noticeOf } from "#app/http/notices.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { officeZone } from "#app/time/local-days.ts";

const told = () => ({ visitId: null, reference: "en", zone: officeZone(), action: "/directory/history" });

export const loader = signedIn((asked) => {
  if (!may(asked.current.actor, "history.read")) throw new DomainError("notFound", "page");
  const entries = entriesOfDirectories(asked.current.db, entryAsked(asked.query));
  return {
    entries: tellHistory(asked, told(), entries),
    older: entries.length === 50 ? `/directory/history?before=${entries.at(-1)!.id}` : null,
    mayEdit: may(asked.current.actor, "directory.edit"),
    notice: noticeOf(asked, { whose: { visitId: null }, reference: "en" }),
  };
});

export const action = signedIn((asked: AskedByAccount) => {
  if (!may(asked.current.actor, "directory.edit")) throw new DomainError("notFound", "page");
  return undoFromForm(asked, told());
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].plan.directoryHistory);

export default function DirectoryHistory() {
  const { entries, older, mayEdit, notice } = useLoaderData<typeof loader>();
  const { plan } = useReader().messages;
  return (
    <Page>
      <Notice of={notice} />
      <h1>{plan.directoryHistory}</h1>
      <HistoryList entries={entries} refused={useActionData<UndoRefused>()} mayEdit={mayEdit} older={older} />
    </Page>
  );
}
