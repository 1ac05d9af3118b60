import type { Current } from "#app/domain/access/current.server.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import type { ItemDraft } from "#app/domain/programme/item-keeper.server.ts";
import { addItem } from "#app/domain/programme/programme.server.ts";
import type { When } from "#app/domain/programme/when.ts";
import { addSource } from "#app/domain/source/source.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { addLeg, addVisit } from "#app/domain/visit/visit.server.ts";
import { addDirectory, beijing, chengdu, moscow } from "#db/seed/moscow-beijing-2019-directory.ts";
import { addOutcomes } from "#db/seed/moscow-beijing-2019-outcomes.ts";
import { attends, citing, itemDraft, joining, must, type Place, wholeSide } from "#db/seed/telling.ts";

const slug = "moscow-beijing-2019";
const zone = "Asia/Shanghai";

/** Both reports carry paragraph numbers; title, date line and captions are not counted. */
function addReports(current: Current) {
  const english = must(
    addSource(current, {
      key: "moscow-beijing-2019-en",
      kind: "report",
      title: {
        en: "English report on the visit, written after it",
        ru: "Отчёт на английском языке, составленный после визита",
        zh: "访问结束后发布的英文报道",
      },
      publisher: {
        en: "Moscow Center for International Cooperation",
        ru: "Московский центр международного сотрудничества",
        zh: "莫斯科国际合作中心",
      },
      ...{ language: "en", publishedOn: null, address: null, note: null },
    }),
  );
  const russian = must(
    addSource(current, {
      key: "moscow-beijing-2019-ru",
      kind: "report",
      title: {
        en: "Russian report on the first day of the visit",
        ru: "Сообщение на русском языке о первом дне визита",
        zh: "关于访问首日的俄文报道",
      },
      publisher: {
        en: "Press centre of the DVMS",
        ru: "Пресс-центр ДВМС",
        zh: "莫斯科市对外经济与国际关系局新闻中心",
      },
      ...{ language: "ru", publishedOn: "2019-06-19", address: null, note: null },
    }),
  );
  const at =
    (sourceId: string) =>
    (paragraph: number): Place => [sourceId, `paragraph:${paragraph}`];
  return { en: at(english.id), ru: at(russian.id) };
}

