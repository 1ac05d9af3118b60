import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { CodePage } from "#app/components/account/guard-pages.tsx";
import { CodeForm } from "#app/domain/account/account-forms.ts";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import { pendingSignIn, signInByCode } from "#app/domain/account/sign-in.server.ts";
import { type Asked, anyone } from "#app/http/access.server.ts";
import { readForm } from "#app/http/account-form.server.ts";
import { clientOf } from "#app/http/client.server.ts";
import { formHeaders } from "#app/http/form-headers.ts";
import { ownPath, signInFor } from "#app/http/own-path.ts";
import { pendingCookie } from "#app/http/session-cookie.ts";
import { entered, logSignIn } from "#app/http/signing-in.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = anyone((asked): null => {
  const pending = pendingCookie(asked.origin).read(asked.request);
  if (!pending || !pendingSignIn(asked.current, pending)) throw backToPassword(asked);
  return null;
});

export const action = anyone(async (asked) => {
  const form = await readForm(asked, CodeForm);
  if (!form.ok) return form.reply;
  const pending = pendingCookie(asked.origin).read(asked.request) ?? "";
  const given = { pending, code: form.value.code };
  const result = signInByCode(asked.current, asked.office.officeKey, given, clientOf(asked));
  if (result.kind === "expired") return backToPassword(asked);
  logSignIn(asked, result);
  if (result.kind === "session") return entered(asked, result);
  if (result.kind === "wait") return form.wait(result.ms);
  return form.refuse({ code: result.kind === "unreadable" ? "code.unreadable" : "code.wrong" });
});

/** Ten minutes are over, or the password was never given here. */
const backToPassword = ({ query }: Asked) => redirect(signInFor(ownPath(query.get("for"))), 303);

export const headers = formHeaders;

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].account.code.title);

export default function CodeRoute() {
  return <CodePage issues={useActionData<FormIssues>()} />;
}
