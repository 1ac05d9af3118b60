import type { Side } from "#app/domain/access/audience.ts";
import type { InterpretationMode } from "#app/domain/planning/planning.ts";
import type { AttendanceRole, ItemKind } from "#app/domain/programme/programme-item.ts";
import type { Localised } from "#app/domain/text/localised.ts";

/** Who belongs at an item by custom. Where a side has no head yet, the whole side stands for it. */
export type Seat =
  | { of: "head" | "side"; side: Side; role: AttendanceRole | null }
  | { of: "interpreters" }
  | { of: "greeters" };

/** An item as custom has it. Minutes of steps count from its start. */
export type ItemTemplate = {
  key: string;
  kind: ItemKind;
  title: Localised;
  minutes: number;
  hostedBy: Side | null;
  steps: { title: Localised; minutes: number }[];
  seats: Seat[];
  mode: InterpretationMode | null; // null: needs no interpretation
};

const head = (side: Side, role: AttendanceRole | null = null): Seat => ({ of: "head", side, role });
const side = (which: Side): Seat => ({ of: "side", side: which, role: null });
const step = (minutes: number, en: string, ru: string, zh: string) => ({ minutes, title: { en, ru, zh } });
const interpreters: Seat = { of: "interpreters" };

/** The templates that every office begins with; an officer changes what comes of one before saving it. */
export const itemTemplates: readonly ItemTemplate[] = [
  {
    ...{ key: "courtesyCall", kind: "courtesyCall", minutes: 30, hostedBy: "host", mode: "consecutive" },
    title: { en: "Courtesy call", ru: "Визит вежливости", zh: "礼节性拜会" },
    steps: [
      step(0, "Handshake and official photograph", "Рукопожатие и официальная фотосъёмка", "握手并合影"),
      step(5, "Conversation", "Беседа", "会见交谈"),
      step(25, "Exchange of gifts", "Обмен памятными подарками", "互赠纪念品"),
    ],
    seats: [head("guest"), head("host"), interpreters],
  },
  {
    ...{ key: "talks", kind: "bilateralTalks", minutes: 90, hostedBy: "host", mode: "consecutive" },
    title: { en: "Bilateral talks", ru: "Двусторонние переговоры", zh: "双边会谈" },
    steps: [
      step(0, "Introduction of the delegations", "Представление делегаций", "介绍双方代表团成员"),
      step(5, "Opening words of the host", "Вступительное слово принимающей стороны", "主方致辞"),
      step(15, "Opening words of the guest", "Вступительное слово главы делегации", "客方致辞"),
      step(25, "Discussion of the agenda", "Обсуждение вопросов повестки дня", "就各议题会谈"),
      step(80, "Summing up", "Подведение итогов", "总结"),
    ],
    seats: [head("guest", "chair"), head("host", "chair"), side("guest"), side("host"), interpreters],
  },
  {
    ...{ key: "signing", kind: "signing", minutes: 45, hostedBy: "host", mode: "consecutive" },
    title: { en: "Signing ceremony", ru: "Церемония подписания", zh: "签字仪式" },
    steps: [
      step(0, "The delegations take their places", "Делегации занимают места", "双方代表团就位"),
      step(5, "Announcement of the documents", "Объявление подписываемых документов", "宣布签署的文件"),
      step(10, "Signing", "Подписание", "签字"),
      step(20, "Exchange of copies and photograph", "Обмен экземплярами, фотосъёмка", "交换文本并合影"),
      step(30, "Statements", "Выступления сторон", "双方讲话"),
    ],
    seats: [head("guest", "signatory"), head("host", "signatory"), side("guest"), side("host"), interpreters],
  },
  {
    ...{ key: "dinner", kind: "meal", minutes: 120, hostedBy: "host", mode: "whispered" },
    title: { en: "Official dinner", ru: "Официальный ужин", zh: "正式晚宴" },
    steps: [
      step(0, "Reception of the guests", "Встреча гостей", "迎接来宾"),
      step(20, "Toast of the host", "Тост принимающей стороны", "主人祝酒"),
      step(25, "Toast of the guest", "Ответный тост", "主宾祝酒"),
      step(30, "Dinner", "Ужин", "用餐"),
      step(110, "Farewell", "Проводы гостей", "送别来宾"),
    ],
    seats: [
      head("host", "mealHost"),
      head("guest", "guestOfHonour"),
      side("guest"),
      side("host"),
      interpreters,
    ],
  },
  {
    ...{ key: "arrival", kind: "arrival", minutes: 30, hostedBy: null, mode: null },
    title: { en: "Arrival of the delegation", ru: "Прибытие делегации", zh: "代表团抵达" },
    steps: [
      step(0, "Welcome", "Встреча делегации", "迎接代表团"),
      step(5, "Introduction of those who welcome", "Представление встречающих", "介绍迎接人员"),
      step(10, "Formalities and baggage", "Паспортные формальности и багаж", "办理入境手续、提取行李"),
      step(25, "Departure of the motorcade", "Отъезд кортежа", "车队出发"),
    ],
    seats: [side("guest"), { of: "greeters" }, interpreters],
  },
  {
    ...{ key: "departure", kind: "departure", minutes: 60, hostedBy: null, mode: null },
    title: { en: "Departure of the delegation", ru: "Отъезд делегации", zh: "代表团离境" },
    steps: [
      step(0, "Arrival of the motorcade", "Прибытие кортежа", "车队抵达"),
      step(5, "Formalities and baggage", "Паспортные формальности и багаж", "办理出境手续、托运行李"),
      step(40, "Farewell", "Проводы делегации", "送别代表团"),
    ],
    seats: [side("guest"), { of: "greeters" }, interpreters],
  },
];

export const templateOf = (key: string): ItemTemplate | undefined =>
  itemTemplates.find((template) => template.key === key);
