import type { day as en } from "#app/i18n/messages/day/en.ts";
import { plural } from "#app/i18n/plural.ts";

/** Один день визита: сетка и список. */
export const day: typeof en = {
  tab: "По дням",
  title: (day, city) => `${day}, ${city}`,
  choose: "Дни визита",
  before: "Предыдущий день",
  after: "Следующий день",

  skipped: (from, to) => `Часы переводят вперёд: времени ${from}–${to} не существует.`,
  repeated: (from, to) => `Часы переводят назад: время ${from}–${to} наступает дважды.`,
  here: (time, city) => `${time} по времени: ${city}`,
  clocksForward: (by, takes) => `В пути часы переводят вперёд на ${by}; время в пути ${takes}.`,
  clocksBack: (by, takes) => `В пути часы переводят назад на ${by}; время в пути ${takes}.`,
  clocksStay: (takes) => `Время в пути ${takes}.`,
  overDateLine: "Пересекается линия перемены дат.",
  hours: (hours, minutes) =>
    [hours && `${hours} ч`, minutes && `${minutes} мин`].filter(Boolean).join(" ") || "0 мин",

  lanes: {
    label: "Колонки",
    all: "Все вместе",
    parties: "По группам",
    people: "По участникам",
    nobody: "Участники не указаны",
    choosePeople: "Выбрать участников",
    show: "Показать",
  },
  picture: "День по часам",
  band: "Без указания времени",
  list: "День списком",
  empty: "На этот день пока ничего не запланировано.",
  addAt: (time) => `Добавить пункт на ${time}`,

  changeTime: "Изменить время",
  earlier: "Раньше",
  later: "Позже",
  endsEarlier: "Завершить раньше",
  endsLater: "Завершить позже",
  minutes: (n) => `${n} мин`,
  dayEarlier: "На день раньше",
  dayLater: "На день позже",
  set: "Установить",
  which: "Что изменить",
  ends: {
    both: "Начало, сохранив длительность",
    starts: "Начало, сохранив окончание",
    ends: "Окончание",
  },
  day: "День",
  clock: "Время",

  moved: (title, time) => `${title}: перенесено на ${time}`,
  movedBack: (title, time) => `${title}: возвращено на ${time}`,
  stepsMoved: (n) =>
    plural("ru", n, {
      one: `Вместе с ним сдвинут ${n} этап порядка проведения.`,
      few: `Вместе с ним сдвинуты ${n} этапа порядка проведения.`,
      many: `Вместе с ним сдвинуто ${n} этапов порядка проведения.`,
      other: `Вместе с ним сдвинуто ${n} этапа порядка проведения.`,
    }),
  followersMoved: (titles) => `Следующие за ним пункты тоже сдвинуты: ${titles}.`,
  openDay: (date) => `Открыть ${date}`,
  notMoved: (title) => `${title}: время не изменено.`,
  changedMeanwhile: (name) => `За это время пункт изменён, автор: ${name}. Показано, как он записан сейчас.`,
  removedMeanwhile: (name) => `За это время пункт удалён, автор: ${name}.`,
  moveOutside: "Всё равно перенести",
  undoOf: (headline) => `Отменить: ${headline}`,
  undoInHistory: "С тех пор это изменено ещё раз. Сравните и отмените в истории изменений.",
  notSaved: "Не сохранено: нет связи с сервером. Всё осталось как было.",

  keysTitle: "Клавиши",
  keys: {
    go: "к следующему пункту или колонке",
    move: "сдвинуть на 15 минут",
    moveDays: "сдвинуть на день",
    end: "завершить раньше или позже",
    start: "начать раньше или позже, сохранив окончание",
    draw: "нарисовать новый пункт; место и длительность – теми же стрелками",
    open: "открыть форму",
    leave: "оставить как было",
    undo: "отменить своё последнее изменение",
  },
  newItem: "Новый пункт",
};