/** Loads the visit of Moscow to Beijing and Chengdu as the two reports tell it, and no further. */
export function loadMoscowBeijing(current: Current): void {
  const directory = addDirectory(current);
  const { organisations, venues } = directory;
  const { en, ru } = addReports(current);

  const visit = must(
    addVisit(current, {
      slug,
      title: {
        en: "Moscow in Beijing and Chengdu",
        ru: "Визит делегации Москвы в Пекин и Чэнду",
        zh: "莫斯科代表团访问北京和成都",
      },
      purpose: {
        en: "Cooperation between the districts of the two capitals; conference on innovative urban development.",
        ru: "Развитие сотрудничества территориальных органов власти двух столиц; конференция по инновационному развитию городов.",
        zh: "推动两国首都各区之间的合作；举行城市创新发展会议。",
      },
      ...{ category: "working", status: "completed", referenceLanguage: "en", audience: "public" },
      ...{ ourSide: "guest", operatorId: organisations.centre.id, returnOfId: null },
      sides: [
        { side: "guest", name: moscow, country: "RU" },
        { side: "host", name: beijing, country: "CN" },
      ],
    }),
  );
  const fact = citing(current, slug);
  fact("visit", visit.id, [en(1), ru(1)]);
  fact("visit", visit.id, [en(1)], { field: "firstDay", value: "2019-06-17" });
  fact("visit", visit.id, [ru(1)], { field: "firstDay", value: "2019-06-18" });
  fact("visit", visit.id, [en(1), en(9)], { field: "lastDay", value: "2019-06-20" });
  fact("visit", visit.id, [en(8)], { field: "operator" });

  const leg = (key: string, city: Localised, firstDay: string, lastDay: string, insideLegId: string | null) =>
    must(
      addLeg(current, slug, {
        key,
        city,
        country: "CN",
        zone,
        firstDay,
        lastDay,
        insideLegId,
        partyId: null,
      }),
    );
  const main = leg("beijing", beijing, "2019-06-17", "2019-06-20", null);
  const side = leg("chengdu", chengdu, "2019-06-19", "2019-06-19", main.id);
  fact("leg", main.id, [en(1)]);
  fact("leg", main.id, [en(9)], { field: "lastDay" });
  fact("leg", side.id, [ru(11)]);

  citeDirectory(fact, directory, en, ru);
  const participations = addParticipants(current, directory, fact, en, ru);
  const { kuzmin, pronicheva, yinFei, department, northEast, foreignAffairs, tongzhou } = participations;

  const onFirstDay: When = { kind: "day", firstDay: "2019-06-18", lastDay: "2019-06-18", zone };
  const someDay: When = { kind: "withinDays", firstDay: "2019-06-17", lastDay: "2019-06-20", zone };
  const add = (draft: ItemDraft, places: Place[]) => {
    const item = must(addItem(current, slug, draft));
    fact("item", item.id, places);
    return item;
  };
  const who = (one: Participation) => ({ participationId: one.id });

  const conference = add(
    itemDraft(
      "conference",
      "conference",
      main.id,
      onFirstDay,
      {
        en: "Conference on innovative urban development, “Together into a new future”",
        ru: "Конференция по инновационному развитию городов «Вместе в новое будущее»",
        zh: "城市创新发展会议（Together into a new future）",
      },
      {
        note: {
          en: "Topics: tourism, transport, technology, higher technical education, information security, digital services, social networks as a source of information. Moscow presented Active Citizen, State Services, Moscow E-School, Moscow Longevity and its transport infrastructure.",
          ru: "Темы: туризм, транспорт, технологии, высшее техническое образование, информационная безопасность, цифровые сервисы, социальные сети как источник информации. Москва представила системы «Активный гражданин», «Госуслуги», «Московская электронная школа», программу «Московское долголетие» и транспортную инфраструктуру.",
          zh: "议题：旅游、交通、科技、高等技术教育、信息安全、数字服务、作为信息来源的社交网络。莫斯科方面介绍了 Active Citizen、State Services、Moscow E-School、Moscow Longevity 等项目和交通基础设施。",
        },
        position: 1,
        status: "held",
        attendances: [attends(who(kuzmin), "speaker"), attends(who(pronicheva)), attends(who(yinFei))],
      },
    ),
    [en(1), en(3), en(4), en(5), ru(4), ru(5), ru(6), ru(7), ru(8)],
  );
  fact("item", conference.id, [ru(1)], { field: "when", value: "2019-06-18" });

  const meeting = add(
    itemDraft(
      "fao-meeting",
      "meeting",
      main.id,
      onFirstDay,
      {
        en: "Meeting with the Foreign Affairs Office of Beijing",
        ru: "Встреча с представителями Канцелярии по иностранным делам города Пекина",
        zh: "与北京市人民政府外事办公室会面",
      },
      {
        note: {
          en: "On the guest side one report names the delegation, the other representatives of the department.",
          ru: "С направляющей стороны один источник называет делегацию, другой – представителей департамента.",
          zh: "来访方人员：一份报道称代表团，另一份称对外经济与国际关系局代表。",
        },
        position: 2,
        status: "held",
        attendances: [attends(who(department)), attends(who(foreignAffairs))],
      },
    ),
    [en(6), ru(9)],
  );
  fact("item", meeting.id, [ru(1)], { field: "when", value: "2019-06-18" });

  const siteVisit = add(
    itemDraft(
      "rockontrol",
      "siteVisit",
      main.id,
      onFirstDay,
      {
        en: "Visit to RocKontrol Technology Group",
        ru: "Посещение компании RocKontrol Technology Group",
        zh: "参观 RocKontrol Technology Group 公司",
      },
      {
        note: {
          en: "Environmental monitoring, Internet of things, artificial intelligence, cloud technology, blockchain.",
          ru: "Экологический мониторинг, интернет вещей, искусственный интеллект, облачные технологии, блокчейн.",
          zh: "环境监测、物联网、人工智能、云技术、区块链。",
        },
        position: 3,
        status: "held",
        venues: [{ venueId: venues.rockontrol.id, roomId: null }],
        attendances: [wholeSide("guest")],
      },
    ),
    [en(6), ru(9)],
  );
  fact("item", siteVisit.id, [ru(1)], { field: "when", value: "2019-06-18" });

  const dinner = add(
    itemDraft(
      "dinner",
      "meal",
      main.id,
      onFirstDay,
      {
        en: "Official dinner given by the Government of Moscow",
        ru: "Официальный ужин от имени Правительства Москвы",
        zh: "莫斯科市政府正式晚宴",
      },
      {
        note: {
          en: "Closed the first day of the visit.",
          ru: "Завершил первый день визита.",
          zh: "访问首日日程至此结束。",
        },
        hostedBy: "guest",
        position: 4,
        status: "held",
        attendances: [wholeSide("guest")],
      },
    ),
    [ru(11)],
  );
  fact("item", dinner.id, [ru(1)], { field: "when", value: "2019-06-18" });

  const talks = add(
    itemDraft(
      "tongzhou-talks",
      "bilateralTalks",
      main.id,
      someDay,
      {
        en: "Talks between the North-East Administrative District of Moscow and Tongzhou District",
        ru: "Переговоры Северо-Восточного административного округа Москвы и района Тунчжоу",
        zh: "莫斯科市东北行政区与北京市通州区会谈",
      },
      {
        note: {
          en: "The first between the two districts.",
          ru: "Первые переговоры между округом и районом.",
          zh: "两区首次会谈。",
        },
        position: 1,
        status: "held",
        attendances: [attends(who(northEast)), attends(who(tongzhou))],
      },
    ),
    [en(6)],
  );

  add(
    itemDraft(
      "hanergy",
      "siteVisit",
      main.id,
      someDay,
      {
        en: "Visit to Hanergy Mobile Energy",
        ru: "Посещение компании Hanergy Mobile Energy",
        zh: "参观 Hanergy Mobile Energy 公司",
      },
      {
        note: {
          en: "Thin-film solar cells.",
          ru: "Тонкоплёночные солнечные элементы.",
          zh: "薄膜太阳能电池。",
        },
        position: 2,
        status: "held",
        venues: [{ venueId: venues.hanergy.id, roomId: null }],
        attendances: [wholeSide("guest")],
      },
    ),
    [en(6)],
  );

  add(
    itemDraft(
      "chengdu-programme",
      "cultural",
      side.id,
      { kind: "day", firstDay: "2019-06-19", lastDay: "2019-06-19", zone },
      {
        en: "Business and cultural events in Chengdu",
        ru: "Деловые и культурные мероприятия в Чэнду",
        zh: "成都商务和文化活动",
      },
      {
        note: {
          en: "Announced in advance; neither report says how the day went.",
          ru: "Объявлены заранее; о ходе дня источники не сообщают.",
          zh: "系事先公布的安排；两份报道均未说明当日情况。",
        },
        attendances: [wholeSide("guest")],
      },
    ),
    [ru(11)],
  );

  addOutcomes(current, slug, fact, {
    ...{ en, ru, organisations, participations },
    items: { conference, talks, siteVisit },
  });
}

