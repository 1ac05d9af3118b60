import type { conflicts as en } from "#app/i18n/messages/conflicts/en.ts";
import { plural } from "#app/i18n/plural.ts";

/** Накладки в программе, по-русски. */
export const conflicts: typeof en = {
  title: "Накладки",
  none: "Накладок в программе нет.",
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
  },
  minutes: (has, needs) =>
    `${plural("ru", has, { one: `${has} минута`, few: `${has} минуты`, many: `${has} минут`, other: `${has} минуты` })} между пунктами, на дорогу нужно ${needs}`,
  way: (from, to) => `${from} – ${to}`,
  languages: (from, to) => `${from} – ${to}`,
  inVisit: (title) => `также: ${title}`,
  mend: "Изменить",
};
