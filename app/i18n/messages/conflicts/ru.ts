import type { conflicts as en } from "#app/i18n/messages/conflicts/en.ts";
import { plural } from "#app/i18n/plural.ts";

const texts = (n: number) =>
  plural("ru", n, { one: `${n} текст`, few: `${n} текста`, many: `${n} текстов`, other: `${n} текста` });

/** Накладки в программе, по-русски. */
export const conflicts: typeof en = {
  title: "Накладки",
  tab: (title, open) => `${title} (${open})`,
  none: "Накладок в программе нет.",
  noneOpen: "Нерешённых накладок нет: все приняты к сведению.",
  count: (n) =>
    plural("ru", n, {
      one: `${n} накладка`,
      few: `${n} накладки`,
      many: `${n} накладок`,
      other: `${n} накладки`,
    }),
  kinds: {
    "person.twice": "Одновременно в двух местах",
    "person.inAnotherVisit": "В это же время участвует в другом визите",
    "venue.twice": "Место занято дважды",
    "way.tooShort": "Недостаточно времени на переезд",
    "interpretation.uncovered": "Нет переводчика",
    "interpreter.twice": "Переводчик занят дважды",
    "item.outsideItsLeg": "Вне дат этапа",
    "legs.overlap": "Этапы пересекаются",
    "head.absent": "Глава делегации не участвует",
    "time.unconfirmed": "Время уточняется",
    "texts.missing": "Нет перевода",
  },
  ofKind: (kind, n) => `${kind} (${n})`,
  minutes: (has, needs) =>
    `${plural("ru", has, { one: `${has} минута`, few: `${has} минуты`, many: `${has} минут`, other: `${has} минуты` })} между пунктами, на дорогу нужно ${needs}`,
  way: (from, to) => `${from} – ${to}`,
  languages: (from, to) => `${from} – ${to}`,
  texts: (language, n) => `${language}: ${texts(n)}`,
  fillIn: "Внести переводы",
  inVisit: (title) => `также: ${title}`,
  anotherVisit: "другой визит",
  mend: "Изменить",
  item: (title, time) => `«${title}» (${time})`,
  namesAndMore: (names, more) => `${names} и ещё ${more}`,
  also: (name, item) => `${name}: в это же время также ${item}`,
  alsoSeveral: (names, item) => `${names}: в это же время также ${item}`,
  alsoInVisit: (names, item, visit) => `${names}: в это же время также ${item}, визит «${visit}»`,
  takenAlso: (place, item) => `${place}: в это же время занято под ${item}`,

  ofThing: (n) =>
    plural("ru", n, {
      one: `Здесь ${n} накладка`,
      few: `Здесь ${n} накладки`,
      many: `Здесь ${n} накладок`,
      other: `Здесь ${n} накладки`,
    }),
  show: "Показать",
  openConflict: "Накладка",
  acceptedMark: (kind) => `Принято к сведению: ${kind}`,

  accepted: (n) => `Принято к сведению (${n})`,
  accept: "Принять к сведению",
  acceptThis: (conflict) => `Принять к сведению: ${conflict}`,
  reason: "Почему можно оставить как есть",
  reasonIs: (reason) => `Обоснование: ${reason}`,
  acceptedBy: (name, time) => `Принято к сведению: ${name}, ${time}`,
  formerly: (reason) => `Ранее, при прежних обстоятельствах, принято к сведению: ${reason}`,
  changeReason: "Изменить обоснование",
  takeBack: "Вернуть в накладки",
  issues: {
    reasonMissing: "Укажите, почему накладку можно оставить",
    reasonTooLong: (most) => `Обоснование не должно превышать ${most} знаков`,
    changedSince: "После открытия страницы обстоятельства изменились. Рассмотрите накладку заново.",
    gone: "Этой накладки больше нет. К сведению ничего не принято.",
  },

  desk: {
    title: "Накладки в предстоящих визитах",
    none: "В текущих и предстоящих визитах нерешённых накладок нет.",
    cut: "Проверены только визиты, которые начинаются раньше других.",
  },
};
