import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SearchPage } from "#app/components/search/search-page.tsx";
import { anyone } from "#app/http/access.server.ts";
import { searchPage } from "#app/http/search.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = anyone(searchPage);

/** What somebody searched for is no page for others to find. */
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const { search } = messagesIn[languageIn(matches)];
  const title = data && data.typed !== "" ? search.titleOf(data.typed) : search.title;
  return [...titled(matches, title), { name: "robots", content: "noindex" }];
};

export default function SearchRoute() {
  return <SearchPage {...useLoaderData<typeof loader>()} />;
}
