import type { Messages } from "#app/i18n/messages/en.ts";
import { plural } from "#app/i18n/plural.ts";

/** Поручения и обзоры хода выполнения. */
export const actions: Messages["actions"] = {
  due: (date) => `срок: ${date}`,
  noDue: "срок не установлен",
  late: (days) =>
    plural("ru", days, {
      one: `просрочено на ${days} день`,
      few: `просрочено на ${days} дня`,
      many: `просрочено на ${days} дней`,
      other: `просрочено на ${days} дня`,
    }),
  left: (days) =>
    days === 0
      ? "срок сегодня"
      : plural("ru", days, {
          one: `до срока ${days} день`,
          few: `до срока ${days} дня`,
          many: `до срока ${days} дней`,
          other: `до срока ${days} дня`,
        }),
  perCent: (n) => `выполнено на ${n} %`,
  highPriority: "приоритетное",
  saysDone: "сообщает о выполнении",
  heard: (date) => `последние сведения: ${date}`,
  validUntil: (date) => `действует до ${date}`,
};
