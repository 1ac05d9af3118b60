import {
  type ActionTold,
  type DigestTold,
  type Letter,
  type MailWriter,
  type NudgeTold,
  oneLine,
  pageHere,
  plainText,
  type ReleaseTold,
  type WeeklyLine,
  type WeeklyTold,
} from "#app/domain/mail/mail-writer.ts";
import type { OwnChange } from "#app/domain/release/own-changes.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { localMoment } from "#app/i18n/formats.ts";
import type { Messages } from "#app/i18n/messages.ts";
import { namesIn } from "#app/i18n/names-in-content.ts";
import { type ChangeInWords, ownChangeInWords } from "#app/i18n/own-change-in-words.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";
import { zoneInWords } from "#app/i18n/zone-in-words.ts";

/** The office's mails in words: plain text, every text of people cleared of what could pass for anything else. */
export const mailWriter: MailWriter = { release, nudge, digest, weekly, action };

function release(told: ReleaseTold, language: Language): Letter | null {
  const { before, after, changes, number, releasedAt, since, notes } = told;
  const content = (after ?? before)!;
  const wording = wordingIn(language, content.visit.referenceLanguage);
  const { letter } = wording.messages.mail;
  const own = changes.find(({ kind }) => kind === "participation");
  const [isWithdrawn, isFirst] = [own?.what === "removed", own?.what === "added"];
  const visit = changes.find(({ kind }) => kind === "visit");
  const called = calledOff(visit);
  const parts = isWithdrawn ? [] : inWords(told, isFirst, wording);
  if (!isWithdrawn && parts.length === 0) return null;
  const title = oneLine(wording.textOf(content.visit.title));
  const intro = isWithdrawn
    ? letter.withdrawn
    : called
      ? letter[called === "cancelled" ? "cancelledVisit" : "postponedVisit"]
      : isFirst || since === null
        ? letter.first
        : letter.since(since);
  return {
    subject: isWithdrawn
      ? letter.subjectWithdrawn(title)
      : called
        ? letter[called === "cancelled" ? "subjectCancelled" : "subjectPostponed"](title)
        : isFirst
          ? letter.subjectFirst(title)
          : letter.subject(title, number),
    body: body([
      head(told, content, releasedAt, wording),
      intro,
      ...parts.map(partOf),
      ...notesOf(notes, letter.note, wording),
      ...(told.hasPage && !isWithdrawn ? [`${letter.page}\n${pageHere}\n${letter.pageIsYours}`] : []),
      [told.hasPage ? letter.calendars : "", told.hasCalendar ? letter.attached : ""]
        .filter(Boolean)
        .join("\n"),
    ]),
  };
}

/** Whether this release calls the whole visit off. */
function calledOff(change: OwnChange | undefined): "cancelled" | "postponed" | null {
  const [was, is] = [change?.before?.status, change?.after?.status];
  return was !== is && (is === "cancelled" || is === "postponed") ? is : null;
}

const inWords = ({ changes, before, after }: ReleaseTold, isFirst: boolean, wording: Wording) =>
  changes
    .filter(({ kind, what }) => !(kind === "participation" && what === "added"))
    .map((change) => ownChangeInWords(change, before, after, wording, isFirst))
    .filter((one) => one !== null);

/** Lines that belong together; the first stands out, and no text of people can begin one of its own. */
const partOf = ({ headline, lines }: ChangeInWords): string =>
  [`• ${oneLine(headline)}`, ...lines.map((line) => `  ${oneLine(line)}`)].join("\n");

function head(
  { participationId, number }: Pick<ReleaseTold, "participationId" | "number">,
  content: VisitContent,
  releasedAt: number,
  wording: Wording,
): string {
  const { letter } = wording.messages.mail;
  const name = namesIn([content], wording)("participation", participationId);
  return [
    oneLine(wording.textOf(content.visit.title)),
    letter.version(number, dayOf(releasedAt, content, wording)),
    letter.addressee(oneLine(name)),
  ].join("\n");
}

/** The day of a release, by the calendar of the visit's first stay. */
const dayOf = (at: number, { legs }: VisitContent, { dates }: Wording): string =>
  dates.day(localMoment(at, legs[0]?.zone ?? "UTC").date);

