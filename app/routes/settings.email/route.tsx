import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { EmailPage } from "#app/components/account/guard-pages.tsx";
import { EmailForm } from "#app/domain/account/account-forms.ts";
import { changeEmail } from "#app/domain/account/edit-account.server.ts";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import { insistOnProof, signedIn } from "#app/http/access.server.ts";
import { readForm } from "#app/http/account-form.server.ts";
import { noteChange } from "#app/http/signing-in.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn((asked) => {
  insistOnProof(asked);
  return { present: asked.account.email };
});

export const action = signedIn(async (asked) => {
  insistOnProof(asked);
  const form = await readForm(asked, EmailForm);
  if (!form.ok) return form.reply;
  const result = changeEmail(asked.current, form.value.email);
  if (!result.ok) return form.refuse({ email: result.issues[0]!.code });
  noteChange(asked, asked.account.id, "e-mail changed");
  return redirect("/settings?done=email", 303);
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].account.emailPage.title);

export default function EmailRoute() {
  return <EmailPage {...useLoaderData<typeof loader>()} issues={useActionData<FormIssues>()} />;
}
