import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SettingsPage } from "#app/components/account/settings-page.tsx";
import { may } from "#app/domain/access/permissions.ts";
import { SettingsForm } from "#app/domain/account/account-forms.ts";
import { changeProfile } from "#app/domain/account/edit-account.server.ts";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import { endOwnSession, listSessions } from "#app/domain/account/session.server.ts";
import { changeMailWishes, mailWishesOf } from "#app/domain/mail/mail-wishes.server.ts";
import { mailsForRole, regularMails } from "#app/domain/mail/regular-mails.ts";
import { signedIn } from "#app/http/access.server.ts";
import { readForm } from "#app/http/account-form.server.ts";
import { languageLine } from "#app/http/reader-language.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(({ account, current, session, office, query }) => ({
  account,
  sessions: listSessions(current).map((one) => ({ ...one, isThis: one.id === session.id })),
  isAdmin: may(current.actor, "account.edit"),
  hasDeadlines: may(current.actor, "followUp.read"),
  mails: mailsForRole(account.role),
  wishes: mailWishesOf(current.db, account.id),
  hasMailServer: office.mailFrom !== null,
  done: query.get("done"),
}));

export const action = signedIn(async (asked) => {
  const form = await readForm(asked, SettingsForm);
  if (!form.ok) return form.reply;
  const { current, origin } = asked;
  if (form.value.intent === "endSession") {
    endOwnSession(current, form.value.sessionId);
    return redirect("/settings", 303);
  }
  if (form.value.intent === "mails") {
    const { value } = form;
    changeMailWishes(
      current,
      regularMails.filter((mail) => value[mail]),
    );
    return redirect("/settings?done=mails#mails", 303);
  }
  const { name, language } = form.value;
  changeProfile(current, { name, language });
  const headers = { "Set-Cookie": languageLine(language, origin) };
  return redirect("/settings?done=profile", { status: 303, headers });
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].account.settings.title);

export default function SettingsRoute() {
  return <SettingsPage {...useLoaderData<typeof loader>()} issues={useActionData<FormIssues>()} />;
}
