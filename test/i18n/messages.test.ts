import { describe, expect, test } from "vitest";
import { type Language, languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";

type Phrase = string | ((...args: never[]) => string);

/** Every phrase of a language by its path, "outcome.status.signed". */
function phrasesOf(language: Language): Map<string, Phrase> {
  const walk = (node: object, path: string): [string, Phrase][] =>
    Object.entries(node).flatMap(([key, value]) => {
      const here = path ? `${path}.${key}` : key;
      return typeof value === "object" ? walk(value, here) : [[here, value] as [string, Phrase]];
    });
  return new Map(walk(messagesIn[language], ""));
}

const few = [0, 1, 2, 5, 11, 21];
const text = [["①"]];
const texts = [["①", "②"]];
const version = [[3, "①"]];
const counts = few.map((n) => [n]);

/** What a phrase is told of by a word of the code, and says in its own. */
const codes: readonly unknown[] = ["fr", "tu", "month", "year", "last", "second"];

const samplesOf = (topic: string, samples: Record<string, unknown[][]>) =>
  Object.fromEntries(Object.entries(samples).map(([path, of]) => [`${topic}.${path}`, of]));

/** What each phrase that takes arguments is tried with. Signs of no language show where they end up. */
const samples: Record<string, unknown[][]> = {
  and: [[["①"]], [["①", "②"]], [["①", "②", "③"]]],
  labelled: texts,
  bracketed: texts,
  inBrackets: text,
  ...samplesOf("actions", {
    ...{ due: text, heard: text, validUntil: text, perCent: counts, late: counts.slice(1), left: counts },
    ...{
      "page.dueOn": texts,
      "page.said": texts,
      "page.remindsOn": texts,
      "page.putOffNote": [["①", "②", "③"]],
    },
    ...{ "mail.subject": texts, "mail.due": texts, "mail.call": text },
    ...{ "review.cut": [[300]], "review.heldBy": texts },
    ...Object.fromEntries(
      [
        ...["endsAt", "ownZone", "doneOn", "by", "judged", "withoutAddress", "noteIn"].map(
          (name) => `page.${name}`,
        ),
        ...["isDueThen", "putOffMeanwhile"].map((name) => `issues.${name}`),
        ...["of", "lastWord", "arranged", "heldAlready"].map((name) => `review.${name}`),
      ].map((name) => [name, text]),
    ),
  }),
  ...samplesOf("deadlines", {
    ...{ ofView: texts, toDo: text, done: text, review: text, ends: text, notice: text, meets: text },
    ...{ untilMidnight: text, doneOn: text, progress: [[40]], priority: text, judged: text, held: text },
    ...{
      validUntil: text,
      noticeBy: text,
      "page.daysBefore": counts.slice(1),
      "page.openOf": text,
      "page.asRemoved": text,
    },
    ...{ "page.madeOn": text, "page.fetchedBy": texts, "page.mostAddresses": counts.slice(1) },
    ...{ "weekly.subject": few.map((n) => [n, 3]), "weekly.more": counts },
    ...Object.fromEntries(
      ["overdue", "dueSoon", "waiting", "quiet", "reviews"].map((one) => [`weekly.figures.${one}`, counts]),
    ),
  }),
  ...samplesOf("board", {
    count: few.map((n) => [n, n]),
    moreReviews: counts,
    ...{ fileName: text, "views.removed": text, "views.issues.tooMany": counts.slice(1) },
    ...Object.fromEntries(
      ["change", "did", "picked", "undone", "will.change", "will.refuse", "will.stay"].map((one) => [
        `bulk.${one}`,
        counts.slice(1),
      ]),
    ),
    ...{ "charts.age": [[31, 90]], "charts.older": counts.slice(1), "charts.more": counts.slice(1) },
    outOf: text,
    pick: text,
    reviewOn: text,
    unknownDate: text,
    unknownName: text,
    validUntil: text,
  }),
  ...samplesOf("outcomes", {
    ...{ reason: text, movedMeanwhile: text, validFrom: text, validUntil: text, noticeDays: counts.slice(1) },
    ...{
      noticeBy: text,
      "documents.removeNamed": text,
      "documents.addedBy": texts,
      "documents.kilobytes": text,
    },
    ...{ "documents.isAdded": text, "documents.isRemoved": text, "documents.issues.content": text },
  }),
  ...samplesOf("report", {
    ...{ "state.office": text, "state.guest": text, "state.host": text, fileName: text },
    ...{ minutesAre: text, textIn: text },
    ...Object.fromEntries(
      ["agreed", "open", "said", "closed", "actions", "done", "late"].map((what) => [
        `figures.${what}`,
        counts,
      ]),
    ),
  }),
  ...samplesOf("partners", {
    ...{
      ways: [
        [3, 5],
        [0, 5],
        [3, 0],
        [0, 0],
      ],
      more: counts,
    },
    ...Object.fromEntries(
      [
        "overdueTheirs",
        "waitsForThem",
        "lateOurs",
        "unansweredProposal",
        "agreementEnds",
        "reviewDue",
        "quiet",
      ].map((reason) => [`on.${reason}`, text]),
    ),
    ...Object.fromEntries(
      ["reviewOf", "lastMet", "since", "until", "ended", "noticeBy", "nextPlanned", "nextByRhythm"].map(
        (name) => [name, text],
      ),
    ),
  }),
  ...samplesOf("groups", {
    "rule.week": [1, 2, 5].map((n) => [n, "fr"]),
    "rule.place": [1, 3].flatMap((n) => [
      [n, "month", "last", "fr", null],
      [n, "year", "second", "tu", "①"],
    ]),
    "rule.sameDay": [1, 2, 5].flatMap((n) => [
      [n, "month", "①"],
      [n, "year", "①"],
    ]),
    "rule.dayOfMonth": [[31]],
    ...{ "rule.at": texts, "rule.inCity": texts, "rule.inZone": texts, "rule.since": text },
    ...{ "rule.lasting": counts.slice(1), neverHappens: text, happensTwice: text, meetingTitle: text },
    ...Object.fromEntries(
      ["up", "down", "remove", "owner", "present", "presentAtAll"].map((name) => [`minutes.${name}`, text]),
    ),
    ...Object.fromEntries(
      ["topicTooLong", "markHere", "version", "compare"].map((name) => [`minutes.${name}`, [[3]]]),
    ),
    "minutes.carryOver": counts.slice(1),
    ...{ "minutes.shownVersion": version, "minutes.comparedWith": [[7, 3]], "minutes.versionBy": texts },
  }),
  ...samplesOf("participant", {
    ...{ programmeOf: text, version, keptAs: version, keptNothing: text, inTime: text, placeZone: texts },
    ...{ homeTime: texts, driverOf: text, noLocal: text, call: text },
    ...{ addressAs: text, at: text, since: [[3]], nothingNew: [[3]], read: [[3]], readAlready: version },
    ...{ saidSo: text, yourReason: text },
    ...{ minutesBefore: counts, hoursBefore: counts.slice(1), daysBefore: counts.slice(1) },
  }),
  ...samplesOf("mail", {
    "regular.failed": counts,
    "letter.subject": [["①", 3]],
    ...Object.fromEntries(
      [
        ...["subjectFirst", "subjectCancelled", "subjectPostponed", "subjectWithdrawn", "addressee"],
        ...["cancelled", "moved", "added", "removed", "changed", "stay", "before"],
      ].map((name) => [`letter.${name}`, text]),
    ),
    "letter.version": version,
    "letter.since": [[3]],
    "nudge.subject": [["①", 3]],
    "nudge.body": version,
    "digest.subject": counts,
    "digest.seen": few.map((n) => [n, 12, 3]),
    "digest.notYet": text,
    ...Object.fromEntries(
      ["drafted", "sendAll", "attempts", "saidSent", "saidDropped"].map((name) => [`page.${name}`, counts]),
    ),
    "page.about": [[3]],
    "page.waiting": few.map((n) => [3, n]),
    "page.again": text,
    "page.serverSaid": text,
  }),
  "visit.shownVersion": version,
  "desk.today": text,
  "desk.cut": counts,
  "desk.officeTime": text,
  "desk.keptAt": text,
  "desk.discardForm": text,
  "desk.changedSince": [[3]],
  "desk.moreDrafts": counts,
  "desk.overdue": counts,
  "desk.due": text,
  "desk.values": [[["①", "②"]], [["①", "②", "③"]]],
  "desk.visits.planOf": text,
  "desk.visits.version": [[3]],
  "desk.directory.count": counts,
  "desk.directory.since": text,
  "desk.directory.until": text,
  "desk.directory.change": text,
  "desk.directory.wayTo": text,
  "desk.directory.wayFrom": text,
  "desk.directory.minutes": [[25]],
  "leg.inside": text,
  "leg.localTime": texts,
  "leg.noTimes": text,
  "leg.stay": text,
  "timeline.describe": few.map((n) => ["①", n]),
  "item.cancelledTitle": text,
  "item.wholeSide": text,
  "item.wholeHostSide": text,
  "item.minutesIn": [[0], [15]],
  "item.floor": [[2]],
  "when.about": text,
  "when.until": texts,
  "when.from": text,
  "when.after": text,
  "when.placeTime": [["①", "②", "③"]],
  "person.counterpart": text,
  "person.post": texts,
  "participants.count": counts,
  "participants.atLeast": counts,
  "participants.unnamed": [
    ["①", null],
    ["①", 1],
    ["①", 4],
  ],
  "outcome.saidBy": text,
  "sources.pages": [[["①"]], [["①", "②"]]],
  "sources.page": text,
  "sources.settled": text,
  "sources.plan.citeMore": text,
  "sources.plan.settledBy": texts,
  "sources.plan.openCount": counts,
  "sources.languages.count": counts,
  "sources.languages.completeIn": text,
  "sources.languages.input": texts,
  "sources.languages.filled": few.map((n) => [n, n]),
  "sources.languages.gone": counts,
  "sources.languages.kept": text,
  "sources.languages.tab": few.map((n) => ["①", n]),
  "sources.seenBy.hidden": counts,
  "source.paragraph": [[["①"]], [["①", "②"]]],
  "source.paragraphLong": text,
  "source.day": text,
  "source.disagreeOn": text,
  "source.letter": text,
  "interpreters.uncovered": counts,
  "interpreters.unstated": counts,
  "interpreters.pair": texts,
  "interpreters.direction": texts,
  "interpreters.alsoAt": text,
  "interpreters.items": counts,
  "interpreters.hours": [
    [0, 45],
    [2, 0],
    [2, 15],
  ],
  "interpreters.atLeast": text,
  "interpreters.stale": texts,
  "conflicts.count": counts,
  "conflicts.minutes": few.map((n) => [n, 77]),
  "conflicts.way": texts,
  "conflicts.languages": texts,
  "conflicts.inVisit": text,
  "conflicts.tab": few.map((n) => ["①", n]),
  "conflicts.ofKind": few.map((n) => ["①", n]),
  "conflicts.texts": few.map((n) => ["①", n]),
  "conflicts.item": texts,
  "conflicts.namesAndMore": few.map((n) => ["①", n]),
  "conflicts.also": texts,
  "conflicts.alsoSeveral": texts,
  "conflicts.alsoInVisit": [["①", "②", "③"]],
  "conflicts.takenAlso": texts,
  "conflicts.ofThing": counts,
  "conflicts.acceptedMark": text,
  "conflicts.accepted": counts,
  "conflicts.acceptThis": text,
  "conflicts.reasonIs": text,
  "conflicts.acceptedBy": texts,
  "conflicts.formerly": text,
  "conflicts.issues.reasonTooLong": counts,
  "plan.released": version,
  "plan.changeOf": text,
  "plan.addItemOn": text,
  "plan.itemCount": counts,
  "plan.row": [["①", 2]],
  "plan.addTo": text,
  "plan.removedBy": texts,
  "plan.notYetReleased": text,
  ...samplesOf("releases", {
    ...{
      title: [[3]],
      releaseNow: [[3]],
      nothingNew: [[3]],
      whatChanges: [[3]],
      counted: counts,
      openConflicts: counts,
    },
    ...{ unconfirmed: counts, missing: counts, released: [[3]], version: [[3]], by: texts, old: version },
    ...{ backTo: [[3]], backSame: [[3]], removedItems: counts, readAndPrint: [[3]] },
    ...{ onlyItemTitle: text, onlyItemHint: [[3]], itemSame: [[3]], onlyOf: text },
    compareWith: [[1, 2]],
  }),
  ...samplesOf("movements", {
    ...{ way: texts, takes: few.map((n) => [n, "①"]), spare: counts, lacking: counts, leaveBy: text },
    ...{ without: text, driversOf: text, state: text },
  }),
  ...samplesOf("readers", {
    ...{ seen: [[2, 21, 77]], allRead: few.slice(2).map((n) => [n, 77]), fetchedSince: [[5, 12]] },
    ...{ version, fetchedEarlier: [[3]], earlier: [[2, 21, 77]], toItem: text, saidOn: text },
    ...{ settleThis: texts, settledBy: texts, takenBackOn: text, earlierRegrets: counts },
    ...{ "desk.regrets": counts, "desk.unread": [[2, 21, 77]], "nudge.this": text, "nudge.all": counts },
    ...{ "nudge.queued": counts, "nudge.withoutEmail": counts, "nudge.today": counts },
    ...{ "nudge.confirmed": counts },
  }),
  ...samplesOf("subscriptions", {
    ...{
      wholeSide: text,
      languages: texts,
      remindsBefore: text,
      minutes: counts,
      hours: counts,
      days: counts,
    },
    ...{ until: text, expired: text, revoked: text, earlier: counts, fetchedBy: texts, sawVersion: [[3]] },
    ...{ readVersion: [[3]], openOf: text, makeFor: text, makeForAll: counts, made: counts },
    ...{ "one.title": text, "one.add": text, "one.tooLong": [[260]], "one.madeOn": text },
    ...{ "card.notYetIn": [[3]], "history.read": [[3]] },
    ...{ "history.mailQueued": few.map((n) => [n, 77]), "history.mailDropped": few.map((n) => [n, 77]) },
  }),
  ...samplesOf("starting", {
    ...{ substituteTitle: text, number: counts, leaves: text, length: counts },
    ...{
      copyOf: text,
      newFirstDayHint: text,
      items: counts,
      people: counts,
      parties: counts,
      contacts: counts,
    },
    ...{ tasks: counts, vehicles: counts, cancelled: counts, lost: counts },
    ...{ "lostWhy.skipped": texts, "lostWhy.repeated": texts, "lostWhy.endsFirst": texts },
  }),
  "calendar.legCalendar": text,
  "calendar.visitName": text,
  "calendar.legName": texts,
  "calendar.ownName": texts,
  "calendar.release": version,
  "problem.failure": text,
  "search.titleOf": text,
  "search.found": text,
  "search.palette.everything": text,
  "search.palette.count": counts,
  "search.palette.keys": texts,
  "search.hint": text,
  "search.nothing": text,
  "search.all": text,
  "search.atLeast": [[1000]],
  "pages.count": [[2, 7]],
  "account.errorTitle": text,
  "account.waitSeconds": counts,
  "account.waitMinutes": counts,
  "account.invitation.intro": texts,
  "account.settings.since": text,
  "account.settings.lastSeen": text,
  "account.codes.left": counts,
  "account.users.invitationTitle": text,
  ...samplesOfDay(),
  ...samplesOfDelegations(),
  ...samplesOfEditing(),
};

function samplesOfDay(): Record<string, unknown[][]> {
  const one = ["addAt", "followersMoved", "openDay", "notMoved", "undoOf"];
  const who = ["changedMeanwhile", "removedMeanwhile"];
  const two = ["title", "skipped", "repeated", "here", "clocksForward", "clocksBack", "moved", "movedBack"];
  const counted = ["minutes", "stepsMoved"];
  const phrases: Record<string, unknown[][]> = {
    ...Object.fromEntries([...one, ...who, "clocksStay"].map((phrase) => [phrase, text])),
    ...Object.fromEntries(two.map((phrase) => [phrase, texts])),
    ...Object.fromEntries(counted.map((phrase) => [phrase, counts])),
    hours: [
      [0, 0],
      [7, 0],
      [0, 20],
      [7, 20],
    ],
  };
  return Object.fromEntries(Object.entries(phrases).map(([name, tries]) => [`day.${name}`, tries]));
}

function samplesOfDelegations(): Record<string, unknown[][]> {
  const named = ["partyIs", "headIs", "splitTitle", "splitFrom", "mergeInto", "several", "descriptionIn"];
  const told = ["due", "responsible", "helping", "from", "to", "driver", "issues.takesHead"];
  const counted = ["together", "late", "settled", "riders", "tooMany"];
  const phrases: Record<string, unknown[][]> = {
    ...Object.fromEntries([...named, ...told].map((phrase) => [phrase, text])),
    ...Object.fromEntries(counted.map((phrase) => [phrase, counts])),
    rowIs: [[2]],
    seats: [
      [2, 1],
      [3, 2],
      [4, 21],
    ],
  };
  return Object.fromEntries(Object.entries(phrases).map(([name, tries]) => [`delegations.${name}`, tries]));
}

function samplesOfEditing(): Record<string, unknown[][]> {
  const most = few.slice(1).map((n) => ["①", n]);
  const issues: Record<string, unknown[][]> = {
    "missing.typed": text,
    "missing.chosen": text,
    tooLong: most,
    tooMany: most,
    notOneOf: text,
    sentTwice: text,
    notAWhole: [["①", "②", "③"]],
    notADecimal: [["①", "②", "③"]],
    notADay: texts,
    notAClock: text,
    notFound: text,
    ambiguous: texts,
    zoneUnknown: text,
    keyTaken: text,
    "visit.sideTwice": text,
    "leg.endsFirst": text,
    "leg.outsideItsMainLeg": text,
    "leg.leavesASideLegOutside": text,
    "when.neverHappens": [["①", "②", "③", "④", "⑤", "⑥", "⑦"]],
    "when.happensTwice": [["①", "②", "③"]],
    "item.endsFirst": text,
    "item.outsideEveryLeg": text,
    "settlement.noSourceSaysSo": text,
    "actionItem.ownerMissing": text,
    "actionItem.zoneRequired": text,
    "outcome.statusWithoutSource": text,
    "outcome.moveNotAllowed": [
      ["①", "②", "③"],
      ["①", null, "③"],
    ],
    "outcome.movesOutOfOrder": texts,
    "outcome.endsFirst": text,
    "rhythm.firstDoesNotFit": text,
    "name.preferredTwice": text,
    "position.endsFirst": text,
  };
  const notices: Record<string, unknown[][]> = {
    errorTitle: text,
    savedNotice: text,
    savedEntryNotice: text,
    removedNotice: text,
    alsoOpen: text,
    staleExplanation: texts,
    "keptNotice.typing": text,
    "keptNotice.expired": text,
    missingIn: few.map((n) => ["①", n]),
  };
  const history: Record<string, unknown[][]> = {
    by: texts,
    undoes: text,
    released: [[3]],
    releasedItem: [[3]],
  };
  return Object.fromEntries(
    Object.entries({ issues, notices, history }).flatMap(([area, phrases]) =>
      Object.entries(phrases).map(([name, tries]) => [`editing.${area}.${name}`, tries]),
    ),
  );
}

/** They stand between two texts and bring their own space. */
const separators = ["comma", "series", "semicolon", "colon"];

/** Every text that a reader of the language can meet, with the path of its phrase. */
const spoken = (language: Language): [path: string, text: string][] =>
  [...phrasesOf(language)].flatMap(([path, phrase]) =>
    typeof phrase === "string"
      ? [[path, phrase] as [string, string]]
      : samples[path]!.map((args): [string, string] => [path, phrase(...(args as never[]))]),
  );
const offending = (language: Language, pattern: RegExp) =>
  spoken(language).filter(([, said]) => pattern.test(said));

test("every phrase that takes arguments is tried here", () => {
  const functions = [...phrasesOf("en")].filter(([, phrase]) => typeof phrase === "function");
  expect(Object.keys(samples).sort()).toEqual(functions.map(([path]) => path).sort());
});

describe.each(languages)("in %s", (language) => {
  test("there is each phrase that English has, of the same kind, and no other", () => {
    const kindsOf = (phrases: Map<string, Phrase>) =>
      Object.fromEntries([...phrases].map(([path, phrase]) => [path, typeof phrase]));
    expect(kindsOf(phrasesOf(language))).toEqual(kindsOf(phrasesOf("en")));
  });

  test("no phrase is empty, or has space to spare", () => {
    const found = offending(language, /^\s*$|^\s|\s$|\s\s/);
    expect(found.filter(([path]) => !separators.includes(path))).toEqual([]);
  });

  test("no phrase shows the reader a hole", () => {
    expect(offending(language, /undefined|null|NaN|\[object|\$\{|TODO/)).toEqual([]);
  });

  test("no phrase drops what it was given", () => {
    const dropped = [...phrasesOf(language)].flatMap(([path, phrase]) => {
      if (typeof phrase === "string") return [];
      return samples[path]!.flatMap((args) => {
        const said = phrase(...(args as never[]));
        const given = args
          .flat()
          .filter((arg) => !codes.includes(arg))
          .filter((arg) => typeof arg === "string" || (typeof arg === "number" && arg > 1));
        return given.every((arg) => said.includes(`${arg}`)) ? [] : [[path, said]];
      });
    });
    expect(dropped).toEqual([]);
  });

  test("quotation marks, dashes and dots are those of print", () => {
    expect(offending(language, /["']|--| - |\.\.\./)).toEqual([]);
  });
});

/** What is called the same in every language. */
const properNames =
  /\b(?:Dragoman|DRAGOMAN_ORIGIN|Apple|Google|Microsoft|Outlook(?:\.com)?|Thunderbird|QR|A4|PDF|Word|Excel|OpenDocument|PNG|JPEG)\b/g;
/\b(?:Dragoman|DRAGOMAN_ORIGIN|Apple|Google|Microsoft|Outlook(?:\.com)?|Thunderbird|Word|QR|A4)\b/g;
/** What is typed the same in every language, as hints show it. */
const typedAlike = new RegExp(
  [
    ...[
      "Asia/Shanghai",
      "Europe/Moscow",
      "name@example\\.org",
      "https://",
      "beijing-2019",
      "beijing",
      "firstDay",
      "whole",
    ],
    ...["paragraph:6", "day:2019-06-18", "section:guests", "9:05", "10:00", "10:30", "CN", "RU"],
    ...["en", "ru", "zh", "ja", "de"].map((tag) => `\\b${tag}\\b`),
  ].join("|"),
  "g",
);
const withoutExamples = (said: string) => said.replace(typedAlike, "");
const latin = (language: Language) =>
  spoken(language).filter(([, said]) =>
    /\p{Script=Latin}/u.test(withoutExamples(said).replace(properNames, "")),
  );

test("no English is left in Russian and Chinese but the names of products", () => {
  expect([...latin("ru"), ...latin("zh")]).toEqual([]);
});

test("no language borrows the letters of another", () => {
  expect(offending("en", /\p{Script=Cyrillic}|\p{Script=Han}/u)).toEqual([]);
  expect(offending("ru", /\p{Script=Han}/u)).toEqual([]);
  expect(offending("zh", /\p{Script=Cyrillic}/u)).toEqual([]);
});

test("Chinese is set with Chinese punctuation", () => {
  const found = spoken("zh").filter(([, said]) => /[,;:!?()]|\.$/.test(withoutExamples(said)));
  expect(found).toEqual([]);
});

test("people are counted as each language counts them", () => {
  const counted = (language: Language) => few.map((n) => messagesIn[language].participants.count(n));
  expect(counted("en")).toEqual(["0 people", "1 person", "2 people", "5 people", "11 people", "21 people"]);
  expect(counted("ru")).toEqual([
    ...["0 человек", "1 человек", "2 человека", "5 человек", "11 человек", "21 человек"],
  ]);
  expect(counted("zh")).toEqual(["0人", "1人", "2人", "5人", "11人", "21人"]);
});

test("programme items are counted as each language counts them", () => {
  const counted = (language: Language) => few.map((n) => messagesIn[language].timeline.describe("①", n));
  expect(counted("en").slice(1, 3)).toEqual(["①. 1 programme item.", "①. 2 programme items."]);
  expect(counted("ru")).toEqual([
    ...["①. 0 пунктов программы.", "①. 1 пункт программы.", "①. 2 пункта программы."],
    ...["①. 5 пунктов программы.", "①. 11 пунктов программы.", "①. 21 пункт программы."],
  ]);
});

test("lists are joined as each language joins them", () => {
  const joined = languages.map((language) => messagesIn[language].and(["①", "②", "③"]));
  expect(joined).toEqual(["①, ② and ③", "①, ② и ③", "①、②、③"]);
});
