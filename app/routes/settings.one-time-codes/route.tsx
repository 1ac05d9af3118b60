import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CodesInUsePage, RecoveryCodesPage, SetUpCodesPage } from "#app/components/account/codes-page.tsx";
import { needsCodes } from "#app/domain/account/account.ts";
import { CodesForm } from "#app/domain/account/account-forms.ts";
import { stopCodes } from "#app/domain/account/edit-account.server.ts";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import { offerCodes, recoveryCodesLeft, setUpCodes } from "#app/domain/account/one-time-code.server.ts";
import {
  type AskedByAccount,
  insistOnProof,
  lacksCodes,
  refusal,
  signedIn,
} from "#app/http/access.server.ts";
import { readForm } from "#app/http/account-form.server.ts";
import { noteChange } from "#app/http/signing-in.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

const mayStop = ({ account, office }: AskedByAccount): boolean =>
  office.twoFactor === "optional" || !needsCodes(account.role);

export const loader = signedIn(
  (asked) => {
    insistOnProof(asked);
    const { account, current, office, query } = asked;
    const isSetUp = account.hasCodes && !query.has("again");
    return {
      offer: isSetUp ? null : offerCodes(office.officeKey, account),
      isRequired: lacksCodes(account, office),
      left: recoveryCodesLeft(current.db, account.id),
      mayStop: mayStop(asked),
    };
  },
  { beforeCodes: true },
);

type Reply = FormIssues & {
  offer?: ReturnType<typeof offerCodes>; // the one that was being set up
  recoveryCodes?: string[];
};

export const action = signedIn(
  async (asked) => {
    insistOnProof(asked);
    const { account, current, office, session } = asked;
    const form = await readForm(asked, CodesForm);
    // The same secret again: it may be on the telephone already.
    const again = ({ data: issues, init }: ReturnType<typeof data<FormIssues>>) =>
      data({ ...issues, offer: offerCodes(office.officeKey, account, issues.values.sealed) }, init!);
    if (!form.ok) return again(form.reply);
    if (form.value.intent === "stop") {
      if (!mayStop(asked)) throw refusal(403, "codes");
      stopCodes(current);
      noteChange(asked, account.id, "one-time codes removed");
      return redirect("/settings?done=codes", 303);
    }
    const { sealed, code } = form.value;
    const result = setUpCodes(current, office.officeKey, { sealed, code, sessionId: session.id });
    if (!result.ok) return again(form.refuse({ code: "code.wrong" }));
    noteChange(asked, account.id, "one-time codes set up");
    return { errors: {}, values: {}, recoveryCodes: result.value } satisfies Reply;
  },
  { beforeCodes: true },
);

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].account.codes.title);

export default function OneTimeCodesRoute() {
  const { offer, isRequired, left, mayStop } = useLoaderData<typeof loader>();
  const reply = useActionData<Reply>();
  if (reply?.recoveryCodes) return <RecoveryCodesPage recoveryCodes={reply.recoveryCodes} />;
  if (!offer) return <CodesInUsePage left={left} mayStop={mayStop} />;
  return <SetUpCodesPage offer={reply?.offer ?? offer} isRequired={isRequired} issues={reply} />;
}
