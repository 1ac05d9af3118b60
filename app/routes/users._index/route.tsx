import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { UsersPage } from "#app/components/account/users-pages.tsx";
import { listAccounts } from "#app/domain/account/edit-account.server.ts";
import { signedIn } from "#app/http/access.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(({ current }) => ({ accounts: listAccounts(current) }));

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].account.users.title);

export default function UsersRoute() {
  return <UsersPage {...useLoaderData<typeof loader>()} />;
}
