import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ChartsPage } from "#app/components/follow-up/charts-page.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { chartsPage } from "#app/http/charts.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(chartsPage);

export const meta: MetaFunction = ({ matches }) => {
  const { board } = messagesIn[languageIn(matches)];
  return titled(matches, `${board.charts.title} · ${board.title}`);
};

export default function Charts() {
  return <ChartsPage view={useLoaderData<typeof loader>()} />;
}
