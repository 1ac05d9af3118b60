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
};
