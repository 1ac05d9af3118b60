import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DirectoryList } from "#app/components/directory/directory-list.tsx";
import { anyone } from "#app/http/access.server.ts";
import { directoryOf } from "#app/http/directory.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = anyone((asked) => directoryOf(asked, "venue"));

/** Signed-out readers all see the same: the page may be kept until the next release. */
export const handle = { isKept: true };

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].venue.listTitle);

export default function Venues() {
  return <DirectoryList kind="venue" {...useLoaderData<typeof loader>()} />;
}
