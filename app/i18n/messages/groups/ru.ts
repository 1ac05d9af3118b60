import type { Rhythm, Weekday } from "#app/domain/outcome/outcome.ts";
import type { groups as shape } from "#app/i18n/messages/groups/en.ts";
import { plural } from "#app/i18n/plural.ts";

type Place = NonNullable<Rhythm["place"]>;

/** "в последнюю пятницу": what the ordinal and the day are in the accusative depends on the day's gender. */
const days: Record<Weekday, { on: string; each: string; gender: 0 | 1 | 2 }> = {
  mo: { on: "понедельник", each: "понедельникам", gender: 0 },
  tu: { on: "вторник", each: "вторникам", gender: 0 },
  we: { on: "среду", each: "средам", gender: 1 },
  th: { on: "четверг", each: "четвергам", gender: 0 },
  fr: { on: "пятницу", each: "пятницам", gender: 1 },
  sa: { on: "субботу", each: "субботам", gender: 1 },
  su: { on: "воскресенье", each: "воскресеньям", gender: 2 },
};
const places: Record<Place, [string, string, string]> = {
  first: ["первый", "первую", "первое"],
  second: ["второй", "вторую", "второе"],
  third: ["третий", "третью", "третье"],
  fourth: ["четвёртый", "четвёртую", "четвёртое"],
  last: ["последний", "последнюю", "последнее"],
};

const units: Record<Rhythm["unit"], { one: string; few: string; many: string }> = {
  week: { one: "неделю", few: "недели", many: "недель" },
  month: { one: "месяц", few: "месяца", many: "месяцев" },
  year: { one: "год", few: "года", many: "лет" },
};

/** "каждый месяц", "каждые 2 недели". */
function every(n: number, unit: Rhythm["unit"]): string {
  const { one, few, many } = units[unit];
  const each = unit === "week" ? "каждую" : "каждый";
  if (n === 1) return `${each} ${one}`;
  return plural("ru", n, {
    ...{ one: `${each} ${n} ${one}`, few: `каждые ${n} ${few}` },
    ...{ many: `каждые ${n} ${many}`, other: `каждые ${n} ${few}` },
  });
}

const on = (place: Place, weekday: Weekday): string => {
  const { on: day, gender } = days[weekday];
  return `${place === "second" ? "во" : "в"} ${places[place][gender]} ${day}`;
};

