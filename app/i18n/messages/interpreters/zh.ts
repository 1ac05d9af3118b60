import type { interpreters as en } from "#app/i18n/messages/interpreters/en.ts";

/** 口译安排（中文）。 */
export const interpreters: typeof en = {
  title: "口译安排",
  none: "目前日程没有需要口译的活动。",
  uncovered: (n) => `${n}项口译尚无译员`,
  allCovered: "各项口译均已安排译员。",
  unstated: (n) => `${n}项活动待确认是否需要口译`,
  caption: "各项活动的语种与译员",
  item: "活动",
  pair: (one, other) => `${one} – ${other}`,
  direction: (from, to) => `${from} → ${to}`,
  notNeeded: "不需要",
  nobody: "尚无译员",
  alsoAt: (items) => `同一时间还出席${items}`,
  assign: "安排",
  change: "修改",
  interpreter: "译员",
  mode: "方式",
  nobodyYet: "尚无",
  others: "其他担任口译者",
  save: "保存",
  question: "双方均出席，是否需要译员？",
  state: "注明需要口译",
  noInterpreter: "参加人员中尚无译员。",
  addInterpreter: "新增译员",

  load: "每日工作量",
  undated: "日期未定",
  items: (n) => `${n}项`,
  hours: (hours, minutes) =>
    hours === 0 ? `${minutes}分钟` : minutes === 0 ? `${hours}小时` : `${hours}小时${minutes}分钟`,
  atLeast: (hours) => `至少${hours}`,
  free: "无",

  stale: (name, time) =>
    `${name}于${time}修改了本项活动。此处显示最新内容，您的选择已保留在下方，如仍适用请再次保存。`,
  needRemoved: "该口译需求已被删除，未作安排。",
};
