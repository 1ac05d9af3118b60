import type { mail as english } from "#app/i18n/messages/mail/en.ts";
import { plural } from "#app/i18n/plural.ts";

/** Письма протокольной службы и страница их рассылки. */
export const mail: typeof english = {
  letter: {
    subject: (visit, number) => `Ваша программа: ${visit}, версия ${number}`,
    subjectFirst: (visit) => `Ваша программа: ${visit}`,
    subjectCancelled: (visit) => `Визит отменён: ${visit}`,
    subjectPostponed: (visit) => `Визит перенесён: ${visit}`,
    subjectWithdrawn: (visit) => `Вы больше не участвуете в визите: ${visit}`,
    addressee: (name) => `Адресат: ${name}`,
    version: (number, date) => `Версия ${number} от ${date}`,
    first: "Направляем Вам программу визита.",
    since: (number) => `Изменения, касающиеся Вас, после версии ${number}:`,
    cancelledVisit: "Визит отменён.",
    postponedVisit: "Визит перенесён на более поздний срок.",
    withdrawn: "Вы больше не входите в число участников визита, его программа Вас не касается.",
    cancelled: (title) => `Отменено: ${title}`,
    moved: (title) => `Перенесено: ${title}`,
    added: (title) => `Добавлено: ${title}`,
    removed: (title) => `Исключено из Вашей программы: ${title}`,
    changed: (title) => `Изменено: ${title}`,
    stay: (city) => `Пребывание: ${city}`,
    visit: "Визит",
    yourPart: "Ваше участие",
    before: (text) => `прежде: ${text}`,
    nothing: "нет",
    joined: "добавлено",
    left: "исключено",
    note: "От протокольной службы:",
    page: "Ваша программа в актуальной редакции:",
    pageIsYours: "Эта ссылка предназначена только Вам. Просим не передавать её другим лицам.",
    calendars: "Если Вы подписаны на календарь, изменения могут появиться в нём в течение суток.",
    attached: "Ваша программа в этой версии приложена файлом календаря; сам файл не обновляется.",
  },
  nudge: {
    subject: (visit, number) => `Просим подтвердить ознакомление с версией ${number}: ${visit}`,
    body: (number, date) =>
      `Версия ${number} программы опубликована ${date}. Просим подтвердить, что Вы с ней ознакомились.`,
    onPage: "Подтвердить можно на Вашей странице:",
    reply: "Просим сообщить протокольной службе, когда Вы с ней ознакомитесь.",
  },
  digest: {
    subject: (n) =>
      plural("ru", n, {
        one: `С программой ознакомились не все: ${n} визит`,
        few: `С программой ознакомились не все: ${n} визита`,
        many: `С программой ознакомились не все: ${n} визитов`,
        other: `С программой ознакомились не все: ${n} визита`,
      }),
    seen: (read, expected, number) => `С версией ${number} ознакомились ${read} из ${expected}.`,
    notYet: (names) => `Ещё не ознакомились: ${names}`,
  },
};