function notesOf(notes: ReleaseTold["notes"], label: string, wording: Wording): string[] {
  const texts = [...new Set(notes.map((note) => plainText(wording.textOf(note)).trim()).filter(Boolean))];
  return texts.length === 0 ? [] : [`${label}\n${texts.join("\n\n")}`];
}

function nudge(told: NudgeTold, language: Language): Letter {
  const { content, number, releasedAt, hasPage } = told;
  const wording = wordingIn(language, content.visit.referenceLanguage);
  const { nudge: words, letter } = wording.messages.mail;
  return {
    subject: words.subject(oneLine(wording.textOf(content.visit.title)), number),
    body: body([
      head(told, content, releasedAt, wording),
      words.body(number, dayOf(releasedAt, content, wording)),
      hasPage ? `${words.onPage}\n${pageHere}\n${letter.pageIsYours}` : words.reply,
    ]),
  };
}

function digest({ visits, origin }: DigestTold, language: Language): Letter {
  const { messages } = wordingIn(language);
  const { digest: words } = messages.mail;
  return {
    subject: words.subject(visits.length),
    body: body([
      ...visits.map(({ visit, content, number, expected, unread }) => {
        const wording = wordingIn(language, visit.referenceLanguage);
        const names = unread.map((id) => oneLine(namesIn([content], wording)("participation", id)));
        return [
          oneLine(wording.textOf(visit.title)),
          words.seen(expected - unread.length, expected, number),
          words.notYet(names.join(messages.comma)),
          `${origin}/visits/${visit.slug}/plan/readers`,
        ].join("\n");
      }),
      declineAt(origin, messages),
    ]),
  };
}

function action({ title, dueOn, zone, at, visit, contact }: ActionTold, language: Language): Letter {
  const { messages, dates, textOf } = wordingIn(language, visit.referenceLanguage);
  const { mail: words } = messages.actions;
  const due = messages.actions.page.dueOn(dates.shortWeekday(dueOn), dates.day(dueOn));
  const reach = contact && [textOf(contact.name), contact.telephone, contact.email].filter(Boolean);
  return {
    subject: words.subject(oneLine(textOf(title)), dates.day(dueOn)),
    body: body([
      words.intro,
      [
        oneLine(textOf(title)),
        words.due(due, zoneInWords(zone, at, language)),
        oneLine(textOf(visit.title)),
      ].join("\n"),
      reach ? words.call(oneLine(reach.join(messages.comma))) : "",
    ]),
  };
}

const weeklyOrder = ["overdue", "dueSoon", "waiting", "reviews", "quiet"] as const;

function weekly({ origin, figures, lines }: WeeklyTold, language: Language): Letter {
  const { messages, dates } = wordingIn(language);
  const { weekly: words } = messages.deadlines;
  const told = weeklyOrder.filter((part) => figures[part] > 0);
  const lineOf = ({ title, visit, dueOn, owners, url }: WeeklyLine) => {
    const names = owners.map(({ side, name }) => name ?? messages.side[side]).map(oneLine);
    const when = dueOn === null ? oneLine(title) : messages.labelled(dates.day(dueOn), oneLine(title));
    const who =
      names.length > 0 ? messages.bracketed(oneLine(visit), names.join(messages.comma)) : oneLine(visit);
    return [`• ${when}`, `  ${who}`, `  ${url}`].join("\n");
  };
  return {
    subject:
      figures.overdue + figures.dueSoon > 0
        ? words.subject(figures.overdue, figures.dueSoon)
        : words.subjectCalm,
    body: body([
      told.map((part) => words.figures[part](figures[part])).join("\n"),
      ...told.map((part) => {
        const left = figures[part] - lines[part].length;
        const all = [words[part], ...lines[part].map(lineOf), ...(left > 0 ? [words.more(left)] : [])];
        return all.join("\n");
      }),
      `${words.board}\n${origin}/follow-ups`,
      declineAt(origin, messages),
    ]),
  };
}

/** Where whoever has an account switches their regular mails off. */
const declineAt = (origin: string, { labelled, mail }: Messages): string =>
  labelled(mail.decline, `${origin}/settings#mails`);

const body = (parts: readonly string[]): string => `${parts.filter(Boolean).join("\n\n")}\n`;
