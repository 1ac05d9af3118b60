import { plural } from "#app/i18n/plural.ts";

/** Who has read which version, and who cannot come, in English. */
export const readers = {
  tab: "Readers",
  title: "Who has read the programme",
  seen: (read: number, expected: number, number: number) =>
    `${read} of ${expected} have read version ${number}`,
  allRead: (expected: number, number: number) =>
    plural("en", expected, {
      one: `The only one asked has read version ${number}`,
      other: `All ${expected} have read version ${number}`,
    }),
  counted:
    "Named participants with an address of their own are counted, whether or not the version changes anything for them: they confirm on their page that they have read it. Nobody else is asked.",
  nobodyCounted: "No named participant has an address of their own yet.",
  neverReleased: "Nothing has been released yet: there is nothing to read.",
  fetchedSince: (fetched: number, expected: number) =>
    `Calendars of ${fetched} of ${expected} have fetched this version.`,
  unread: "Have not read it yet",
  read: "Have read it",
  withoutAddress: "Without an address of their own",
  makeAddress: "Make addresses",
  columns: { who: "Who", lastRead: "Read", calendar: "Calendar", since: "Asked since" },
  version: (number: number, time: string) => `version ${number}, ${time}`,
  nothing: "nothing yet",
  fetchedThis: "has fetched it",
  fetchedEarlier: (number: number) => `has version ${number}`,
  neverFetched: "never fetched",
  earlier: (read: number, expected: number, number: number) => `Version ${number}: ${read} of ${expected}`,
  versions: "Earlier versions",
  regrets: "Cannot come",
  noRegrets: "Nobody has said that they cannot come.",
  noneWaits: "Nothing is waiting: everything is settled or taken back.",
  toItem: (title: string) => `to “${title}”`,
  toVisit: "to the whole visit",
  saidOn: (time: string) => `said ${time}`,
  settle: "Settled",
  settleThis: (name: string, what: string) => `Settled: ${name}, ${what}`,
  settleHint:
    "Settle it once a replacement is found or the item goes on without them. Its sender is then told to call the office instead of taking it back.",
  settledBy: (name: string, time: string) => `settled by ${name}, ${time}`,
  takenBackOn: (time: string) => `taken back ${time}`,
  earlierRegrets: (n: number) =>
    plural("en", n, { one: `${n} settled or taken back`, other: `${n} settled or taken back` }),
  settledNow: "Settled.",
  nudge: {
    one: "Remind by mail",
    this: (name: string) => `Remind by mail: ${name}`,
    all: (n: number) => plural("en", n, { one: `Remind ${n} by mail`, other: `Remind all ${n} by mail` }),
    noServer: "No mail server is set up, so nobody can be reminded by mail from here.",
    queued: (n: number) =>
      plural("en", n, { one: `${n} reminder is on its way.`, other: `${n} reminders are on their way.` }),
    nobody: "No reminder was sent.",
    withoutEmail: (n: number) =>
      plural("en", n, {
        one: `${n} has no e-mail address and is to be called.`,
        other: `${n} have no e-mail address and are to be called.`,
      }),
    today: (n: number) =>
      plural("en", n, {
        one: `${n} was reminded today already.`,
        other: `${n} were reminded today already.`,
      }),
    confirmed: (n: number) =>
      plural("en", n, { one: `${n} has read it meanwhile.`, other: `${n} have read it meanwhile.` }),
  },
  desk: {
    title: "Participants",
    none: "Nobody is waiting for an answer, and the programmes of the next visits have been read.",
    regrets: (n: number) => plural("en", n, { one: `${n} cannot come`, other: `${n} cannot come` }),
    unread: (unread: number, expected: number, number: number) =>
      `${unread} of ${expected} have not read version ${number}`,
  },
};
