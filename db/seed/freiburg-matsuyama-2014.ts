import type { Current } from "#app/domain/access/current.server.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import type { ItemDraft } from "#app/domain/programme/item-keeper.server.ts";
import { addItem } from "#app/domain/programme/programme.server.ts";
import type { ItemKind } from "#app/domain/programme/programme-item.ts";
import { addSource } from "#app/domain/source/source.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { addLeg, addVisit } from "#app/domain/visit/visit.server.ts";
import { addDirectory, freiburg, matsuyama } from "#db/seed/freiburg-matsuyama-2014-directory.ts";
import { attends, citing, itemDraft, joining, must, type Place, wholeSide } from "#db/seed/telling.ts";

const slug = "freiburg-matsuyama-2014";
const zone = "Asia/Tokyo";

/** Loads the four days of the printed programme: clock times, rooms, rain alternatives. */
export function loadFreiburgMatsuyama(current: Current): void {
  const directory = addDirectory(current);
  const notice = must(
    addSource(current, {
      ...{ key: "freiburg-matsuyama-2014", kind: "notice", language: "ja", publishedOn: "2014-03-25" },
      title: {
        en: "Press notice with the programme of the visit",
        ru: "Сообщение для прессы с программой визита",
        zh: "载有访问日程的新闻通知",
      },
      publisher: { en: "City of Matsuyama", ru: "Город Мацуяма", zh: "松山市", ja: "松山市" },
      address: "https://www.city.matsuyama.ehime.jp/hodo/h25/201403/fushidaihyoudan.html",
      note: {
        en: "Printed before the visit; the end of the last day is cut off.",
        ru: "Опубликовано до визита; окончание последнего дня не сохранилось.",
        zh: "访问前发布；最后一日的末尾部分缺失。",
      },
    }),
  );
  const section = (name: string): Place[] => [[notice.id, `section:${name}`]];

  const visit = must(
    addVisit(current, {
      slug,
      title: {
        en: "Freiburg in Matsuyama",
        ru: "Визит делегации Фрайбурга в Мацуяму",
        zh: "弗赖堡代表团访问松山",
      },
      purpose: {
        en: "25 years of the sister-city agreement signed on 4 April 1989.",
        ru: "25-летие соглашения о побратимских связях, подписанного 4 апреля 1989 г.",
        zh: "纪念1989年4月4日签署友好城市协议25周年。",
      },
      ...{ category: "official", status: "confirmed", referenceLanguage: "en", audience: "public" },
      ...{ ourSide: null, operatorId: null, returnOfId: null },
      sides: [
        { side: "guest", name: freiburg, country: "DE" },
        { side: "host", name: matsuyama, country: "JP" },
      ],
    }),
  );
  const fact = citing(current, slug);
  fact("visit", visit.id, section("heading"));
  const leg = must(
    addLeg(current, slug, {
      ...{ key: "matsuyama", city: matsuyama, country: "JP", zone, insideLegId: null, partyId: null },
      ...{ firstDay: "2014-04-04", lastDay: "2014-04-07" },
    }),
  );
  fact("leg", leg.id, section("heading"));
  const hosts = addParticipants(current, directory, fact, section);
  citeDirectory(fact, directory, section);
  addProgramme(current, leg.id, directory, hosts, (itemId, day) =>
    fact("item", itemId, [[notice.id, `day:${day}`]]),
  );
  for (const venue of Object.values(directory.venues)) fact("venue", venue.id, section("programme"));
}

type Directory = ReturnType<typeof addDirectory>;
type Fact = ReturnType<typeof citing>;
type Hosts = ReturnType<typeof addParticipants>;

function citeDirectory(
  fact: Fact,
  { organisations, people, posts }: Directory,
  section: (name: string) => Place[],
): void {
  fact("organisation", organisations.city.id, section("hosts"));
  fact("organisation", organisations.assembly.id, section("hosts"));
  fact("organisation", organisations.guestCity.id, section("guests"));
  for (const person of Object.values(people)) fact("person", person.id, section("guests"));
  for (const post of Object.values(posts)) fact("position", post.id, section("guests"));
}

