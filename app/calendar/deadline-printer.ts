import { type DeadlineText, deadlineText } from "#app/calendar/deadline-entries.ts";
import { calendarHead } from "#app/calendar/vcalendar.ts";
import { vevent } from "#app/calendar/vevent.ts";
import { vtodo } from "#app/calendar/vtodo.ts";
import type {
  DeadlinePrinter,
  DeadlineStamps,
  DeadlineTexts,
  DeadlineTold,
} from "#app/domain/deadline/deadline-printer.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** Prints calendars of deadlines for an office whose pages stand at `origin`. */
export const deadlinePrinter = (origin: string): DeadlinePrinter => ({
  domain: new URL(origin).hostname,

  entry(told, language, since) {
    const wording = wordingIn(language, told.visit.referenceLanguage);
    const text = deadlineText(told, wording, since);
    const isOpen = text !== null && !text.isCancelled && told.state !== "done";
    return {
      onDay: text ? firstDayOf(text) : told.onDay,
      isOpen,
      fingerprint: JSON.stringify([text, origin, told.relatedTo]),
      print: (stamps) => {
        if (text === null) return nothingLeft(told, language, stamps);
        return printed(text, told.relatedTo, language, origin, stamps);
      },
    };
  },

  cancelled({ event, todo, onDay }, language, stamps) {
    const { messages } = wordingIn(language);
    const summary = cancelledTitle(titleIn(event), language);
    const when = { kind: "days" as const, firstDay: onDay, lastDay: onDay };
    const words = { summary, description: "", language, categories: [messages.deadlines.state.cancelled] };
    return {
      event: vevent({
        ...{ ...words, ...stamps, status: "CANCELLED", isTransparent: true, when },
        ...{ location: null, url: null, relatedTo: null, geo: null },
      }),
      todo:
        todo &&
        vtodo({
          ...{ ...words, ...stamps, uid: stamps.todoUid, status: "CANCELLED", dueOn: onDay, priority: 5 },
          ...{ completedAt: null, percent: null, url: null, relatedTo: null },
        }),
    };
  },

  nothing(onDay, language, stamps) {
    const { messages } = wordingIn(language);
    const stand: DeadlineText = {
      ...{ title: messages.deadlines.nothing, mark: null, isCancelled: true, location: null },
      when: { kind: "days", firstDay: onDay, lastDay: onDay },
      ...{ categories: [], path: "/follow-ups", lines: [], repeats: [] },
      todo: { isUnderWay: false, completedAt: null, percent: null, priority: 9 },
    };
    return printed(stand, null, language, origin, stamps, true);
  },

  head(viewName, what, language, { zones, from, to }) {
    const { deadlines: say } = wordingIn(language).messages;
    const name = what === "events" ? say.calendarName : say.tasksName;
    const full = viewName === null ? name : say.ofView(name, viewName);
    return calendarHead({ name: full, description: null, language, zones, from, to });
  },
});

function printed(
  text: DeadlineText,
  relatedTo: string | null,
  language: Language,
  origin: string,
  stamps: DeadlineStamps,
  isPlaceholder = false, // nothing was called off that could be named
): DeadlineTexts {
  const { messages } = wordingIn(language);
  const { title, mark, isCancelled, when, location, categories, lines, todo } = text;
  const url = origin + text.path;
  const description = [...lines, messages.labelled(messages.calendar.page, url)].join("\n");
  const words = { description: isCancelled && lines.length === 0 ? "" : description, language, categories };
  const plainTitle = isCancelled && !isPlaceholder ? messages.item.cancelledTitle(title) : title;
  const event = vevent({
    ...{ ...words, ...stamps, when, location, url, relatedTo, geo: null },
    status: isCancelled ? "CANCELLED" : "CONFIRMED",
    isTransparent: when.kind === "days" || isCancelled,
    summary: mark ? messages.deadlines[mark](title) : plainTitle,
  });
  return {
    event: text.repeats.length > 0 ? withLines(event, text.repeats) : event,
    todo:
      todo &&
      vtodo({
        ...{ ...words, ...stamps, uid: stamps.todoUid, url, relatedTo, ...todo, summary: plainTitle },
        dueOn: firstDayOf(text),
        status: isCancelled ? "CANCELLED" : statusOf(text),
      }),
  };
}

const statusOf = ({ mark, todo }: DeadlineText) =>
  mark === "done" ? "COMPLETED" : todo?.isUnderWay ? "IN-PROCESS" : "NEEDS-ACTION";

const withLines = (event: string, lines: readonly string[]): string =>
  event.replace(/END:VEVENT\r\n$/, () => `${lines.join("")}END:VEVENT\r\n`);

const firstDayOf = ({ when }: DeadlineText): LocalDate =>
  when.kind === "days" ? when.firstDay : when.starts.wall.slice(0, 10);

/** A rhythm that has come to an end of its dates. */
const nothingLeft = (told: DeadlineTold, language: Language, stamps: DeadlineStamps): DeadlineTexts => {
  const { messages, textOf } = wordingIn(language, told.visit.referenceLanguage);
  const title = told.kind === "rhythm" ? textOf(told.outcome.title) : messages.item.withdrawn;
  return {
    event: vevent({
      ...{ ...stamps, status: "CANCELLED", isTransparent: true, language, description: "", categories: [] },
      when: { kind: "days", firstDay: told.onDay, lastDay: told.onDay },
      ...{
        summary: messages.item.cancelledTitle(title),
        location: null,
        url: null,
        relatedTo: null,
        geo: null,
      },
    }),
    todo: null,
  };
};

/** The title in a printed entry, as it was before it was escaped and folded. */
function titleIn(event: string): string {
  const found = /^SUMMARY[^:\r\n]*(?:\r\n [^:\r\n]*)*:(.*)$/m.exec(event.replace(/\r\n /g, ""))?.[1] ?? "";
  return found
    .replace(/\r$/, "")
    .replace(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? " " : letter));
}

function cancelledTitle(title: string, language: Language): string {
  const { messages } = wordingIn(language);
  const mark = messages.item.cancelledTitle("").trim();
  const plain = title.replace(/^[☐✓] /, "");
  return plain.startsWith(mark) ? plain : messages.item.cancelledTitle(plain);
}
