import type { Current } from "#app/domain/access/current.server.ts";
import { addParticipation } from "#app/domain/delegation/delegation.server.ts";
import { addOrganisation, addPerson, addPosition, addVenue } from "#app/domain/directory/directory.server.ts";
import type { ItemDraft } from "#app/domain/programme/item-keeper.server.ts";
import { addItem } from "#app/domain/programme/programme.server.ts";
import type { ItemKind } from "#app/domain/programme/programme-item.ts";
import type { Moment, When } from "#app/domain/programme/when.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { addLeg, addVisit } from "#app/domain/visit/visit.server.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import { addDays } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import { attends, itemDraft, must, ours, personName, printed, wholeSide } from "#db/seed/telling.ts";

/** What all made-up visits share: four places in each of two cities, four people on each side. */
export type Directory = {
  venueIds: Record<City, string[]>;
  people: { personId: string; positionId: string; side: "guest" | "host" }[];
};

type City = "moscow" | "beijing";

const cities = {
  moscow: {
    name: { en: "Moscow", ru: "Москва", zh: "莫斯科" },
    country: "RU",
    zone: "Europe/Moscow",
  },
  beijing: {
    name: { en: "Beijing", ru: "Пекин", zh: "北京" },
    country: "CN",
    zone: "Asia/Shanghai",
  },
} satisfies Record<City, { name: Localised; country: string; zone: string }>;

const halls: Record<City, [en: string, ru: string, zh: string][]> = {
  moscow: [
    ["City Hall, Tverskaya 13", "Мэрия, Тверская, 13", "市政厅"],
    ["House of the Unions", "Дом Союзов", "工会大厦"],
    ["Exhibition of Achievements", "ВДНХ", "国民经济成就展览馆"],
    ["Technopolis", "Технополис", "科技城"],
  ],
  beijing: [
    ["Great Hall of the People", "Дом народных собраний", "人民大会堂"],
    ["Diaoyutai State Guesthouse", "Резиденция «Дяоюйтай»", "钓鱼台国宾馆"],
    ["Planning Exhibition Hall", "Выставка градостроительства", "规划展览馆"],
    ["Zhongguancun Centre", "Центр «Чжунгуаньцунь»", "中关村中心"],
  ],
};

const names: [en: string, ru: string, zh: string][] = [
  ["Ivan Orlov", "Иван Орлов", "伊万·奥尔洛夫"],
  ["Anna Belova", "Анна Белова", "安娜·别洛娃"],
  ["Pyotr Lebedev", "Пётр Лебедев", "彼得·列别杰夫"],
  ["Maria Sokolova", "Мария Соколова", "玛丽亚·索科洛娃"],
  ["Li Wen", "Ли Вэнь", "李文"],
  ["Wang Mei", "Ван Мэй", "王梅"],
  ["Zhang Qiang", "Чжан Цян", "张强"],
  ["Chen Jing", "Чэнь Цзин", "陈静"],
];

const topics: [kind: ItemKind, title: Localised, note: Localised][] = [
  [
    "bilateralTalks",
    {
      en: "Talks on transport and urban planning",
      ru: "Переговоры о транспорте и градостроительстве",
      zh: "交通与城市规划会谈",
    },
    {
      en: "The heads of both sides open; departments report in the order of the agenda.",
      ru: "Открывают руководители сторон; управления докладывают в порядке повестки.",
      zh: "双方团长致辞；各部门按议程汇报。",
    },
  ],
  [
    "siteVisit",
    {
      en: "Visit to the traffic control centre",
      ru: "Посещение центра управления движением",
      zh: "参观交通指挥中心",
    },
    {
      en: "Photography is allowed in the entrance hall only.",
      ru: "Съёмка разрешена только в вестибюле здания центра.",
      zh: "仅可在大厅拍照。",
    },
  ],
  [
    "meeting",
    {
      en: "Meeting of the working group on trade",
      ru: "Заседание рабочей группы по торговле",
      zh: "贸易工作组会议",
    },
    {
      en: "Consecutive interpretation, Russian and Chinese.",
      ru: "Последовательный перевод на русский и китайский языки.",
      zh: "俄中交替传译。",
    },
  ],
  [
    "signing",
    {
      en: "Signing of the programme of cooperation",
      ru: "Подписание программы сотрудничества",
      zh: "签署合作计划",
    },
    {
      en: "Two originals in each language; pens and folders by the hosts.",
      ru: "По два подлинника на каждом языке; папки готовят хозяева.",
      zh: "每种文字正本两份；文件夹由东道主准备。",
    },
  ],
  [
    "reception",
    { en: "Reception by the hosts", ru: "Приём от имени принимающей стороны", zh: "东道主招待会" },
    {
      en: "Dress: business. Toasts after the main course.",
      ru: "Форма одежды деловая; тосты после основного блюда.",
      zh: "商务着装；主菜后祝酒。",
    },
  ],
];