/** Twelve guests, most of them known by function and number only; hosts by office. */
function addParticipants(
  current: Current,
  { organisations, people, posts }: Directory,
  fact: Fact,
  section: (name: string) => Place[],
) {
  const join = joining(current, slug, fact);
  const add = (side: "guest" | "host", draft: Partial<Participation>) =>
    join(side, draft, section(side === "guest" ? "guests" : "hosts"));
  const partner = (of: Participation) =>
    add("guest", {
      ...{ role: "accompanying", headcount: 1, accompaniesId: of.id },
      description: { en: "Partner", ru: "Партнёр", zh: "伴侣" },
    });
  const freiburgId = organisations.guestCity.id;

  const mayor = add("guest", {
    ...{
      role: "principal",
      personId: people.salomon.id,
      positionId: posts.salomon.id,
      organisationId: freiburgId,
    },
  });
  partner(mayor);
  const deputy = add("guest", {
    ...{
      role: "principal",
      personId: people.deputy.id,
      positionId: posts.deputy.id,
      organisationId: freiburgId,
    },
  });
  partner(deputy);
  const councillors = add("guest", {
    ...{ headcount: 4, organisationId: freiburgId },
    description: { en: "Members of the city council", ru: "Члены городского совета", zh: "市议会议员" },
  });
  add("guest", {
    ...{ role: "accompanying", headcount: 2, accompaniesId: councillors.id },
    description: {
      en: "Partners of council members",
      ru: "Партнёры членов городского совета",
      zh: "市议会议员伴侣",
    },
  });
  add("guest", {
    ...{ role: "support", headcount: 2, organisationId: freiburgId },
    description: { en: "City staff", ru: "Сотрудники городской администрации", zh: "市政府工作人员" },
  });
  return {
    mayor: add("host", {
      ...{ role: "principal", headcount: 1, organisationId: organisations.city.id },
      description: { en: "Mayor of Matsuyama", ru: "Мэр Мацуямы", zh: "松山市市长" },
    }),
    assembly: add("host", {
      organisationId: organisations.assembly.id,
      description: { en: "The city assembly", ru: "Городское собрание", zh: "市议会" },
    }),
    office: add("host", {
      organisationId: organisations.city.id,
      description: {
        en: "The office that published the notice",
        ru: "Подразделение, опубликовавшее сообщение",
        zh: "发布通知的部门",
      },
    }),
  };
}

