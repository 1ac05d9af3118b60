import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PasswordPage } from "#app/components/account/guard-pages.tsx";
import { PasswordForm } from "#app/domain/account/account-forms.ts";
import { changePassword } from "#app/domain/account/change-password.server.ts";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import { insistOnProof, signedIn } from "#app/http/access.server.ts";
import { readForm } from "#app/http/account-form.server.ts";
import { clientOf } from "#app/http/client.server.ts";
import { formHeaders } from "#app/http/form-headers.ts";
import { noteChange } from "#app/http/signing-in.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn((asked) => {
  insistOnProof(asked);
  return { email: asked.account.email };
});

export const action = signedIn(async (asked) => {
  insistOnProof(asked);
  const form = await readForm(asked, PasswordForm);
  if (!form.ok) return form.reply;
  const given = { ...form.value, sessionId: asked.session.id };
  const result = await changePassword(asked.current, given, clientOf(asked));
  if (result.ok) {
    noteChange(asked, asked.account.id, "password changed");
    return redirect("/settings?done=password", 303);
  }
  const issue = result.issues[0]!;
  if (issue.code === "attempts.tooMany") return form.wait(issue.waitMs);
  const field = issue.code === "currentPassword.wrong" ? "currentPassword" : "newPassword";
  return form.refuse({ [field]: issue.code });
});

export const headers = formHeaders;

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].account.passwordPage.title);

export default function PasswordRoute() {
  return <PasswordPage {...useLoaderData<typeof loader>()} issues={useActionData<FormIssues>()} />;
}
