import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DirectoryList } from "#app/components/directory/directory-list.tsx";
import { listMentions } from "#app/domain/release/released.server.ts";
import { anyone, pageAsked } from "#app/http/access.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = anyone(({ current, query }) => {
  const page = pageAsked(query);
  return { ...listMentions(current, "person", page), page };
});

/** Signed-out readers all see the same: the page may be kept until the next release. */
export const handle = { isKept: true };

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].person.listTitle);

export default function People() {
  return <DirectoryList kind="person" {...useLoaderData<typeof loader>()} />;
}
