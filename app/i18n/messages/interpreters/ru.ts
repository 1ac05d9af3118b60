import type { interpreters as en } from "#app/i18n/messages/interpreters/en.ts";
import { plural } from "#app/i18n/plural.ts";

const items = (n: number) =>
  plural("ru", n, { one: `${n} пункт`, few: `${n} пункта`, many: `${n} пунктов`, other: `${n} пункта` });

/** Кто и что переводит, по-русски. */
export const interpreters: typeof en = {
  title: "Переводчики",
  none: "По программе переводчик нигде не требуется.",
  uncovered: (n) => `Без переводчика: ${items(n)}`,
  allCovered: "Переводом обеспечены все пункты.",
  unstated: (n) => `Требует уточнения: ${items(n)}`,
  caption: "Пункты программы по языковым парам и кто переводит",
  item: "Пункт программы",
  pair: (one, other) => `${one} – ${other}`,
  direction: (from, to) => `${from} → ${to}`,
  notNeeded: "не требуется",
  nobody: "Не назначен",
  alsoAt: (others) => `В это же время: ${others}`,
  assign: "Назначить",
  change: "Изменить",
  interpreter: "Переводчик",
  mode: "Вид перевода",
  nobodyYet: "не назначен",
  others: "Другие переводящие",
  save: "Сохранить",
  question: "Участвуют обе стороны. Нужен ли переводчик?",
  state: "Указать потребность",
  noInterpreter: "Среди участников ещё нет переводчика.",
  addInterpreter: "Добавить переводчика",

  load: "Загрузка по дням",
  undated: "без даты",
  items,
  hours: (hours, minutes) =>
    hours === 0 ? `${minutes} мин` : minutes === 0 ? `${hours} ч` : `${hours} ч ${minutes} мин`,
  atLeast: (hours) => `не менее ${hours}`,
  free: "нет",

  stale: (name, time) =>
    `${name} – этот пункт изменён в ${time}. Он показан в нынешнем виде, ваш выбор сохранён ниже. Если он остаётся в силе, сохраните ещё раз.`,
  needRemoved: "Эта потребность тем временем удалена. Никто не назначен.",
};
