import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { GroupPage } from "#app/components/group/group-page.tsx";
import type { GroupView } from "#app/domain/group/group-view.ts";
import { inLanguage } from "#app/domain/text/localised.ts";
import { signedIn } from "#app/http/access.server.ts";
import { changeGroup, groupPage } from "#app/http/groups.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn((asked) => groupPage(asked));

export const action = signedIn(changeGroup);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const language = languageIn(matches);
  const { problem, groups } = messagesIn[language];
  if (!data) return titled(matches, problem.titles[404]!);
  const { text } = inLanguage(data.title, language, data.visit.referenceLanguage);
  return titled(matches, `${text} · ${groups.title}`);
};

export default function GroupRoute() {
  const view = useLoaderData<typeof loader>();
  return <GroupPage view={useActionData<GroupView>() ?? view} />;
}
