import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { KeptSources } from "#app/components/directory/kept-sources.tsx";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { listSources } from "#app/domain/directory/source-list.server.ts";
import { line } from "#app/domain/editing/typed-text.ts";
import { pageAsked, signedIn } from "#app/http/access.server.ts";
import { noticeOf } from "#app/http/notices.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

/** All documents that facts are taken from, for whoever reads the directories; not there for anybody else. */
export const loader = signedIn((asked) => {
  const { current, query, request } = asked;
  if (!may(current.actor, "directory.read")) throw new DomainError("notFound", "page");
  const filter = { typed: line(query.get("q")).slice(0, 100), page: pageAsked(query) };
  return {
    ...{ ...listSources(current, { ...filter, language: languageOf(request) }), ...filter },
    mayEdit: may(current.actor, "directory.edit"),
    notice: noticeOf(asked, { whose: { visitId: null }, reference: "en" }),
  };
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].desk.directory.sources);

export default function SourcesRoute() {
  return <KeptSources {...useLoaderData<typeof loader>()} />;
}
