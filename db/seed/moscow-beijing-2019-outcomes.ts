import type { Current } from "#app/domain/access/current.server.ts";
import { addOutcome, type OutcomeDraft } from "#app/domain/outcome/outcome.server.ts";
import type { OutcomeParty, OutcomeStatus } from "#app/domain/outcome/outcome.ts";
import type { MoscowBeijing } from "#db/seed/moscow-beijing-2019.ts";
import { type citing, must, type Place } from "#db/seed/telling.ts";

const noOne = { organisationId: null, participationId: null };
const bothSides: OutcomeDraft["parties"] = [
  { role: "party", side: "guest", ...noOne },
  { role: "party", side: "host", ...noOne },
];

/** What was agreed, proposed, said and reported, each at the status that the reports give it. */
export function addOutcomes(
  current: Current,
  slug: string,
  fact: ReturnType<typeof citing>,
  story: MoscowBeijing,
): void {
  const { en, ru, organisations, participations, items } = story;
  let position = 0;
  const add = (
    key: string,
    kind: OutcomeDraft["kind"],
    status: OutcomeStatus,
    places: Place[],
    title: OutcomeDraft["title"],
    more: Partial<OutcomeDraft> = {},
  ) => {
    position += 1;
    const [sourceId, locator] = places[0]!;
    const outcome = must(
      addOutcome(current, slug, {
        ...{
          key,
          kind,
          title,
          position,
          detail: null,
          itemId: null,
          followsFromId: null,
          audience: "public",
        },
        ...{
          parties: [],
          moves: [{ status, onDate: null, sourceId, locator, decidedBy: null }],
          workingGroup: null,
        },
        ...more,
      }),
    );
    fact("outcome", outcome.id, places);
  };
  const organisation = (role: OutcomeParty["role"], side: "guest" | "host", organisationId: string) => ({
    ...{ role, side, organisationId, participationId: null },
  });
  const person = (role: OutcomeParty["role"], side: "guest" | "host", one: { id: string }) => ({
    ...{ role, side, organisationId: null, participationId: one.id },
  });

  add(
    "urban-management-group",
    "workingGroup",
    "agreed",
    [en(6)],
    {
      en: "Joint working group of the North-East Administrative District and Tongzhou District on urban management",
      ru: "Совместная рабочая группа Северо-Восточного административного округа и района Тунчжоу по вопросам городского управления",
      zh: "莫斯科市东北行政区与北京市通州区城市管理联合工作组",
    },
    {
      itemId: items.talks.id,
      parties: [
        organisation("party", "guest", organisations.northEast.id),
        organisation("party", "host", organisations.tongzhou.id),
      ],
      workingGroup: {
        mandate: {
          en: "Urban management: talks and exchange of information",
          ru: "Переговоры и обмен информацией по вопросам городского управления",
          zh: "就城市管理举行会谈、交流信息",
        },
        rhythm: {
          en: "Regular; the interval is not stated",
          ru: "Регулярные; периодичность не указана",
          zh: "定期举行；间隔未注明",
        },
        members: [
          {
            side: "guest",
            role: "member",
            organisationId: organisations.northEast.id,
            participationId: null,
          },
          { side: "host", role: "member", organisationId: organisations.tongzhou.id, participationId: null },
        ],
      },
    },
  );
  add(
    "tourism-bodies",
    "proposal",
    "proposed",
    [en(4), en(5), ru(6), ru(8)],
    {
      en: "Special commissions and working groups on tourism",
      ru: "Создание специальных комиссий и рабочих групп по туризму",
      zh: "设立旅游专门委员会和工作组",
    },
    {
      detail: {
        en: "To settle questions at federal level faster. Who made the proposal is not stated.",
        ru: "Для ускорения решения вопросов на федеральном уровне. Автор предложения не указан.",
        zh: "旨在加快联邦层面有关问题的解决。提出方未注明。",
      },
      itemId: items.conference.id,
      parties: [person("supporter", "host", participations.yinFei)],
    },
  );
  add(
    "transport-hubs",
    "application",
    "underConsideration",
    [en(3), ru(5)],
    {
      en: "Applications of Chinese companies to build transport hubs in Moscow",
      ru: "Заявки китайских компаний на строительство транспортно-пересадочных узлов в Москве",
      zh: "中国企业关于建设莫斯科交通换乘枢纽的申请",
    },
    { itemId: items.conference.id, parties: [{ role: "addressee", side: "guest", ...noOne }] },
  );
  add(
    "main-strategic-partners",
    "statement",
    "noted",
    [ru(2)],
    {
      en: "Each city names the other its main strategic partner",
      ru: "Каждый из городов назвал другой главным стратегическим партнёром",
      zh: "两市互称主要战略伙伴",
    },
    { parties: bothSides },
  );
  add(
    "carry-out-agreements",
    "intention",
    "noted",
    [en(7)],
    {
      en: "Both sides intend to carry out what they agreed",
      ru: "Обе стороны намерены выполнять достигнутые договорённости",
      zh: "双方有意落实所达成的共识",
    },
    { parties: bothSides },
  );
  add(
    "monitoring-in-moscow",
    "idea",
    "noted",
    [ru(10)],
    {
      en: "Use of RocKontrol’s monitoring approach in Moscow",
      ru: "Применение в Москве подхода RocKontrol к мониторингу",
      zh: "在莫斯科采用 RocKontrol 的监测方法",
    },
    {
      detail: { en: "Called promising.", ru: "Названо перспективным.", zh: "被认为具有前景。" },
      itemId: items.siteVisit.id,
      parties: [person("supporter", "guest", participations.andreev)],
    },
  );
  add(
    "trade-figure",
    "figure",
    "noted",
    [en(2), ru(3)],
    {
      en: "Trade of the two countries in the year before: 109 billion dollars",
      ru: "Товарооборот двух стран за предыдущий год: 109 млрд долларов",
      zh: "上一年两国贸易额：1090亿美元",
    },
    {
      detail: {
        en: "About a third of it, raw materials left out, directly between the two capitals.",
        ru: "Около трети, без учёта сырья, приходится непосредственно на обмен между столицами.",
        zh: "不计原材料，其中约三分之一为两国首都间的直接贸易。",
      },
    },
  );
}
