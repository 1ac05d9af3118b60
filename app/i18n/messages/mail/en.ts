import { plural } from "#app/i18n/plural.ts";

/** Mails of the office and the page from which they go, in English. */
export const mail = {
  letter: {
    subject: (visit: string, number: number) => `Your programme: ${visit}, version ${number}`,
    subjectFirst: (visit: string) => `Your programme: ${visit}`,
    subjectCancelled: (visit: string) => `Visit cancelled: ${visit}`,
    subjectPostponed: (visit: string) => `Visit postponed: ${visit}`,
    subjectWithdrawn: (visit: string) => `You are no longer taking part: ${visit}`,
    addressee: (name: string) => `For: ${name}`,
    version: (number: number, date: string) => `Version ${number} of ${date}`,
    first: "This is your programme.",
    since: (number: number) => `This has changed for you since version ${number}:`,
    cancelledVisit: "The visit has been cancelled.",
    postponedVisit: "The visit has been postponed.",
    withdrawn:
      "You are no longer among the participants of this visit, and its programme no longer concerns you.",
    cancelled: (title: string) => `Cancelled: ${title}`,
    moved: (title: string) => `Moved: ${title}`,
    added: (title: string) => `New: ${title}`,
    removed: (title: string) => `No longer in your programme: ${title}`,
    changed: (title: string) => `Changed: ${title}`,
    stay: (city: string) => `Stay in ${city}`,
    visit: "The visit",
    yourPart: "Your part",
    before: (text: string) => `before: ${text}`,
    nothing: "none",
    joined: "new",
    left: "no longer",
    note: "From the protocol office:",
    page: "Your programme, always up to date:",
    pageIsYours: "This address is yours alone. Please do not pass it on.",
    calendars: "If you have subscribed to the calendar, it may take up to a day to show this.",
    attached: "Your programme as of this version is attached as a calendar file; it does not update itself.",
  },
  decline: "You can decline this mail in your settings",
  nudge: {
    subject: (visit: string, number: number) => `Please confirm version ${number}: ${visit}`,
    body: (number: number, date: string) =>
      `Version ${number} of the programme was released on ${date}. Please confirm that you have read it.`,
    onPage: "You can confirm on your page:",
    reply: "Please tell the protocol office once you have read it.",
  },
  digest: {
    subject: (n: number) =>
      plural("en", n, {
        one: `Programme not yet read: ${n} visit`,
        other: `Programme not yet read: ${n} visits`,
      }),
    seen: (read: number, expected: number, number: number) =>
      `${read} of ${expected} have seen version ${number}.`,
    notYet: (names: string) => `Not yet: ${names}`,
  },
  page: {
    title: "E-mails",
    intro:
      "Everyone whom a version concerns is told by e-mail. Nothing is sent before you have looked at it.",
    noServer: "No mail server is set up: no mail is sent, and none was.",
    none: "Nothing has been drafted yet. Drafts are made when a version is released.",
    drafted: (n: number) =>
      plural("en", n, { one: `${n} e-mail is drafted`, other: `${n} e-mails are drafted` }),
    about: (number: number) => `About version ${number}`,
    versions: "E-mails by version",
    waiting: (number: number, n: number) => `Version ${number} (${n} waiting)`,
    drafts: "Drafts",
    sendAll: (n: number) => plural("en", n, { one: `Send ${n} e-mail`, other: `Send ${n} e-mails` }),
    send: "Send this one",
    retry: "Send again",
    drop: "Do not send",
    call: "To be called",
    callHint: "They have no e-mail address, so they cannot be told by e-mail.",
    noTelephone: "no telephone number known",
    change: "Add an address",
    edit: "Change the address",
    underWay: "On the way and sent",
    failed: "Failed",
    dropped: "Not sent",
    reminders: "Reminders",
    attached: "with their calendar as a file",
    notAttached: "no calendar file: they have no private address",
    noAddress: "no e-mail address",
    states: {
      draft: "draft",
      queued: "queued",
      sending: "being sent",
      sent: "sent",
      failed: "failed",
      dropped: "not sent",
    },
    overtaken: "Another e-mail tells of a later version.",
    again: (time: string) => `next attempt ${time}`,
    attempts: (n: number) => plural("en", n, { one: `${n} attempt`, other: `${n} attempts` }),
    serverSaid: (words: string) => `The server said: ${words}`,
    saidSent: (n: number) =>
      plural("en", n, { one: `${n} e-mail is on its way.`, other: `${n} e-mails are on their way.` }),
    saidDropped: (n: number) =>
      plural("en", n, { one: `${n} e-mail will not be sent.`, other: `${n} e-mails will not be sent.` }),
    moved: "The drafts have changed while you were reading. Look at them again, then send them.",
  },
  regular: {
    title: "Regular e-mails",
    intro:
      "Reminders of actions and regular e-mails to the office go by themselves. One that failed waits here until somebody sends it again or gives it up.",
    recent: "The last 30 days",
    noneFailed: "None has failed.",
    noneRecent: "None went in the last 30 days.",
    kinds: {
      followUps: "Follow-ups of the week",
      action: "Reminder of an action",
      digest: "Who has not read a programme",
    },
    failed: (n: number) => plural("en", n, { one: `${n} e-mail failed`, other: `${n} e-mails failed` }),
    giveUp: "Give up",
    why: "A protocol officer can see what the server said.",
    said: {
      sent: "It is on its way again.",
      waits: "It had been seen to already. Nothing was sent twice.",
      dropped: "It is not tried again.",
    } as Record<string, string>,
    notDue:
      "There is nothing left to tell: it is done, over or declined, its reader has no e-mail address or may not be told, or a later e-mail tells it.",
  },
};
