import type { Current } from "#app/domain/access/current.server.ts";
import { addParticipation } from "#app/domain/delegation/delegation.server.ts";
import { addOrganisation, addPerson, addPosition } from "#app/domain/directory/directory.server.ts";
import { addThing } from "#app/domain/editing/things.server.ts";
import { addItem } from "#app/domain/programme/programme.server.ts";
import type { CalendarPrinter } from "#app/domain/release/calendar-printer.ts";
import { releaseVisit } from "#app/domain/release/release.server.ts";
import { addSource, cite } from "#app/domain/source/source.server.ts";
import { addLeg, addVisit, visitBySlug } from "#app/domain/visit/visit.server.ts";
import { addDays } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import { attends, must, ours, personName, printed, wholeSide } from "#db/seed/telling.ts";
import { addFollowUps } from "#test/bench/made-up/follow-ups.ts";
import { addDirectory, madeUpItem } from "#test/bench/made-up/visits.ts";

/** An office at the sizes that the design promises to bear. */
export const large = {
  ...{ visits: 500, items: 40, people: 10_000, participants: 40, attendances: 10, tasks: 10 },
  bodies: 200,
} as const;

export const largeSlug = (index: number) => `large-${index + 1}`;

const given = ["Anna", "Boris", "Chen", "Dmitri", "Elena", "Fang", "Gleb", "Hui", "Irina", "Jing"];
const givenRu = ["Анна", "Борис", "Чэнь", "Дмитрий", "Елена", "Фан", "Глеб", "Хуэй", "Ирина", "Цзин"];
const givenZh = ["安娜", "鲍里斯", "陈", "德米特里", "叶莲娜", "方", "格列布", "惠", "伊琳娜", "静"];

/**
 * Fills an office: a visit begins every other day, the last ones lie ahead. One in twenty is not released,
 * one in ten has changed since.
 */
export function fillLarge(current: Current, printer: CalendarPrinter, today: LocalDate): void {
  const directory = addDirectory(current);
  const bodies = Array.from({ length: large.bodies }, (_, index) => {
    const draft = { slug: `body-${index + 1}`, partOfId: null, city: { en: "Moscow" }, country: "RU" };
    const names = [printed("en", `Department ${index + 1}`), ours("ru", `Департамент ${index + 1}`)];
    return must(addOrganisation(current, { ...draft, names })).id;
  });
  const people = Array.from({ length: large.people }, (_, index) => {
    const [one, number] = [index % 10, Math.floor(index / 10) + 1];
    const names = [
      personName("en", "Latn", `${given[one]} Surname${number}`),
      personName("ru", "Cyrl", `${givenRu[one]} Фамилия${number}`, { isOriginal: true }),
      personName("zh", "Hans", `${givenZh[one]}·姓${number}`),
    ];
    const { id } = must(addPerson(current, { slug: `large-person-${index + 1}`, names }));
    const organisationId = bodies[index % bodies.length]!;
    const title = { en: "Adviser", ru: "Советник", zh: "顾问" };
    must(addPosition(current, { personId: id, organisationId, since: null, until: null, title }));
    return id;
  });
  const sourceIds = ["one", "other"].map(
    (key) =>
      must(
        addSource(current, {
          ...{ key, kind: "report", title: { en: `The ${key} report` }, publisher: { en: "A newspaper" } },
          ...{ language: "en", publishedOn: null, address: null, note: null },
        }),
      ).id,
  );
  for (let index = 0; index < large.visits; index += 1) {
    const slug = largeSlug(index);
    const firstDay = addDays(today, (index - large.visits) * 2 + 60);
    const present = addVisitOf(current, slug, firstDay, index, people);
    addProgramme(current, slug, firstDay, directory, present);
    const { id } = visitBySlug(current.db, slug);
    for (const [at, sourceId] of sourceIds.entries()) {
      const about = { kind: "visit", id } as const;
      const value = addDays(firstDay, index % 5 === 0 ? at : 0);
      must(cite(current, slug, { about, field: "firstDay", value, sourceId, locator: "paragraph:1" }));
    }
    if (index % 20 !== 0) must(releaseVisit(current, slug, { note: null, printer, domain: "bench.example" }));
    for (let task = 0; task < large.tasks; task += 1) {
      const draft = {
        ...{
          title: { en: `Task ${task + 1}` },
          detail: null,
          dueOn: addDays(firstDay, task - 20),
          side: null,
        },
        ...{ status: addDays(firstDay, 30) < today ? "done" : "open", responsibleId: bodies[task]! },
        ...{ responsiblePersonId: null, helpers: [], itemId: null },
      };
      const whose = { kind: "preparationTask", id: crypto.randomUUID(), visitId: id } as const;
      must(addThing(current, whose, draft) as never);
    }
    if (index % 10 === 1) addOne(current, slug, index, people);
    addFollowUps(current, slug, addDays(firstDay, 3), index, bodies);
  }
}

