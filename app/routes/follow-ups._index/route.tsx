import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BoardPage } from "#app/components/follow-up/board-page.tsx";
import { signedIn } from "#app/http/access.server.ts";
import { boardPage } from "#app/http/board.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(boardPage);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const { board, account } = messagesIn[languageIn(matches)];
  const isRefused = data && Object.values(data.typed).some(({ isUnknown }) => isUnknown);
  return titled(matches, isRefused ? account.errorTitle(board.title) : board.title);
};

export default function FollowUps() {
  return <BoardPage view={useLoaderData<typeof loader>()} />;
}
