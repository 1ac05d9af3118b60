import type { issues as english } from "#app/i18n/messages/editing/issues/en.ts";

export const issues: typeof english = {
  missing: {
    typed: (label) => `请填写“${label}”`,
    chosen: (label) => `请选择“${label}”`,
    when: {
      kind: "请选择时间的确定程度",
      day: "请填写日期",
      from: "请填写开始时间",
      to: "请填写结束时间",
      endDay: "请填写结束日期",
      zone: "请填写时区",
      endZone: "请填写结束时的时区",
      part: "请选择时段",
      follows: "请选择前一日程项",
    },
  },
  tooLong: (label, most) => `“${label}”请勿超过${most}个字符`,
  tooMany: (label, most) => `“${label}”请勿超过${most}行`,
  notOneOf: (label) => `请从列表中选择“${label}”`,
  sentTwice: (label) => `“${label}”重复提交。请核对后重新保存。`,
  shape: {
    telephone: "请填写电话号码，例如+86 10 6512 3456",
    email: "请填写电子邮箱地址，例如name@example.org",
    https: "请填写以https://开头的完整网址",
    country: "请用两个大写字母填写国家，例如CN",
    zone: "请填写时区名称，例如Asia/Shanghai",
    language: "请填写语言代码，例如en、zh或ja",
    key: "请仅使用小写拉丁字母、数字和连字符，例如beijing-2019",
    languages: "请填写不超过五个语言代码，例如ja、de",
  },
  notAWhole: (label, least, most) => `“${label}”请填写${least}至${most}之间的整数`,
  notADecimal: (label, least, most) => `“${label}”请填写${least}至${most}之间的数字`,
  notADay: (label, typed) => `“${typed}”不是日期。请按2019年6月18日或2019-06-18的格式填写“${label}”。`,
  notAClock: (typed) => `“${typed}”不是时刻。请填写小时和分钟，例如9:05。`,
  notFound: (typed) => `未找到“${typed}”。请输入名称的开头部分，再从列表中选择。`,
  ambiguous: (typed, candidates) => `与“${typed}”相符的条目不止一个。请选择其中之一：${candidates}。`,
  zoneUnknown: (zone) => `“${zone}”不是时区名称。请填写时区名称，例如Asia/Shanghai。`,

  inUse: "仍有其他内容引用此条目。请先修改相关内容，再行删除。",
  stale: "打开表单后，他人已修改此条目。请比较两个版本后重新保存。",
  removed: "此条目已删除。如需修改，请先从修改记录中恢复。",
  changedSince: "此后又有修改。请比较两项内容后再撤销。",
  keyTaken: (key) => `“${key}”已被使用。请另填一个。`,

  "visit.needsBothSides": "请填写来访方和接待方",
  "visit.sideTwice": (side) => `${side}重复填写。请删除其中一行。`,
  "party.headOfAnotherSide": "请选择与分组同属一方的组长",

  "leg.endsFirst": (firstDay) => `结束日期不得早于${firstDay}`,
  "leg.outsideItsMainLeg": (days) => `请填写主行程段（${days}）之内的日期`,
  "leg.insideAnother": "请选择主行程段。附属行程段不能包含在另一附属行程段之内。",
  "leg.leavesASideLegOutside": (days) => `请填写涵盖其附属行程段（${days}）的日期`,

  "participation.saysNobody": "请填写人员，或说明参加者的身份",
  "participation.countsANamedPerson": "已列姓名的人员请勿填写人数",
  "participation.takesPartAlready": "该人员已参加此次访问。请选择其他人员。",
  "participation.postOfAnother": "请选择该人员的职务",
  "participation.refersToItself": "请选择其他参加者，不能选择本人",
  "participation.counterpartOfSameSide": "请从另一方选择对口人员",
  "participation.partyOfAnotherSide": "请选择同属一方的分组",

  "when.neverHappens": (clock, day, zone, from, to, lastBefore, firstAfter) =>
    `${day}没有${clock}这一时刻（${zone}）：时钟由${from}拨至${to}。` +
    `最接近的时刻为${lastBefore}和${firstAfter}。`,
  "when.happensTwice": (clock, day, zone) => `${day}${clock}出现两次（${zone}）。请指明是哪一次。`,
  "when.followsNothing": "原先选择的前一日程项已不存在。请重新选择。",
  "when.followsItself": "请选择其他日程项。日程项不能紧接自身。",
  "item.endsFirst": (starts) => `结束时间不得早于${starts}`,
  "item.outsideEveryLeg": (days) =>
    `所填日期（${days}）不在任何行程段之内。请修改日期，或勾选“在行程段日期之外”。`,
  "attendance.twice": "同一参加者重复填写。请删除其中一行。",

  "contactPoint.cannotBeReached": "请填写参加者、电话或电子邮箱地址",
  "preparationTask.helperTwice": "同一协办单位重复填写。请删除其中一行。",
  "gift.givenToGiver": "请选择赠送人以外的受赠人",

  "citation.madeAlready": "资料此处已引证该事实。请修改原有引证。",
  "settlement.madeAlready": "此处不一致已经核定。请修改原有核定意见。",
  "settlement.noSourceSaysSo": (value) => `没有资料载有“${value}”。请填写某一资料所载的内容。`,

  "name.required": "请至少填写一个名称或姓名",
  "name.preferredTwice": (language) => `${language}名称只能勾选一个首选`,
  "organisation.partOfItself": "请选择其他机构。机构不能隶属于自身。",
  "venue.halfAPlaceOnTheMap": "请同时填写纬度和经度，或两项均留空",
  "position.endsFirst": (since) => `任职截止日期不得早于${since}`,
  "travelTime.leadsNowhere": "请选择两个不同的场所",
  "travelTime.toldAlready": "这两处场所之间该交通方式的路程时间已有记录。请修改原有记录。",
};
