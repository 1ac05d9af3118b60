import type { issues as english } from "#app/i18n/messages/editing/issues/en.ts";
import { plural } from "#app/i18n/plural.ts";

export const issues: typeof english = {
  missing: {
    typed: (label) => `Заполните поле «${label}»`,
    chosen: (label) => `Выберите значение в поле «${label}»`,
    when: {
      kind: "Укажите, насколько точно известно время",
      day: "Укажите день",
      from: "Укажите время начала",
      to: "Укажите время окончания",
      endDay: "Укажите последний день",
      zone: "Укажите часовой пояс",
      endZone: "Укажите часовой пояс окончания",
      part: "Выберите часть дня",
      follows: "Выберите пункт, после которого проходит этот",
    },
  },
  tooLong: (label, most) =>
    plural("ru", most, {
      one: `Сократите текст в поле «${label}»: не более ${most} символа`,
      other: `Сократите текст в поле «${label}»: не более ${most} символов`,
    }),
  tooMany: (label, most) =>
    plural("ru", most, {
      one: `Сократите список «${label}»: не более ${most} строки`,
      other: `Сократите список «${label}»: не более ${most} строк`,
    }),
  notOneOf: (label) => `Выберите значение из списка в поле «${label}»`,
  sentTwice: (label) => `Поле «${label}» отправлено дважды. Проверьте его и сохраните ещё раз.`,
  shape: {
    telephone: "Укажите номер телефона, например +86 10 6512 3456",
    email: "Укажите адрес электронной почты, например name@example.org",
    https: "Укажите полный адрес в интернете, начиная с https://",
    country: "Укажите страну двумя прописными латинскими буквами, например CN",
    zone: "Укажите название часового пояса, например Asia/Shanghai",
    language: "Укажите обозначение языка, например en, zh или ja",
    key: "Используйте только строчные латинские буквы, цифры и дефис, например beijing-2019",
    languages: "Укажите не более пяти обозначений языков, например ja, de",
  },
  notAWhole: (label, least, most) => `Укажите в поле «${label}» целое число от ${least} до ${most}`,
  notADecimal: (label, least, most) => `Укажите в поле «${label}» число от ${least} до ${most}`,
  notADay: (label, typed) =>
    `«${typed}» не является датой. Заполните поле «${label}» в виде 18 июня 2019 или 2019-06-18.`,
  notAClock: (typed) => `«${typed}» не является временем суток. Укажите часы и минуты, например 9:05.`,
  notFound: (typed) => `«${typed}» не найдено. Начните вводить название или имя и выберите из списка.`,
  ambiguous: (typed, candidates) =>
    `Запросу «${typed}» отвечает несколько записей. Выберите одну из них: ${candidates}.`,
  zoneUnknown: (zone) => `Часового пояса «${zone}» нет. Укажите название, например Asia/Shanghai.`,

  inUse: "На эту запись ссылаются другие. Сначала измените их, затем удалите её.",
  stale: "После открытия формы запись изменил другой сотрудник. Сравните оба варианта и сохраните ещё раз.",
  removed: "Запись удалена. Чтобы изменить её, сначала восстановите её из истории.",
  changedSince: "С тех пор запись снова изменилась. Перед отменой сравните оба значения.",
  keyTaken: (key) => `Имя «${key}» уже занято. Укажите другое.`,

  "visit.needsBothSides": "Укажите направляющую и принимающую стороны",
  "visit.sideTwice": (side) => `${side} указана дважды. Удалите одну из строк.`,
  "party.headOfAnotherSide": "Выберите руководителя с той же стороны, что и группа",

  "leg.endsFirst": (firstDay) => `Последний день должен быть не раньше ${firstDay}`,
  "leg.outsideItsMainLeg": (days) => `Укажите дни в пределах основного этапа: ${days}`,
  "leg.insideAnother": "Выберите основной этап: дополнительный этап не может входить в другой дополнительный",
  "leg.leavesASideLegOutside": (days) => `Укажите дни так, чтобы они охватывали дополнительный этап: ${days}`,

  "participation.saysNobody": "Укажите лицо или опишите, кто участвует",
  "participation.countsANamedPerson": "Не указывайте число лиц для лица, названного поимённо",
  "participation.takesPartAlready": "Это лицо уже участвует в визите. Выберите другое.",
  "participation.postOfAnother": "Выберите должность этого лица",
  "participation.refersToItself": "Выберите другого участника, а не того же самого",
  "participation.counterpartOfSameSide": "Выберите партнёра с другой стороны",
  "participation.partyOfAnotherSide": "Выберите группу той же стороны",

  "when.neverHappens": (clock, day, zone, from, to, lastBefore, firstAfter) =>
    `Времени ${clock} ${day} не существует (${zone}): часы переводят с ${from} на ${to}. ` +
    `Ближайшее возможное время: ${lastBefore} и ${firstAfter}.`,
  "when.happensTwice": (clock, day, zone) =>
    `Время ${clock} ${day} наступает дважды (${zone}). Укажите, которое из двух имеется в виду.`,
  "when.followsNothing": "Выберите предшествующий пункт заново: прежний удалён",
  "when.followsItself": "Выберите другой пункт: он не может следовать сам за собой",
  "item.endsFirst": (starts) => `Окончание должно быть не раньше начала: ${starts}`,
  "item.outsideEveryLeg": (days) =>
    `Ни один этап не охватывает указанные дни (${days}). Измените день или отметьте, что пункт проходит вне этапа.`,
  "attendance.twice": "Один и тот же участник указан дважды. Удалите одну из строк.",

  "contactPoint.cannotBeReached": "Укажите участника, телефон или адрес электронной почты",
  "preparationTask.helperTwice": "Одна и та же организация указана дважды. Удалите одну из строк.",
  "gift.givenToGiver": "Выберите получателя, отличного от дарителя",

  "citation.madeAlready": "Это место источника уже указано для данного сведения. Измените прежнюю ссылку.",
  "settlement.madeAlready": "Это расхождение уже урегулировано. Измените прежнее решение.",
  "settlement.noSourceSaysSo": (value) =>
    `Ни один источник не указывает «${value}». Укажите значение из одного из источников.`,

  "name.required": "Укажите хотя бы одно название или имя",
  "name.preferredTwice": (language) => `Отметьте для показа только одно имя (язык: ${language})`,
  "organisation.partOfItself": "Выберите другую организацию: она не может входить в состав самой себя",
  "venue.halfAPlaceOnTheMap": "Укажите и широту, и долготу либо ни одной из них",
  "position.endsFirst": (since) => `Последний день в должности должен быть не раньше ${since}`,
  "travelTime.leadsNowhere": "Выберите два разных места",
  "travelTime.toldAlready":
    "Время в пути между этими местами этим видом транспорта уже указано. Измените его.",
};
