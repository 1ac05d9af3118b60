import type { Current } from "#app/domain/access/current.server.ts";
import { addOrganisation, addPerson, addPosition, addVenue } from "#app/domain/directory/directory.server.ts";
import type { VenueRoom } from "#app/domain/directory/directory.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { must, ours, personName, printed } from "#db/seed/telling.ts";

export const freiburg: Localised = { en: "Freiburg", ru: "Фрайбург", zh: "弗赖堡", ja: "フライブルク市" };
export const matsuyama: Localised = { en: "Matsuyama", ru: "Мацуяма", zh: "松山", ja: "松山市" };

/** The city halls, people and places of the printed programme; names stay in the script of the source. */
export function addDirectory(current: Current) {
  const city = must(
    addOrganisation(current, {
      ...{ slug: "city-of-matsuyama", partOfId: null, city: matsuyama, country: "JP" },
      names: [
        printed("ja", "松山市"),
        ours("en", "City of Matsuyama"),
        ours("ru", "Город Мацуяма"),
        ours("zh", "松山市"),
      ],
    }),
  );
  const assembly = must(
    addOrganisation(current, {
      ...{ slug: "matsuyama-city-assembly", partOfId: city.id, city: matsuyama, country: "JP" },
      names: [
        ours("en", "Matsuyama City Assembly"),
        ours("ru", "Городское собрание Мацуямы"),
        ours("zh", "松山市议会"),
      ],
    }),
  );
  const guestCity = must(
    addOrganisation(current, {
      ...{ slug: "city-of-freiburg", partOfId: null, city: freiburg, country: "DE" },
      names: [
        printed("ja", "フライブルク市"),
        ours("en", "City of Freiburg"),
        ours("ru", "Город Фрайбург"),
        ours("zh", "弗赖堡市"),
      ],
    }),
  );

  const salomon = must(
    addPerson(current, {
      slug: "dieter-salomon",
      names: [
        personName("ja", "Kana", "ディーター・サロモン", { style: "市長" }),
        personName("en", "Latn", "Dieter Salomon", { style: "Mayor", isOriginal: true }),
      ],
    }),
  );
  const deputy = must(
    addPerson(current, {
      slug: "deputy-mayor-of-freiburg-2014",
      names: [personName("ja", "Kana", "ゲルダ・ストゥフリック", { style: "副市長" })],
    }),
  );
  const undated = { organisationId: guestCity.id, since: null, until: null };
  const mayorPost = must(
    addPosition(current, {
      ...{ ...undated, personId: salomon.id },
      title: { en: "Mayor", ru: "Мэр", zh: "市长", ja: "市長" },
    }),
  );
  const deputyPost = must(
    addPosition(current, {
      ...{ ...undated, personId: deputy.id },
      title: { en: "Deputy Mayor", ru: "Заместитель мэра", zh: "副市长", ja: "副市長" },
    }),
  );

  return {
    organisations: { city, assembly, guestCity },
    people: { salomon, deputy },
    posts: { salomon: mayorPost, deputy: deputyPost },
    venues: addVenues(current),
  };
}

type Room = Omit<VenueRoom, "id">;

const room = (name: Localised, building: Localised | null, floor: number | null): Room => ({
  ...{ name, building, floor, entrance: null },
});

function addVenues(current: Current) {
  const add = (slug: string, names: Parameters<typeof addVenue>[1]["names"], rooms: Room[] = []) =>
    must(
      addVenue(current, {
        ...{ slug, names, rooms, city: matsuyama, country: "JP", zone: "Asia/Tokyo", address: null },
        ...{ latitude: null, longitude: null, telephone: null, organisationId: null },
      }),
    );
  const named = (slug: string, ja: string, en: string, ru: string, zh: string, rooms: Room[] = []) =>
    add(slug, [printed("ja", ja), ours("en", en), ours("ru", ru), ours("zh", zh)], rooms);

  return {
    port: named(
      "matsuyama-tourist-port",
      "松山観光港",
      "Matsuyama Tourist Port",
      "Туристический порт Мацуямы",
      "松山观光港",
    ),
    cityHall: add(
      "matsuyama-city-hall",
      [ours("en", "Matsuyama City Hall"), ours("ru", "Мэрия Мацуямы"), ours("zh", "松山市政府大楼")],
      [
        room(
          { ja: "第1会議室", en: "Conference Room 1", ru: "зал заседаний № 1", zh: "第一会议室" },
          { en: "Main building", ru: "главное здание", zh: "主楼" },
          3,
        ),
        room(
          {
            ja: "第3・第4委員会室",
            en: "Committee Rooms 3 and 4",
            ru: "залы комиссий № 3 и 4",
            zh: "第三、第四委员会室",
          },
          { en: "Annex", ru: "дополнительное здание", zh: "附楼" },
          6,
        ),
      ],
    ),
    park: named(
      "matsuyama-general-park",
      "松山総合公園展望広場",
      "Matsuyama General Park, lookout square",
      "Парк Мацуяма Сого, обзорная площадка",
      "松山综合公园展望广场",
    ),
    learningCentre: named(
      "urban-environment-learning-centre",
      "都市環境学習センター",
      "Urban Environment Learning Centre",
      "Учебный центр городской экологии",
      "城市环境学习中心",
    ),
    castle: named("matsuyama-castle", "松山城", "Matsuyama Castle", "Замок Мацуяма", "松山城"),
    castleSquare: named(
      "matsuyama-castle-summit",
      "松山城山頂広場",
      "Matsuyama Castle, summit square",
      "Замок Мацуяма, площадь на вершине",
      "松山城山顶广场",
    ),
    ropeway: add(
      "castle-ropeway-station",
      [ours("en", "Ropeway station"), ours("ru", "Станция канатной дороги"), ours("zh", "缆车站")],
      [room({ en: "Hall", ru: "зал", zh: "大厅" }, null, 2)],
    ),
    citizensHall: named("citizens-hall", "市民会館", "Citizens’ Hall", "Дом горожан", "市民会馆", [
      room({ en: "Small hall", ru: "малый зал", zh: "小礼堂" }, null, null),
    ]),
    brewery: add("brewery-matsuyama", [printed("ja", "水口酒造")]),
    dogo: named(
      "dogo-onsen-honkan",
      "道後温泉本館",
      "Dogo Onsen Honkan",
      "Дого-онсэн, главное здание",
      "道后温泉本馆",
    ),
    temple: named("ishiteji", "石手寺", "Ishite-ji temple", "Храм Исите-дзи", "石手寺"),
    mitsukoshi: named(
      "mitsukoshi",
      "三越",
      "Mitsukoshi department store",
      "Универмаг «Мицукоси»",
      "三越百货",
    ),
    chifunemachi: named(
      "chifunemachi-street",
      "千舟町通り",
      "Chifunemachi Street",
      "Улица Тифунэмати",
      "千舟町大街",
    ),
    kashima: named("kashima", "鹿島", "Kashima", "Касима", "鹿岛"),
    reuse: add("matsuyama-reuse-hall", [printed("ja", "まつやまRe・再来館")]),
  };
}