/** The programme, day by day as printed; every item is attended by the whole guest side. */
function addProgramme(
  current: Current,
  legId: string,
  { venues }: Directory,
  hosts: Hosts,
  citeDay: (itemId: string, day: string) => void,
): void {
  const at = (venue: { id: string; rooms: { id: string }[] }, roomIndex?: number) => ({
    venueId: venue.id,
    roomId: roomIndex === undefined ? null : venue.rooms[roomIndex]!.id,
  });
  const add = (
    key: string,
    kind: ItemKind,
    day: number,
    [from, to]: [string, string?],
    title: Localised,
    more: Partial<ItemDraft> = {},
  ) => {
    const date = `2014-04-0${day}`;
    const moment = (clock: string) => ({ wall: `${date}T${clock}`, zone });
    const when = { kind: "exact" as const, starts: moment(from), ends: to ? moment(to) : null };
    const attendances = [wholeSide("guest"), ...(more.attendances ?? [])];
    const item = must(
      addItem(current, slug, itemDraft(key, kind, legId, when, title, { ...more, attendances })),
    );
    citeDay(item.id, date);
  };

  add(
    "arrival",
    "arrival",
    4,
    ["10:47", "11:00"],
    { en: "Arrival by jetfoil", ru: "Прибытие на судне на подводных крыльях", zh: "乘水翼船抵达" },
    { venues: [at(venues.port)] },
  );
  add(
    "mayor",
    "courtesyCall",
    4,
    ["14:55", "15:15"],
    {
      en: "Courtesy call on the Mayor",
      ru: "Визит вежливости к мэру",
      zh: "礼节性拜会市长",
      ja: "市長表敬訪問",
    },
    { venues: [at(venues.cityHall, 0)], attendances: [attends({ participationId: hosts.mayor.id })] },
  );
  add(
    "assembly",
    "courtesyCall",
    4,
    ["15:25", "15:45"],
    {
      en: "Courtesy call on the City Assembly",
      ru: "Визит вежливости в городское собрание",
      zh: "礼节性拜会市议会",
    },
    { venues: [at(venues.cityHall, 1)], attendances: [attends({ participationId: hosts.assembly.id })] },
  );
  add(
    "tree-planting",
    "ceremony",
    4,
    ["16:25", "17:30"],
    {
      en: "Commemorative tree planting; visit to the learning centre",
      ru: "Памятная посадка деревьев; посещение учебного центра",
      zh: "纪念植树；参观学习中心",
    },
    {
      venues: [at(venues.park), at(venues.learningCentre)],
      steps: [
        step({ en: "Tree planting", ru: "Посадка деревьев", zh: "植树" }, null, venues.park.id),
        step({ en: "Site visit", ru: "Посещение центра", zh: "参观" }, null, venues.learningCentre.id),
      ],
    },
  );
  add(
    "castle",
    "cultural",
    5,
    ["09:00", "10:15"],
    { en: "Matsuyama Castle", ru: "Посещение замка Мацуяма", zh: "参观松山城" },
    { venues: [at(venues.castle)] },
  );
  add(
    "tea-ceremony",
    "cultural",
    5,
    ["10:15", "10:45"],
    { en: "Tea ceremony", ru: "Чайная церемония", zh: "茶道" },
    { venues: [at(venues.castleSquare)], contingencies: [inRain(at(venues.ropeway, 0))] },
  );
  add(
    "yakyuken-festival",
    "cultural",
    5,
    ["11:00", "11:30"],
    {
      en: "Special appearance at the national yakyuken festival",
      ru: "Участие в качестве гостей во всеяпонском фестивале якюкэн",
      zh: "特别出席全国野球拳节",
    },
    { venues: [at(venues.castleSquare)], contingencies: [inRain(at(venues.citizensHall, 0))] },
  );
  add(
    "brewery",
    "siteVisit",
    5,
    ["14:30", "15:15"],
    { en: "Visit to a brewery", ru: "Посещение предприятия по производству сакэ", zh: "参观酿酒厂" },
    { venues: [at(venues.brewery)] },
  );
  add(
    "dogo-onsen",
    "cultural",
    5,
    ["15:30", "16:00"],
    { en: "Dogo Onsen bath house", ru: "Посещение купальни Дого-онсэн", zh: "参观道后温泉" },
    { venues: [at(venues.dogo)] },
  );
  add(
    "temple",
    "cultural",
    5,
    ["16:30", "17:20"],
    { en: "Ishite-ji temple", ru: "Посещение храма Исите-дзи", zh: "参观石手寺" },
    { venues: [at(venues.temple)] },
  );
  add("celebration", "ceremony", 5, ["19:00", "21:30"], {
    en: "Celebration of 25 years as sister cities",
    ru: "Торжественное мероприятие по случаю 25-летия побратимских связей",
    zh: "友好城市25周年庆祝活动",
  });
  add("environment-forum", "conference", 6, ["10:00", "10:15"], {
    en: "Environment forum",
    ru: "Экологический форум",
    zh: "环境论坛",
  });
  add("environment-fair", "siteVisit", 6, ["10:30", "10:50"], {
    en: "Environment fair",
    ru: "Экологическая ярмарка",
    zh: "环境展览会",
  });
  add(
    "parade",
    "cultural",
    6,
    ["11:40", "12:30"],
    { en: "Parade and performance", ru: "Шествие и представление", zh: "巡游与表演" },
    {
      venues: [at(venues.mitsukoshi), at(venues.chifunemachi)],
      steps: [
        step({ en: "Parade sets off", ru: "Начало шествия", zh: "巡游出发" }, 0, venues.mitsukoshi.id),
        step({ en: "Performance", ru: "Представление", zh: "观看表演" }, null, venues.chifunemachi.id),
      ],
    },
  );
  add(
    "kashima",
    "cultural",
    6,
    ["15:00", "17:00"],
    {
      en: "Exchange with the Hojo community council: shamisen, trying on yukata",
      ru: "Встреча с общественным советом Ходзё: сямисэн, примерка юката",
      zh: "与北条社区协议会交流：三味线、试穿浴衣",
    },
    { venues: [at(venues.kashima)] },
  );
  add(
    "reuse-hall",
    "siteVisit",
    7,
    ["09:30", "10:00"],
    {
      en: "Visit to a reuse and recycling hall",
      ru: "Посещение центра повторного использования",
      zh: "参观资源再利用馆",
    },
    { venues: [at(venues.reuse)] },
  );
  add("departure", "departure", 7, ["16:00"], { en: "Departure", ru: "Отбытие", zh: "离开" });
}

const step = (title: Localised, minutesFromStart: number | null, venueId: string) => ({
  title,
  minutesFromStart,
  venueId,
});

const inRain = (place: { venueId: string; roomId: string | null }) => ({
  condition: "rain" as const,
  title: null,
  ...place,
});
