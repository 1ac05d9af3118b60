import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MinutesPage } from "#app/components/minutes/minutes-page.tsx";
import type { MinutesView } from "#app/domain/minutes/minutes-view.ts";
import { inLanguage } from "#app/domain/text/localised.ts";
import { signedIn } from "#app/http/access.server.ts";
import { changeMinutesPage } from "#app/http/minutes.server.ts";
import { minutesPage } from "#app/http/minutes-page.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn((asked) => minutesPage(asked));

export const action = signedIn(changeMinutesPage);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const language = languageIn(matches);
  const { problem, groups } = messagesIn[language];
  if (!data) return titled(matches, problem.titles[404]!);
  const { text } = inLanguage(data.item.title, language, data.visit.referenceLanguage);
  return titled(matches, `${groups.minutes.title} · ${text}`);
};

export default function MinutesRoute() {
  const view = useLoaderData<typeof loader>();
  return <MinutesPage view={useActionData<MinutesView>() ?? view} />;
}
