import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SignInPage } from "#app/components/account/sign-in-page.tsx";
import { hasAccounts } from "#app/domain/account/account.server.ts";
import { SignInForm } from "#app/domain/account/account-forms.ts";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import { signIn } from "#app/domain/account/sign-in.server.ts";
import { anyone } from "#app/http/access.server.ts";
import { readForm } from "#app/http/account-form.server.ts";
import { clientOf } from "#app/http/client.server.ts";
import { formHeaders } from "#app/http/form-headers.ts";
import { ownPath } from "#app/http/own-path.ts";
import { askedForCode, entered, logSignIn } from "#app/http/signing-in.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = anyone(({ account, current, query }) => {
  if (account) throw redirect(ownPath(query.get("for")));
  return { isFirst: !hasAccounts(current.db) };
});

export const action = anyone(async (asked) => {
  const form = await readForm(asked, SignInForm);
  if (!form.ok) return form.reply;
  const result = await signIn(asked.current, form.value, clientOf(asked));
  logSignIn(asked, result);
  if (result.kind === "session") return entered(asked, result);
  if (result.kind === "code") return askedForCode(asked, result);
  if (result.kind === "wait") return form.wait(result.ms);
  return form.refuse({ email: "signIn.wrong" });
});

export const headers = formHeaders;

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].account.signIn.title);

export default function SignInRoute() {
  return <SignInPage {...useLoaderData<typeof loader>()} issues={useActionData<FormIssues>()} />;
}
