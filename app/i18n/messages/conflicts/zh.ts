import type { conflicts as en } from "#app/i18n/messages/conflicts/en.ts";

/** 日程冲突（中文）。 */
export const conflicts: typeof en = {
  title: "日程冲突",
  none: "目前日程没有冲突。",
  count: (n) => `${n}处冲突`,
  kinds: {
    "person.twice": "同一时间出席两项活动",
    "person.inAnotherVisit": "同一时间参加另一次访问",
    "venue.twice": "场地重复占用",
    "way.tooShort": "路上时间不足",
    "interpretation.uncovered": "缺少译员",
    "interpreter.twice": "译员安排重复",
    "item.outsideItsLeg": "不在该段行程日期内",
    "legs.overlap": "行程段重叠",
    "head.absent": "团长未出席",
    "time.unconfirmed": "时间待定",
  },
  minutes: (has, needs) => `间隔${has}分钟，路程需${needs}分钟`,
  way: (from, to) => `${from} – ${to}`,
  languages: (from, to) => `${from} – ${to}`,
  inVisit: (title) => `同时参加：${title}`,
  mend: "修改",
};
