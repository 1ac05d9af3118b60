import type { plan as en } from "#app/i18n/messages/plan/en.ts";
import { plural } from "#app/i18n/plural.ts";

/** Подготовка визита по-русски. */
export const plan: typeof en = {
  title: "Подготовка визита",
  tabs: {
    programme: "Программа",
    delegations: "Делегации",
    preparation: "Подготовка",
    outcomes: "Итоги",
    sources: "Источники",
    languages: "Переводы",
    seenBy: "Как видят другие",
    history: "История изменений",
  },
  parts: "Разделы подготовки",
  draft: "Проект",
  neverReleased: "Ещё не опубликовано. Видит только протокольная служба.",
  released: (number, date) => `Участники видят версию ${number} от ${date.replace(/\.$/, "")}.`,
  openReleased: "Открыть опубликованную версию",
  change: "Изменить",
  changeOf: (subject) => `Изменить: ${subject}`,
  noLegs: "Начните с первого этапа: город, часовой пояс и даты пребывания.",
  noItems: "На этот день пока ничего не запланировано.",
  addItemOn: (date) => `Добавить пункт на ${date}`,
  itemCount: (n) =>
    plural("ru", n, { one: `${n} пункт`, few: `${n} пункта`, many: `${n} пунктов`, other: `${n} пункта` }),
  field: "Поле",
  directoryHistory: "История изменений справочников",
  row: (label, number) => `${label}, строка ${number}`,
  addTo: (label) => `Добавить: «${label}»`,
  anotherLanguage: "Другой язык",
  when: "Время",
  endsElsewhere: "Завершается в другой день или в другом часовом поясе",
  sides: "Стороны в полном составе",
  parties: "Группы",
  someone: "Служебная программа",
  removedMeanwhile: "После открытия формы эта запись была удалена",
  removedBy: (name, time) =>
    `Удаление: ${name}, ${time}. Восстановите запись в том виде, в каком она показана ниже, или покиньте страницу.`,
  takenOver: "Принято: вы этого не меняли.",
  notYetReleased: (what) => `${what}. Ещё не опубликовано.`,
};