/** Adds what the visits refer to. */
export function addDirectory(current: Current): Directory {
  const office = must(
    addOrganisation(current, {
      slug: "bench-department",
      ...{ partOfId: null, city: cities.moscow.name, country: "RU" },
      names: [printed("en", "Department of External Relations"), ours("ru", "Департамент внешних связей")],
    }),
  );
  const venueIn = (city: City) =>
    halls[city].map(([en, ru, zh], index) => {
      const { name, country, zone } = cities[city];
      const venue = addVenue(current, {
        slug: `bench-${city}-${index + 1}`,
        names: [ours("en", en), ours("ru", ru), printed("zh", zh)],
        ...{ city: name, country, zone, address: null, latitude: null, longitude: null },
        ...{ telephone: null, organisationId: null, rooms: [] },
      });
      return must(venue).id;
    });
  const people = names.map(([en, ru, zh], index) => {
    const isGuest = index < names.length / 2;
    const person = must(
      addPerson(current, {
        slug: `bench-person-${index + 1}`,
        names: [
          personName("en", "Latn", en),
          personName("ru", "Cyrl", ru, { isOriginal: isGuest }),
          personName("zh", "Hans", zh, { isOriginal: !isGuest }),
        ],
      }),
    );
    const post = addPosition(current, {
      ...{ personId: person.id, organisationId: office.id, since: null, until: null },
      title: { en: "Head of Section", ru: "Начальник отдела", zh: "处长" },
    });
    const side = isGuest ? ("guest" as const) : ("host" as const);
    return { personId: person.id, positionId: must(post).id, side };
  });
  return { venueIds: { moscow: venueIn("moscow"), beijing: venueIn("beijing") }, people };
}

export type VisitPlan = {
  slug: string;
  items: number; // half in Moscow, half in Beijing, ten a day
  isAttended: boolean; // by people of both sides, every third with a note; otherwise titles and places only
  firstDay: LocalDate;
};

const ITEMS_A_DAY = 10;

/** Adds a public visit, by the same work that forms use. It is not released yet. */
export function addMadeUpVisit(current: Current, directory: Directory, plan: VisitPlan): void {
  const { slug, items, isAttended, firstDay } = plan;
  must(
    addVisit(current, {
      slug,
      title: {
        en: `Exchange of the two capitals, ${slug}`,
        ru: `Обмен двух столиц, ${slug}`,
        zh: `两国首都交流，${slug}`,
      },
      purpose: null,
      ...{ category: "official", status: "confirmed", referenceLanguage: "en", audience: "public" },
      ...{ ourSide: "guest", operatorId: null, returnOfId: null },
      sides: [
        { side: "guest", name: cities.moscow.name, country: "RU" },
        { side: "host", name: cities.beijing.name, country: "CN" },
      ],
    }),
  );
  const daysInEach = Math.ceil(items / 2 / ITEMS_A_DAY);
  const moscow = addStay(current, slug, "moscow", firstDay, daysInEach);
  const beijing = addStay(current, slug, "beijing", addDays(firstDay, daysInEach), daysInEach);
  const present = isAttended ? addDelegations(current, slug, directory) : [];
  for (let index = 0; index < items; index += 1) {
    const isFirstHalf = index < items / 2;
    const city = isFirstHalf ? "moscow" : "beijing";
    const within = isFirstHalf ? index : index - Math.ceil(items / 2);
    must(
      addItem(
        current,
        slug,
        madeUpItem(index, within, { city, leg: isFirstHalf ? moscow : beijing, directory, present }),
      ),
    );
  }
}

function addStay(current: Current, slug: string, city: City, firstDay: string, days: number): Leg {
  const { name, country, zone } = cities[city];
  const lastDay = addDays(firstDay, days - 1);
  const leg = { key: city, city: name, country, zone, firstDay, lastDay, insideLegId: null, partyId: null };
  return must(addLeg(current, slug, leg));
}

function addDelegations(current: Current, slug: string, { people }: Directory): string[] {
  return people.map(({ personId, positionId, side }, index) => {
    const participation = addParticipation(current, slug, {
      ...{ side, personId, positionId, role: "member", precedence: index + 1, audience: "public" },
      ...{ organisationId: null, description: null, headcount: null },
      ...{ accompaniesId: null, counterpartId: null, partyId: null },
    });
    return must(participation).id;
  });
}

type Around = { city: City; leg: Leg; directory: Directory; present: string[] };

/** Item number `index` of a visit and number `within` of its leg: an hour and a half after the one before. */
export function madeUpItem(
  index: number,
  within: number,
  { city, leg, directory, present }: Around,
): ItemDraft {
  const [kind, title, note] = topics[index % topics.length]!;
  const day = addDays(leg.firstDay, Math.floor(within / ITEMS_A_DAY));
  const from = 8 * 60 + (within % ITEMS_A_DAY) * 90;
  const moment = (minutes: number): Moment => ({ wall: `${day}T${clockAt(minutes)}`, zone: leg.zone });
  const when: When = { kind: "exact", starts: moment(from), ends: moment(from + 75) };
  const places = directory.venueIds[city];
  const who = [present[index % 8], present[(index + 5) % 8]].filter((one) => one !== undefined);
  return itemDraft(`item-${index + 1}`, kind, leg.id, when, title, {
    venues: [{ venueId: places[index % places.length]!, roomId: null }],
    note: present.length > 0 && index % 3 === 0 ? note : null,
    attendances:
      present.length === 0
        ? []
        : index % 4 === 0
          ? [wholeSide("guest"), wholeSide("host")]
          : who.map((participationId) => attends({ participationId })),
  });
}

/** "08:00" for 480 minutes after midnight. */
function clockAt(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  return [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
}
