import type { MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { AddUserPage, InvitedPage } from "#app/components/account/users-pages.tsx";
import { NewAccountForm } from "#app/domain/account/account-forms.ts";
import { addInvitedAccount, listAccounts } from "#app/domain/account/edit-account.server.ts";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import { insistOnProof, signedIn } from "#app/http/access.server.ts";
import { readForm } from "#app/http/account-form.server.ts";
import { noteChange } from "#app/http/signing-in.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn((asked): null => {
  listAccounts(asked.current); // looks missing to all but administrators
  insistOnProof(asked);
  return null;
});

type Reply = FormIssues & { invited?: { name: string; link: string } };

export const action = signedIn(async (asked) => {
  listAccounts(asked.current);
  insistOnProof(asked);
  const form = await readForm(asked, NewAccountForm);
  if (!form.ok) return form.reply;
  const result = addInvitedAccount(asked.current, form.value);
  if (!result.ok) return form.refuse({ email: result.issues[0]!.code });
  const { account, token } = result.value;
  noteChange(asked, account.id, "account added and invited");
  const invited = { name: account.name, link: `${asked.origin}/invitation/${token}` };
  return { errors: {}, values: {}, invited } satisfies Reply;
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].account.users.addTitle);

export default function AddUserRoute() {
  const reply = useActionData<Reply>();
  return reply?.invited ? <InvitedPage {...reply.invited} /> : <AddUserPage issues={reply} />;
}