function addVisitOf(
  current: Current,
  slug: string,
  firstDay: LocalDate,
  index: number,
  people: readonly string[],
): string[] {
  must(
    addVisit(current, {
      ...{ slug, title: { en: `Exchange ${slug}`, ru: `Обмен ${slug}`, zh: `交流${slug}` }, purpose: null },
      ...{ category: "official", status: "confirmed", referenceLanguage: "en", audience: "public" },
      ...{ ourSide: "guest", operatorId: null, returnOfId: null },
      sides: [
        { side: "guest", name: { en: "Moscow", ru: "Москва", zh: "莫斯科" }, country: "RU" },
        { side: "host", name: { en: "Beijing", ru: "Пекин", zh: "北京" }, country: "CN" },
      ],
    }),
  );
  must(
    addLeg(current, slug, {
      ...{ key: "beijing", city: { en: "Beijing", ru: "Пекин", zh: "北京" }, country: "CN" },
      ...{ zone: "Asia/Shanghai", firstDay, lastDay: addDays(firstDay, 3), insideLegId: null, partyId: null },
    }),
  );
  return Array.from({ length: large.participants }, (_, at) =>
    addOne(current, slug, index, people, at, at % 2 === 0 ? "guest" : "host"),
  );
}

function addOne(
  current: Current,
  slug: string,
  index: number,
  people: readonly string[],
  at: number = large.participants,
  side: "guest" | "host" = "guest",
): string {
  const personId = people[(index * 37 + at * 101) % people.length]!;
  const draft = { side, personId, role: "member", precedence: at + 1, audience: "public" } as const;
  const none = { positionId: null, organisationId: null, description: null, headcount: null };
  return must(
    addParticipation(current, slug, {
      ...{ ...draft, ...none, accompaniesId: null, counterpartId: null, partyId: null },
    }),
  ).id;
}

function addProgramme(
  current: Current,
  slug: string,
  firstDay: LocalDate,
  directory: ReturnType<typeof addDirectory>,
  present: string[],
): void {
  const { id } = visitBySlug(current.db, slug);
  const [row] = current.db.$client.prepare("select id from legs where visit_id = ?").all(id) as {
    id: string;
  }[];
  const leg = {
    ...{ id: row!.id, key: "beijing", city: { en: "Beijing" }, country: "CN", zone: "Asia/Shanghai" },
    ...{ firstDay, lastDay: addDays(firstDay, 3), insideLegId: null, partyId: null },
  };
  for (let index = 0; index < large.items; index += 1) {
    const draft = madeUpItem(index, index, { city: "beijing", leg, directory, present });
    const who = Array.from(
      { length: large.attendances - 1 },
      (_, at) => present[(index + at * 3) % present.length]!,
    );
    const attendances = [
      wholeSide("host"),
      ...[...new Set(who)].map((participationId) => attends({ participationId })),
    ];
    must(addItem(current, slug, { ...draft, attendances }));
  }
}
