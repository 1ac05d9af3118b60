import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { InvitedPage, UserPage } from "#app/components/account/users-pages.tsx";
import { EditAccountForm } from "#app/domain/account/account-forms.ts";
import {
  changeRole,
  disableAccount,
  enableAccount,
  endAllSessions,
  resetCodes,
  showAccount,
} from "#app/domain/account/edit-account.server.ts";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import { inviteAgain } from "#app/domain/account/invitation.server.ts";
import { insistOnProof, signedIn } from "#app/http/access.server.ts";
import { readForm } from "#app/http/account-form.server.ts";
import { noteChange } from "#app/http/signing-in.server.ts";
import { titled } from "#app/http/titles.ts";

export const loader = signedIn((asked) => {
  const account = showAccount(asked.current, asked.params.id!);
  insistOnProof(asked);
  return { account, done: asked.query.get("done") };
});

type Reply = FormIssues & { invited?: { name: string; link: string } };

export const action = signedIn(async (asked) => {
  const { current, origin } = asked;
  const { id, name } = showAccount(current, asked.params.id!);
  insistOnProof(asked);
  const form = await readForm(asked, EditAccountForm);
  if (!form.ok) return form.reply;
  const { intent } = form.value;
  if (intent === "invite") {
    const result = inviteAgain(current, id);
    if (!result.ok) throw new Error("An invitation is never refused");
    noteChange(asked, id, "invited again");
    const invited = { name, link: `${origin}/invitation/${result.value.token}` };
    return { errors: {}, values: {}, invited } satisfies Reply;
  }
  const works = { disable: disableAccount, enable: enableAccount, endSessions: endAllSessions, resetCodes };
  const result = intent === "role" ? changeRole(current, id, form.value.role) : works[intent](current, id);
  if (!result.ok) return form.refuse({ [intent]: result.issues[0]!.code });
  noteChange(asked, id, `account: ${intent}`);
  return redirect(`/users/${id}?done=${intent}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, data?.account.name ?? "");

export default function UserRoute() {
  const reply = useActionData<Reply>();
  const loaded = useLoaderData<typeof loader>();
  return reply?.invited ? <InvitedPage {...reply.invited} /> : <UserPage {...loaded} issues={reply} />;
}
