import { randomUUID } from "node:crypto";
import type { Current } from "#app/domain/access/current.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { addThing, changeThing, findThing } from "#app/domain/editing/things.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { must } from "#db/seed/telling.ts";
import { itemState, legState, participationState, visitState } from "#test/domain/editing/world.ts";
import { move, outcomeState } from "#test/domain/follow-up/follow-up-states.ts";
import { threeYears } from "#test/http/follow-ups/three-years-story.ts";
import { clock, planner } from "#test/story.ts";

const zone = "Europe/Moscow";

/**
 * The office of the three years, in June 2022: Beijing is about to pay the visit back. Of the visit of 2019 it
 * was recorded who came.
 */
export async function partnerStory() {
  const story = await threeYears();
  await story.firstYear();
  await story.secondYear();
  await story.thirdYear();
  story.at("2022-06-10T08:00:00Z");
  const { db, visitId } = story;
  const current: Current = { db, now: story.now(), actor: planner, reader: { kind: "office" } };
  const put = (kind: ThingKind, state: State, of: string | null) => {
    const id = randomUUID();
    must(addThing(current, { kind, id, visitId: of }, state));
    return id;
  };
  const find = (sql: string, ...given: string[]) =>
    db.$client
      .prepare(sql)
      .pluck()
      .get(...given) as string;
  const idea = outcomeState("Joint museum exhibitions", "proposal", [move("proposed", "2022-01-10")]);
  put("outcome", idea, visitId);
  const ofVisit = (name: string) =>
    find(
      `select p.id from participations p join persons on persons.id = p.person_id
       where p.visit_id = ? and persons.slug like ?`,
      ...[visitId, `%${name}%`],
    );

  const back = put(
    "visit",
    visitState("beijing-moscow-2022", {
      title: { en: "Beijing in Moscow", ru: "Визит делегации Пекина в Москву", zh: "北京代表团访问莫斯科" },
      ...{ category: "official", status: "confirmed", ourSide: "host", returnOfId: visitId },
      sides: [
        { side: "guest", name: { en: "Beijing", zh: "北京" }, country: "CN" },
        { side: "host", name: { en: "Moscow", ru: "Москва" }, country: "RU" },
      ],
    }),
    null,
  );
  const leg = put(
    "leg",
    legState("moscow", {
      city: { en: "Moscow", ru: "Москва", zh: "莫斯科" },
      ...{ country: "RU", zone, firstDay: "2022-09-05", lastDay: "2022-09-07" },
    }),
    back,
  );
  const yinFei = find("select person_id from participations where id = ?", ofVisit("yin-fei"));
  const kuzmin = find("select person_id from participations where id = ?", ofVisit("kuzmin"));
  const host = put(
    "participation",
    participationState("host", 1, { personId: kuzmin, description: null, role: "head" }),
    back,
  );
  const guest = put(
    "participation",
    participationState("guest", 1, {
      ...{ personId: yinFei, description: null, role: "head", counterpartId: host },
    }),
    back,
  );
  const hours = clock("2022-09-05T10:00", "2022-09-05T11:30", zone);
  const attends = (participationId: string) => ({
    who: { participationId },
    role: null,
    isNeeded: true,
    came: null,
  });
  put(
    "item",
    itemState("talks", leg, {
      ...{ when: hours, kind: "bilateralTalks", groupId: story.group },
      title: { en: "Talks on urban management", ru: "Переговоры о городском управлении", zh: "城市管理会谈" },
      attendances: [attends(guest), attends(host)],
    }),
    back,
  );
  put(
    "item",
    itemState("museum", leg, {
      ...{ when: clock("2022-09-06T15:00", "2022-09-06T17:00", zone), kind: "cultural" },
      title: { en: "Museum of Moscow", ru: "Музей Москвы", zh: "莫斯科博物馆" },
    }),
    back,
  );

  const conference = find(
    "select id from programme_items where visit_id = ? and key = 'conference'",
    visitId,
  );
  const whose = { kind: "item" as const, id: conference, visitId };
  const { state, version } = findThing(current, whose);
  const came = (state.attendances as State[]).map((one, n) => ({ ...one, came: n === 1 ? "no" : "yes" }));
  must(changeThing(current, whose, version, { ...state, attendances: came }));
  return { ...story, current, back, put, ofVisit };
}
