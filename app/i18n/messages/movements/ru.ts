import type { movements as en } from "#app/i18n/messages/movements/en.ts";
import { plural } from "#app/i18n/plural.ts";

const minutes = (n: number) =>
  plural("ru", n, { one: `${n} минута`, few: `${n} минуты`, many: `${n} минут`, other: `${n} минуты` });

/** Дни визита как цепочки мест и листы для водителей. */
export const movements: typeof en = {
  tab: "Переезды",
  intro:
    "Каждый день – цепочка мест. Время в пути между двумя местами указывается один раз и действует в обе стороны, если для обратного пути не указано другое.",
  empty: "Когда у пунктов программы появятся места, здесь будут показаны переезды между ними.",
  days: "Дни",
  wokeAt: "После ночлега",
  sleepsAt: "На ночлег",
  noPlace: "Место не указано: переезды туда и оттуда определить нельзя.",
  addPlace: "Указать место",
  way: (from, to) => `${from} → ${to}`,
  takes: (n, means) => `${minutes(n)}, ${means}`,
  notTyped: "время в пути пока не указано",
  changeWay: "Изменить время в пути",
  type: "Сохранить время в пути",
  minutes: "Минут",
  means: "Способ",
  spare: (n) => (n === 0 ? "без запаса времени" : `запас времени: ${minutes(n)}`),
  lacking: (n) => `не хватает времени: ${minutes(n)}`,
  unknown: "запас времени неизвестен: не указано точное время",
  leaveBy: (time) => `выехать не позднее ${time}`,
  noTransfer: "Переезд не внесён в программу",
  addTransfer: "Добавить переезд",
  noVehicle: "Транспорт пока не назначен",
  without: (names) => `Без места: ${names}`,
  vehicle: "Транспорт",
  rider: "Кто едет",
  putIn: "Посадить",
  addVehicle: "Добавить транспорт",
  drivers: "Лист для водителей",
  driversOf: (day) => `Лист для водителей, ${day}`,
  noTransfers: "На этот день переездов не запланировано.",
  noDriver: "водитель не назван",
  noTelephone: "телефон не указан",
  unassigned: "Транспорт не назначен",
  pickUp: "Подача",
  from: "Откуда",
  to: "Куда",
  arrive: "Прибытие",
  passengers: "Пассажиры",
  state: (time) => `По состоянию на ${time}. Проект протокольной службы.`,
};