type Fact = ReturnType<typeof citing>;
type At = (paragraph: number) => Place;
type Directory = ReturnType<typeof addDirectory>;

/** Who is called what, and where; the department's English name differs between two paragraphs. */
function citeDirectory(
  fact: Fact,
  { organisations, people, posts, venues }: Directory,
  en: At,
  ru: At,
): void {
  const { department } = organisations;
  fact("organisation", department.id, [en(2), en(3), en(8), ru(4), ru(9)]);
  fact("organisation", department.id, [en(2)], {
    field: "name.en",
    value: "Department of External Economic and International Relations of the city of Moscow",
  });
  fact("organisation", department.id, [en(3)], {
    field: "name.en",
    value: "Department for External Economic and International Relations",
  });
  fact("organisation", organisations.tourism.id, [en(4), ru(7)]);
  fact("organisation", organisations.northEast.id, [en(6), ru(10)]);
  fact("organisation", organisations.centre.id, [en(8)]);
  fact("organisation", organisations.foreignAffairs.id, [en(5), en(6), ru(8), ru(9)]);
  fact("organisation", organisations.tongzhou.id, [en(6)]);
  fact("organisation", organisations.chaoyang.id, [en(6)]);
  fact("organisation", organisations.rockontrol.id, [en(6), ru(9)]);
  fact("organisation", organisations.hanergy.id, [en(6)]);
  for (const [person, post, places] of [
    [people.kuzmin, posts.kuzmin, [en(2), en(3), ru(4), ru(5)]],
    [people.pronicheva, posts.pronicheva, [en(4), ru(7)]],
    [people.andreev, posts.andreev, [ru(10)]],
    [people.yinFei, posts.yinFei, [en(5), ru(8)]],
  ] as const) {
    fact("person", person.id, [...places]);
    fact("position", post.id, [...places]);
  }
  fact("venue", venues.rockontrol.id, [en(6), ru(9)]);
  fact("venue", venues.hanergy.id, [en(6)]);
}

