import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ConfirmPage } from "#app/components/account/guard-pages.tsx";
import { ProofForm } from "#app/domain/account/account-forms.ts";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import { proveAgain } from "#app/domain/account/sign-in.server.ts";
import { signedIn } from "#app/http/access.server.ts";
import { readForm } from "#app/http/account-form.server.ts";
import { clientOf } from "#app/http/client.server.ts";
import { formHeaders } from "#app/http/form-headers.ts";
import { ownPath } from "#app/http/own-path.ts";
import { noteChange } from "#app/http/signing-in.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(({ account }) => ({ email: account.email, hasCodes: account.hasCodes }), {
  beforeCodes: true,
});

export const action = signedIn(
  async (asked) => {
    const form = await readForm(asked, ProofForm);
    if (!form.ok) return form.reply;
    const { current, session, account, office, query } = asked;
    const given = { ...form.value, sessionId: session.id };
    const proof = await proveAgain(current, office.officeKey, given, clientOf(asked));
    if (proof.kind === "right") return redirect(ownPath(query.get("for")), 303);
    noteChange(asked, account.id, "a person did not prove who they are");
    if (proof.kind === "wait") return form.wait(proof.ms);
    return proof.kind === "codeWrong"
      ? form.refuse({ code: "code.wrong" })
      : form.refuse({ password: "currentPassword.wrong" });
  },
  { beforeCodes: true },
);

export const headers = formHeaders;

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].account.confirm.title);

export default function ConfirmRoute() {
  return <ConfirmPage {...useLoaderData<typeof loader>()} issues={useActionData<FormIssues>()} />;
}
