import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { InvitationPage } from "#app/components/account/guard-pages.tsx";
import { InvitationForm } from "#app/domain/account/account-forms.ts";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import { acceptInvitation, invitedBy } from "#app/domain/account/invitation.server.ts";
import { signIn } from "#app/domain/account/sign-in.server.ts";
import { anyone } from "#app/http/access.server.ts";
import { readForm } from "#app/http/account-form.server.ts";
import { clientOf } from "#app/http/client.server.ts";
import { formHeaders } from "#app/http/form-headers.ts";
import { askedForCode, entered, logSignIn, noteChange } from "#app/http/signing-in.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = anyone(({ current, params }) => {
  const { name, email } = invitedBy(current, params.token!);
  return { name, email };
});

export const action = anyone(async (asked) => {
  const form = await readForm(asked, InvitationForm);
  if (!form.ok) return form.reply;
  const { newPassword } = form.value;
  const result = await acceptInvitation(asked.current, asked.params.token!, newPassword);
  if (!result.ok) return form.refuse({ newPassword: result.issues[0]!.code });
  const { id, email } = result.value;
  noteChange(asked, id, "password set by invitation");
  // From here on like anybody who has just typed a right password: whoever has codes is asked for one.
  const signed = await signIn(asked.current, { email, password: newPassword }, clientOf(asked));
  logSignIn(asked, signed);
  if (signed.kind === "session") return entered(asked, signed);
  if (signed.kind === "code") return askedForCode(asked, signed);
  return form.wait(signed.kind === "wait" ? signed.ms : 0);
});

export const headers = formHeaders;

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].account.invitation.title);

export default function InvitationRoute() {
  return <InvitationPage {...useLoaderData<typeof loader>()} issues={useActionData<FormIssues>()} />;
}
