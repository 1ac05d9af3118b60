import { data, redirect } from "@remix-run/node";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { pageHere } from "#app/domain/mail/mail-writer.ts";
import { type ListedMail, mailedVersions, mailsOfVersion } from "#app/domain/mail/mails.server.ts";
import type { MailOnPage, MailsView } from "#app/domain/mail/mails-view.ts";
import { dropMails, sendMails, type Which } from "#app/domain/mail/send-mails.server.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { saidAt, wordsFor } from "#app/http/act-form.server.ts";
import { formFields, sentForm } from "#app/http/form-fields.ts";
import { planOf } from "#app/http/plan.server.ts";
import { localMoment } from "#app/i18n/formats.ts";
import { mailWriter } from "#app/i18n/mail-in-words.ts";
import { namesIn } from "#app/i18n/names-in-content.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { officeZone } from "#app/time/local-days.ts";

/** The mails about a version, the latest unless the address names one: as they will go, and as they went. */
export function mailsPage(asked: AskedByAccount) {
  const plan = planOf(asked);
  return { plan, view: mailsView(asked, plan.content, null) };
}

/** Sends drafts off or calls them off, one or all; those that changed since they were shown are shown again. */
export async function saveMails(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const slug = params.slug!;
  if (!may(current.actor, "visit.release")) throw new DomainError("notFound", "page");
  const form = new Map(formFields(await sentForm(request)));
  const which = whichOf(form);
  const intent = form.get("intent");
  if (!which || (intent !== "send" && intent !== "drop")) throw refusal(400, "form");
  const at = `/visits/${slug}/plan/mails`;
  const version = /^[1-9]\d{0,8}$/.exec(form.get("version") ?? "")?.[0];
  const lead = (said: string, n: number) =>
    redirect(`${at}?${version ? `version=${version}&` : ""}${said}=${n}`, 303);
  if (intent === "drop") {
    const dropped = dropMails(current, slug, which);
    throw lead("dropped", dropped.ok ? dropped.value.dropped : 0);
  }
  const mailing = { writer: mailWriter, hasServer: office.mailFrom !== null };
  const sent = sendMails(current, mailing, slug, which, form.get("mark") ?? "");
  if (sent.ok) throw lead("sent", sent.value.sent);
  office.isFormRefused = true;
  const plan = planOf(asked);
  const [issue] = sent.issues;
  return data(mailsView(asked, plan.content, issue!.code), { status: 409 });
}

function whichOf(form: ReadonlyMap<string, string>): Which | null {
  const [id, number] = [form.get("mail"), form.get("number")];
  if (id) return { id };
  return number && /^[1-9]\d{0,8}$/.test(number) ? { number: Number(number) } : null;
}

type Visit = Parameters<typeof wordsFor>[1] & { id: string };

function mailsView(
  asked: AskedByAccount,
  { visit, participations }: { visit: Visit; participations: readonly { id: string }[] },
  issue: "mail.draftsMoved" | "mail.noServer" | null,
): MailsView {
  const { current, params, office } = asked;
  const { wording } = wordsFor(asked, visit);
  const words = wording.messages.mail.page;
  const numbers = mailedVersions(current.db, visit.id);
  const number = numberAsked(asked) ?? numbers[0]?.number ?? null;
  const mayReach = may(current.actor, "person.readNeeds");
  const common = {
    ...{ hasServer: office.mailFrom !== null, mayAct: may(current.actor, "visit.release"), number, numbers },
    said: saidOf(asked, wording),
    issue: issue && saidAt("", issue === "mail.noServer" ? words.noServer : words.moved),
  };
  if (number === null) return { ...common, mark: "", ready: 0, mails: [] };
  const listed = mailsOfVersion(current, params.slug!, number, mailWriter);
  const present = new Set(participations.map(({ id }) => id));
  return {
    ...{ ...common, mark: listed.mark, ready: listed.ready },
    mails: listed.mails.map((mail) => onPage(mail, present, mayReach, asked, wording)),
  };
}

function onPage(
  mail: ListedMail,
  present: ReadonlySet<string>,
  mayReach: boolean,
  { current }: AskedByAccount,
  wording: Wording,
): MailOnPage {
  const { id, kind, language, subject, state, isOvertaken, attempts, hasCalendar } = mail;
  const participationId = mail.participationId!;
  const at = state === "sent" ? mail.sentAt : state === "queued" && attempts > 0 ? mail.nextAt : null;
  const isToday = at !== null && momentIn(at, wording).day === momentIn(current.now, wording).day;
  return {
    ...{ id, kind: kind as MailOnPage["kind"], participationId, language, subject, state },
    ...{ isOvertaken, attempts, hasCalendar, mark: mayReach ? mail.mark : null },
    name: namesIn([mail.content], wording)("participation", participationId),
    isThere: present.has(participationId),
    hasAddress: mail.address !== null,
    address: mayReach ? mail.address : null,
    telephone: mayReach ? mail.reach.telephone : null,
    body: mail.body.replaceAll(pageHere, "…/p/…"),
    when: at === null ? null : isToday ? momentIn(at, wording).clock : momentIn(at, wording).whole,
    error: mayReach ? mail.error : null,
  };
}

/** A moment by the office's clock. */
function momentIn(at: number, { dates, messages }: Wording) {
  const { date, clock } = localMoment(at, officeZone());
  const day = dates.day(date);
  return { day, clock, whole: `${day}${messages.comma}${clock}` };
}

/** What the act that led here made true. */
function saidOf({ query }: AskedByAccount, { messages }: Wording): string | null {
  const { page } = messages.mail;
  for (const [name, say] of [["sent", page.saidSent] as const, ["dropped", page.saidDropped] as const]) {
    const count = query.get(name);
    if (count !== null && /^[1-9]\d{0,5}$/.test(count)) return say(Number(count));
  }
  return null;
}

function numberAsked({ query }: AskedByAccount): number | null {
  const asked = query.get("version");
  if (asked === null) return null;
  if (!/^[1-9]\d{0,8}$/.test(asked)) throw refusal(400, "query");
  return Number(asked);
}
