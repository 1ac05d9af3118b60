import type { Messages } from "#app/i18n/messages/en.ts";

/** 行动事项与进展审议。 */
export const actions: Messages["actions"] = {
  due: (date) => `截止日期：${date}`,
  noDue: "未定期限",
  late: (days) => `逾期${days}天`,
  left: (days) => (days === 0 ? "今日到期" : `${days}天后到期`),
  perCent: (n) => `已完成${n}%`,
  highPriority: "高优先级",
  saysDone: "已表示完成",
  heard: (date) => `最近消息：${date}`,
  validUntil: (date) => `有效期至${date}`,
};
