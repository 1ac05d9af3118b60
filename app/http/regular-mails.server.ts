import { data, redirect } from "@remix-run/node";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { actorName } from "#app/domain/account/account-names.server.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import type { RegularMailOnPage, RegularMailsView } from "#app/domain/mail/regular-mails-view.ts";
import { giveUp, regularMailsSent, sendAgain } from "#app/domain/mail/regular-outbox.server.ts";
import { findVisit } from "#app/domain/visit/visit.server.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { saidAt } from "#app/http/act-form.server.ts";
import { digestingFor } from "#app/http/digesting.ts";
import { formFields, sentForm } from "#app/http/form-fields.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { localMoment } from "#app/i18n/formats.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { officeZone } from "#app/time/local-days.ts";

const here = "/follow-ups/mails";

/** The mails that go by themselves, with what became of each. */
export const regularMailsPage = (asked: AskedByAccount): RegularMailsView => viewOf(asked, null);

/** Sends a mail that failed once more, or gives it up; what has nothing left to tell is refused. */
export async function saveRegularMail(asked: AskedByAccount) {
  const { current, request, office, origin } = asked;
  if (!may(current.actor, "followUp.edit")) throw new DomainError("notFound", "page");
  const form = new Map(formFields(await sentForm(request)));
  const [id, intent] = [form.get("mail"), form.get("intent")];
  if (!id || (intent !== "send" && intent !== "drop")) throw refusal(400, "form");
  const lead = (said: string) => redirect(`${here}?done=${said}`, 303);
  if (intent === "drop") {
    giveUp(current, id);
    throw lead("dropped");
  }
  const sent = sendAgain(current, { ...digestingFor(origin), hasServer: office.mailFrom !== null }, id);
  if (sent.ok) throw lead(sent.value.isQueued ? "sent" : "waits");
  office.isFormRefused = true;
  return data(viewOf(asked, sent.issues[0]!.code), { status: 409 });
}

function viewOf(asked: AskedByAccount, issue: "mail.notDue" | "mail.noServer" | null): RegularMailsView {
  const { current, query, office } = asked;
  const { messages } = wordingIn(languageOf(asked.request));
  const words = messages.mail.regular;
  const listed = regularMailsSent(current).map((mail) => onPage(mail, asked));
  const done = query.get("done") ?? "";
  return {
    ...{ hasServer: office.mailFrom !== null, mayAct: may(current.actor, "followUp.edit") },
    failed: listed.filter(({ state }) => state === "failed"),
    recent: listed.filter(({ state }) => state !== "failed"),
    said: issue === null && Object.hasOwn(words.said, done) ? words.said[done]! : null,
    issue: issue && saidAt("", issue === "mail.noServer" ? messages.mail.page.noServer : words.notDue),
  };
}

type Mail = ReturnType<typeof regularMailsSent>[number];

function onPage(mail: Mail, { current, request }: AskedByAccount): RegularMailOnPage {
  const { db, actor } = current;
  const { id, subject, body, state, attempts, language, accountId, visitId, participationId } = mail;
  const { dates, messages } = wordingIn(languageOf(request));
  const mayReach = accountId !== null || may(actor, "person.readNeeds");
  const at = state === "sent" ? mail.sentAt : state === "queued" && attempts > 0 ? mail.nextAt : null;
  const { date, clock } = localMoment(at ?? mail.createdAt, officeZone());
  const visit = visitId === null ? null : findVisit(db, visitId);
  return {
    ...{ id, language, subject, body, state, attempts },
    kind: mail.kind as RegularMailOnPage["kind"],
    name: visit
      ? lookupFor(db, visit.id, languageOf(request), visit.referenceLanguage).nameOf(
          "participation",
          participationId ?? "",
        )
      : (actorName(db, accountId ?? "") ?? ""),
    to: mail.kind === "action" ? `/follow-ups/actions/${mail.occasion.split(" ")[1]}` : null,
    address: mayReach ? mail.address : null,
    when: `${dates.day(date)}${messages.comma}${clock}`,
    error: mayReach ? mail.error : null,
    isHidden: !mayReach && mail.error !== null,
  };
}