/** Рабочие группы, их заседания, повестка дня и протокол. */
export const groups: typeof shape = {
  title: "Рабочая группа",
  allFollowUps: "Контроль исполнения",
  mandate: "Задачи группы",
  members: "Сопредседатели и состав",
  coChair: "сопредседатель",
  nobody: "Члены группы от этой стороны не указаны.",
  change: "Изменить рабочую группу",
  rhythm: "Периодичность заседаний",
  noRhythm: "Периодичность заседаний ещё не согласована.",
  enterRhythm: "Указать периодичность",
  rule: {
    week: (n, weekday) => `${every(n, "week")} по ${weekday ? days[weekday].each : ""}`,
    place: (n, unit, place, weekday, month) =>
      `${every(n, unit)} ${on(place, weekday)}${month === null ? "" : ` ${month}`}`,
    sameDay: (n, unit, day) => `${every(n, unit)} ${day}`,
    dayOfMonth: (day) => `${day}-го числа`,
    at: (rule, clock) => `${rule} в ${clock}`,
    inCity: (text, city) => `${text} по местному времени (${city})`,
    inZone: (text, zone) => `${text} (${zone})`,
    lasting: (minutes) =>
      plural("ru", minutes, {
        ...{ one: `${minutes} минута`, few: `${minutes} минуты` },
        ...{ many: `${minutes} минут`, other: `${minutes} минуты` },
      }),
    since: (day) => `первое заседание ${day}`,
  },
  nextDates: "Ближайшие даты",
  noNextDates: "Предстоящих дат нет.",
  skip: "Отменить заседание",
  restore: "Всё же провести",
  isSkipped: "в этот день заседания не будет",
  plan: "Запланировать заседание",
  isPlanned: "запланировано",
  neverHappens: (clock) => `в этот день времени ${clock} не существует: время уточняется`,
  happensTwice: (clock) => `в этот день время ${clock} наступает дважды: время уточняется`,
  dayAlone: "время не согласовано",
  noStay: "У этого визита ещё нет этапа. Сначала добавьте этап, затем запланируйте заседание.",
  notADate: "Этой даты в графике заседаний больше нет. Выберите одну из дат ниже.",
  meetings: "Заседания",
  held: "Прошедшие",
  coming: "Запланированные",
  noMeetings: "Заседаний пока нет.",
  agendaAndMinutes: "Повестка дня и протокол",
  outOf: "Итоги заседания",
  openActions: "Поручения на исполнении",
  noOpenActions: "У этой группы нет неисполненных поручений.",
  openOutcomes: "Договорённости и предложения в работе",
  noOpenOutcomes: "У этой группы нет предложений и договорённостей в работе.",
  meetingTitle: (title) => `Заседание: ${title}`,
  apart: "Заседания рабочих групп",
  minutes: {
    title: "Повестка дня и протокол",
    agenda: "Повестка дня",
    noTopics: "В повестке дня пока нет вопросов.",
    topic: "Новый вопрос",
    topicRequired: "Укажите вопрос повестки дня",
    topicTooLong: (most) => `Предельная длина, знаков: ${most}`,
    addTopic: "Добавить вопрос",
    up: (topic) => `Переместить выше: ${topic}`,
    down: (topic) => `Переместить ниже: ${topic}`,
    remove: (topic) => `Убрать: ${topic}`,
    carryOver: (n) =>
      plural("ru", n, {
        ...{ one: `Перенести ${n} открытый вопрос`, few: `Перенести ${n} открытых вопроса` },
        ...{ many: `Перенести ${n} открытых вопросов`, other: `Перенести ${n} открытых вопроса` },
      }),
    nothingToCarry: "Все открытые вопросы уже включены в повестку дня.",
    carried: "перенесено",
    text: "Протокол",
    noText: "Протокол ещё не ведётся.",
    write: "Вести протокол",
    changeText: "Изменить протокол",
    body: "Текст",
    bodyHint: "Пустая строка начинает новый абзац.",
    when: "Дата и время", // where no day is known
    recordedBy: "Протокол вёл",
    state: "Состояние",
    agreedOn: "Дата согласования",
    dayHint: "Например, 18 июня 2027",
    language: "Язык текста",
    save: "Сохранить",
    stale:
      "За это время другой сотрудник сохранил свой текст. Он показан на этой странице, ваш остался в поле.",
    mark: "Отметить фрагмент",
    markHere: (n) => `Отметить в абзаце ${n}`,
    isA: "Вид фрагмента",
    passage: "Фрагмент",
    passageHint: "Оставьте только те слова, которые важны.",
    becomes: "Вносится как",
    titleOf: "Название",
    titleHint: "Если не заполнено, названием станет сам фрагмент.",
    dueOn: "Срок",
    owner: (side) => `Исполнитель: ${side}`,
    wholeSide: "сторона в целом",
    onlyForActions: "Для поручения",
    onlyForDecisions: "Для решения",
    record: "Отметить и записать",
    passageRequired: "Укажите фрагмент",
    passageElsewhere: "Фрагмент можно только сократить: он должен дословно содержаться в этом абзаце",
    dueUnreadable: "Укажите дату, например 18 июня 2027, или оставьте поле пустым",
    changedPassage: "фрагмент с тех пор изменён",
    marked: "Итоги по протоколу",
    noMarks: "В протоколе пока ничего не отмечено.",
    present: (names) => `Присутствовавшие: ${names}`,
    presentAtAll: (title) => `Участники: «${title}»`,
    attendance: "Присутствуют",
    nobodyAttends: "Никто не указан.",
    versions: "Версии",
    version: (n) => `Версия ${n}`,
    versionBy: (who, time) => `${who}, ${time}`,
    compare: (n) => `Что изменилось в версии ${n}`,
    shownVersion: (n, time) => `Версия ${n}, ${time}`,
    comparedWith: (n, before) => `Что изменилось от версии ${before} к версии ${n}`,
    removed: "удалено:",
    added: "добавлено:",
    unchanged: "Текст тот же.",
    backToNow: "К текущему тексту протокола",
    ofGroup: "Рабочая группа",
    place: "Место проведения",
    ofVisit: "Визит",
    allFields: "Изменить все поля, в том числе доступ и дату",
  },
};