/** The people whom the reports name, and those whom they only mention; nobody is called head. */
function addParticipants(
  current: Current,
  { organisations, people, posts }: Directory,
  fact: Fact,
  en: At,
  ru: At,
) {
  const add = joining(current, slug, fact);
  const named = (
    side: "guest" | "host",
    who: "kuzmin" | "pronicheva" | "andreev" | "yinFei",
    places: Place[],
  ) =>
    add(
      side,
      { personId: people[who].id, positionId: posts[who].id, organisationId: posts[who].organisationId },
      places,
    );

  return {
    kuzmin: named("guest", "kuzmin", [en(2), en(3), ru(4), ru(5)]),
    pronicheva: named("guest", "pronicheva", [en(4), ru(7)]),
    andreev: named("guest", "andreev", [ru(10)]),
    department: add(
      "guest",
      {
        organisationId: organisations.department.id,
        description: {
          en: "Representatives of the department",
          ru: "Представители департамента",
          zh: "对外经济与国际关系局代表",
        },
      },
      [ru(9)],
    ),
    northEast: add(
      "guest",
      {
        organisationId: organisations.northEast.id,
        description: {
          en: "Representatives of the district",
          ru: "Представители округа",
          zh: "东北行政区代表",
        },
      },
      [en(6)],
    ),
    prefectures: add(
      "guest",
      { description: { en: "Prefectures of Moscow", ru: "Префектуры Москвы", zh: "莫斯科市各行政区政府" } },
      [en(1)],
    ),
    yinFei: named("host", "yinFei", [en(5), ru(8)]),
    foreignAffairs: add(
      "host",
      {
        organisationId: organisations.foreignAffairs.id,
        description: { en: "Members of the office", ru: "Сотрудники канцелярии", zh: "外事办公室人员" },
      },
      [en(6), ru(9)],
    ),
    bodies: add(
      "host",
      {
        description: {
          en: "Territorial executive bodies of Beijing",
          ru: "Территориальные органы исполнительной власти Пекина",
          zh: "北京市各区行政机关",
        },
      },
      [en(1)],
    ),
    tongzhou: add(
      "host",
      {
        organisationId: organisations.tongzhou.id,
        description: { en: "Representatives of the district", ru: "Представители района", zh: "通州区代表" },
      },
      [en(6)],
    ),
    chaoyang: add(
      "host",
      {
        organisationId: organisations.chaoyang.id,
        description: {
          en: "The district visited",
          ru: "Район, который посетила делегация",
          zh: "代表团到访的区",
        },
      },
      [en(6)],
    ),
  };
}

export type MoscowBeijing = {
  en: At;
  ru: At;
  organisations: Directory["organisations"];
  participations: ReturnType<typeof addParticipants>;
  items: Record<"conference" | "talks" | "siteVisit", { id: string }>;
};
