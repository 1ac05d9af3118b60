import type { readers as english } from "#app/i18n/messages/readers/en.ts";
import { plural } from "#app/i18n/plural.ts";

/** Кто ознакомился с версией программы и кто не сможет прибыть. */
export const readers: typeof english = {
  tab: "Ознакомление",
  title: "Ознакомление с программой",
  seen: (read, expected, number) => `С версией ${number} ознакомились ${read} из ${expected}`,
  allRead: (expected, number) =>
    plural("ru", expected, {
      one: `С версией ${number} ознакомились все (${expected})`,
      few: `С версией ${number} ознакомились все (${expected})`,
      many: `С версией ${number} ознакомились все (${expected})`,
      other: `С версией ${number} ознакомились все (${expected})`,
    }),
  counted:
    "Учитываются поимённо названные участники с личной ссылкой: об ознакомлении они сообщают на своей странице. Остальных не спрашивают. Учитываются и те, кого изменения не касаются.",
  nobodyCounted: "Ни у одного из поимённо названных участников пока нет личной ссылки.",
  neverReleased: "Визит ещё не опубликован: знакомиться пока не с чем.",
  fetchedSince: (fetched, expected) => `Календари загрузили эту версию: ${fetched} из ${expected}.`,
  unread: "Ещё не ознакомились",
  read: "Ознакомились",
  withoutAddress: "Без личной ссылки",
  makeAddress: "Создать ссылки",
  columns: { who: "Кто", lastRead: "Ознакомление", calendar: "Календарь", since: "Ожидается с" },
  version: (number, time) => `версия ${number}, ${time}`,
  nothing: "пока нет",
  fetchedThis: "версия загружена",
  fetchedEarlier: (number) => `в календаре версия ${number}`,
  neverFetched: "не загружался",
  earlier: (read, expected, number) => `Версия ${number}: ${read} из ${expected}`,
  versions: "Прежние версии",
  regrets: "Не смогут прибыть",
  noRegrets: "Никто не сообщал, что не сможет прибыть.",
  noneWaits: "Ничего не ожидает решения: всё урегулировано или отозвано.",
  toItem: (title) => `пункт «${title.replaceAll("«", "„").replaceAll("»", "“")}»`,
  toVisit: "весь визит",
  saidOn: (time) => `сообщено ${time}`,
  settle: "Урегулировано",
  settleThis: (name, what) => `Урегулировано: ${name}, ${what}`,
  settleHint:
    "Отметьте, когда найдена замена или решено обойтись без участника. После этого он не сможет сам отозвать сообщение: ему предложат позвонить в протокольную службу.",
  settledBy: (name, time) => `урегулировано: ${name}, ${time}`,
  takenBackOn: (time) => `отозвано ${time}`,
  earlierRegrets: (n) =>
    plural("ru", n, {
      one: `${n} урегулированное или отозванное`,
      few: `${n} урегулированных или отозванных`,
      many: `${n} урегулированных или отозванных`,
      other: `${n} урегулированного или отозванного`,
    }),
  settledNow: "Урегулировано.",
  nudge: {
    one: "Напомнить письмом",
    this: (name) => `Напомнить письмом: ${name}`,
    all: (n) =>
      plural("ru", n, {
        one: `Напомнить письмом всем (${n})`,
        few: `Напомнить письмом всем (${n})`,
        many: `Напомнить письмом всем (${n})`,
        other: `Напомнить письмом всем (${n})`,
      }),
    noServer: "Почтовый сервер не настроен: напомнить письмом отсюда нельзя.",
    queued: (n) =>
      plural("ru", n, {
        one: `Отправляется ${n} напоминание.`,
        few: `Отправляются ${n} напоминания.`,
        many: `Отправляется ${n} напоминаний.`,
        other: `Отправляется ${n} напоминания.`,
      }),
    nobody: "Напоминания не отправлены.",
    withoutEmail: (n) => `Без адреса электронной почты: ${n}. Им нужно позвонить.`,
    today: (n) => `Сегодня уже напоминали: ${n}.`,
    confirmed: (n) => `За это время ознакомились: ${n}.`,
  },
  desk: {
    title: "Участники",
    none: "Ответа никто не ждёт, с ближайшими визитами участники ознакомились.",
    regrets: (n) =>
      plural("ru", n, {
        one: `${n} сообщение о невозможности прибыть`,
        few: `${n} сообщения о невозможности прибыть`,
        many: `${n} сообщений о невозможности прибыть`,
        other: `${n} сообщения о невозможности прибыть`,
      }),
    unread: (unread, expected, number) => `с версией ${number} не ознакомились ${unread} из ${expected}`,
  },
};
