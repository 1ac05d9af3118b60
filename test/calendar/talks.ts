import type { CalendarEvent } from "#app/calendar/vevent.ts";

/** An hour and a half with the mayor of Beijing, as a Russian participant reads it. */
export const talks: CalendarEvent = {
  uid: "item-1@visits.example",
  revision: 2,
  createdAt: Date.UTC(2019, 2, 1, 8),
  changedAt: Date.UTC(2019, 5, 14, 9, 30),
  status: "CONFIRMED",
  isTransparent: false,
  when: {
    kind: "timed",
    starts: { wall: "2019-06-18T10:00", zone: "Asia/Shanghai" },
    ends: { wall: "2019-06-18T11:30", zone: "Asia/Shanghai" },
  },
  summary: "Переговоры; мэр Пекина, 北京市市长",
  description: "10:00 по Пекину, UTC+8\nВерсия 3, 14 июня 2019",
  location: "Дом правительства",
  language: "ru",
  categories: ["Переговоры", "подтверждено"],
  url: "https://visits.example/visits/moscow-beijing-2019/items/talks",
  relatedTo: "leg-1@visits.example",
  geo: null,
};
