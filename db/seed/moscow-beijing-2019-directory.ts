import type { Current } from "#app/domain/access/current.server.ts";
import { addOrganisation, addPerson, addPosition, addVenue } from "#app/domain/directory/directory.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { alsoPrinted, must, ours, personName, printed } from "#db/seed/telling.ts";

export const moscow: Localised = { en: "Moscow", ru: "Москва", zh: "莫斯科" };
export const beijing: Localised = { en: "Beijing", ru: "Пекин", zh: "北京" };
export const chengdu: Localised = { en: "Chengdu", ru: "Чэнду", zh: "成都" };

/** The organisations, people and places that the two reports of June 2019 name. */
export function addDirectory(current: Current) {
  const inMoscow = { partOfId: null, city: moscow, country: "RU" };
  const inBeijing = { partOfId: null, city: beijing, country: "CN" };
  const add = (draft: Parameters<typeof addOrganisation>[1]) => must(addOrganisation(current, draft));

  const department = add({
    ...inMoscow,
    slug: "dvms",
    names: [
      printed("en", "Department for External Economic and International Relations", "DVMS"),
      alsoPrinted("en", "Department of External Economic and International Relations of the city of Moscow"),
      printed("ru", "Департамент внешнеэкономических и международных связей города Москвы", "ДВМС"),
      ours("zh", "莫斯科市对外经济与国际关系局"),
    ],
  });
  const tourism = add({
    ...inMoscow,
    slug: "moscow-tourism-committee",
    names: [
      printed("en", "Moscow Tourism Committee"),
      printed("ru", "Комитет по туризму города Москвы"),
      ours("zh", "莫斯科市旅游委员会"),
    ],
  });
  const northEast = add({
    ...inMoscow,
    slug: "north-east-administrative-district",
    names: [
      printed("en", "North-East Administrative District of Moscow"),
      printed("ru", "Северо-Восточный административный округ"),
      ours("zh", "莫斯科市东北行政区"),
    ],
  });
  const centre = add({
    ...inMoscow,
    slug: "moscow-center-for-international-cooperation",
    names: [
      printed("en", "Moscow Center for International Cooperation"),
      ours("ru", "Московский центр международного сотрудничества"),
      ours("zh", "莫斯科国际合作中心"),
    ],
  });
  const foreignAffairs = add({
    ...inBeijing,
    slug: "beijing-foreign-affairs-office",
    names: [
      printed("en", "Foreign Affairs Office of Beijing", "FAO"),
      printed("ru", "Канцелярия по иностранным делам города Пекина", "КИД"),
      ours("zh", "北京市人民政府外事办公室"),
    ],
  });
  const tongzhou = add({
    ...inBeijing,
    slug: "tongzhou-district",
    names: [printed("en", "Tongzhou District"), ours("ru", "Район Тунчжоу"), ours("zh", "北京市通州区")],
  });
  const chaoyang = add({
    ...inBeijing,
    slug: "chaoyang-district",
    names: [printed("en", "Chaoyang District"), ours("ru", "Район Чаоян"), ours("zh", "北京市朝阳区")],
  });
  const rockontrol = add({
    ...inBeijing,
    slug: "rockontrol-technology-group",
    names: [printed("en", "RocKontrol Technology Group"), printed("ru", "RocKontrol Technology Group")],
  });
  const hanergy = add({
    ...inBeijing,
    slug: "hanergy-mobile-energy",
    names: [printed("en", "Hanergy Mobile Energy")],
  });

  const russian = { isOriginal: true };
  const person = (slug: string, names: Parameters<typeof addPerson>[1]["names"]) =>
    must(addPerson(current, { slug, names }));
  const kuzmin = person("ilya-kuzmin", [
    personName("en", "Latn", "Ilya Kuzmin"),
    personName("ru", "Cyrl", "Илья Кузьмин", russian),
  ]);
  const pronicheva = person("ekaterina-pronicheva", [
    personName("en", "Latn", "Ekaterina Pronicheva"),
    personName("ru", "Cyrl", "Екатерина Проничева", russian),
  ]);
  const andreev = person("boris-andreev", [
    personName("ru", "Cyrl", "Борис Андреев", russian),
    personName("en", "Latn", "Boris Andreev", { isPrinted: false }),
  ]);
  const yinFei = person("yin-fei", [
    personName("en", "Latn", "Yin Fei"),
    personName("ru", "Cyrl", "Инь Фэй"),
  ]);

  const undated = { since: null, until: null };
  const post = (personId: string, organisationId: string, title: Localised) =>
    must(addPosition(current, { personId, organisationId, title, ...undated }));
  const posts = {
    kuzmin: post(kuzmin.id, department.id, {
      en: "Deputy Head",
      ru: "Заместитель руководителя",
      zh: "副局长",
    }),
    pronicheva: post(pronicheva.id, tourism.id, { en: "Chair", ru: "Председатель", zh: "主席" }),
    andreev: post(andreev.id, northEast.id, {
      en: "Deputy Prefect",
      ru: "Заместитель префекта",
      zh: "副区长",
    }),
    yinFei: post(yinFei.id, foreignAffairs.id, {
      en: "Deputy Head",
      ru: "Заместитель руководителя",
      zh: "副主任",
    }),
  };

  const unknownPlace = { address: null, latitude: null, longitude: null, telephone: null, rooms: [] };
  const place = (slug: string, organisationId: string, names: Parameters<typeof addVenue>[1]["names"]) =>
    must(
      addVenue(current, {
        ...{ slug, organisationId, names, city: beijing, country: "CN", zone: "Asia/Shanghai" },
        ...unknownPlace,
      }),
    );
  const venues = {
    rockontrol: place("rockontrol", rockontrol.id, [
      printed("en", "RocKontrol Technology Group"),
      printed("ru", "RocKontrol Technology Group"),
    ]),
    hanergy: place("hanergy-mobile-energy", hanergy.id, [
      printed("en", "Hanergy Mobile Energy, Chaoyang District"),
      ours("ru", "Hanergy Mobile Energy, район Чаоян"),
      ours("zh", "Hanergy Mobile Energy（朝阳区）"),
    ]),
  };

  const organisations = {
    department,
    tourism,
    northEast,
    centre,
    foreignAffairs,
    tongzhou,
    chaoyang,
    rockontrol,
    hanergy,
  };
  return { organisations, people: { kuzmin, pronicheva, andreev, yinFei }, posts, venues };
}
