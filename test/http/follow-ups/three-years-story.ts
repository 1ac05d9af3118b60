import { randomUUID } from "node:crypto";
import type { State } from "#app/domain/editing/differences.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { fillForm } from "#app/domain/editing/fill-form.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import type { FollowUpKind } from "#app/domain/history/thing.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { controlsOf } from "#test/domain/editing/sent.ts";
import {
  actionState,
  move,
  outcomeState,
  owner,
  reviewState,
} from "#test/domain/follow-up/follow-up-states.ts";
import { openOffice } from "#test/http/office.ts";
import { demoStory } from "#test/story.ts";

const slug = "moscow-beijing-2019";

/**
 * What became of the visit of June 2019, typed by a manager into the office's own forms over three years. What
 * the sources say stays as it is; all that follows is made up.
 */
export async function threeYears() {
  const current = demoStory({ now: "2019-07-01T09:00" });
  const { db } = current;
  let now = current.now;
  const office = await openOffice(db, undefined, {
    now: () => now,
    mailFrom: "Office <office@city.example>",
  });
  const { id: visitId } = visitBySlug(db, slug);
  const idOf = (table: string, column: string, word: string) =>
    db.$client.prepare(`select id from ${table} where ${column} = ?`).pluck().get(word) as string;
  const outcome = (key: string) => idOf("outcomes", "key", key);
  const northEast = { organisationId: idOf("organisations", "slug", "north-east-administrative-district") };
  const tongzhou = { organisationId: idOf("organisations", "slug", "tongzhou-district") };

  /** The office's clock stands at this moment, UTC. */
  const at = (iso: string) => {
    now = Date.parse(iso);
  };

  const send = async (kind: FollowUpKind, id: string, version: number, state: State, path: string) => {
    const cookie = await office.signIn("manager");
    const { textOf } = lookupFor(db, visitId, "en");
    const controls = controlsOf(fillForm(fieldsOf[kind], state, textOf));
    const form: [string, string][] = [
      ...controls,
      ["id", id],
      ["version", String(version)],
      ["intent", "save"],
    ];
    const answer = await office.ask(`/visits/${slug}/plan/${kind}/${path}`, {
      headers: { Cookie: cookie, "Accept-Language": "en" },
      form,
    });
    if (answer.status !== 303) {
      const main = answer.text.slice(answer.text.indexOf("<main"));
      const said = main.slice(main.indexOf('class="error'), main.indexOf('class="error') + 600);
      throw new Error(`${kind} was refused with ${answer.status}: ${said.replace(/<[^>]+>/g, " ")}`);
    }
    return id;
  };
  const add = (kind: FollowUpKind, state: State) => send(kind, randomUUID(), 0, state, "new");
  const change = (kind: FollowUpKind, id: string, more: (state: State) => State) => {
    const { state, version } = keeperOf(kind).find(db, id)!;
    return send(kind, id, version, { ...state, ...more(state) }, id);
  };
  const moves = (key: string, ...links: State[]) =>
    change("outcome", outcome(key), (state) => ({ moves: [...(state.moves as State[]), ...links] }));
  const isDone = (id: string, side: string, doneOn: string, doneBy: string) =>
    change("actionItem", id, ({ owners }) => ({
      owners: (owners as State[]).map((one) => (one.side === side ? { ...one, doneOn, doneBy } : one)),
    }));
  const districts = [owner("guest", "Europe/Moscow", northEast), owner("host", "Asia/Shanghai", tongzhou)];

  const group = outcome("urban-management-group");
  const ids: Record<string, string> = {};

  /** 2019: the working group begins; the hubs come to nothing. */
  const firstYear = async () => {
    at("2019-09-02T08:00:00Z");
    ids.lists = await add("actionItem", {
      ...actionState("Exchange lists of experts", group, { setOn: "2019-09-02", dueOn: "2019-09-30" }),
      owners: districts,
    });
    ids.rules = await add("actionItem", {
      ...actionState("Draft the group's working rules", group, { setOn: "2019-09-02", dueOn: "2019-12-15" }),
      owners: districts,
      needs: [{ needsId: ids.lists }],
    });
    at("2019-09-28T08:00:00Z");
    await isDone(ids.lists, "host", "2019-09-28", "Tongzhou District");
    at("2019-10-03T08:00:00Z");
    await isDone(ids.lists, "guest", "2019-10-03", "The prefecture");
    at("2019-10-15T08:00:00Z");
    await moves("tourism-bodies", move("underConsideration", "2019-10-15"));
    at("2019-12-20T08:00:00Z");
    await moves("transport-hubs", move("declined", "2019-12-20", { reason: "No tender is planned" }));
  };

  /** 2020: the group gets its rhythm, the proposal on tourism becomes an agreement. */
  const secondYear = async () => {
    at("2020-01-20T08:00:00Z");
    await change("actionItem", ids.rules!, () => ({
      dueOn: "2020-03-31",
      updates: [
        {
          ...{ onDate: "2020-01-20", side: "host", saidBy: "Tongzhou District", progress: 40 },
          ...{ note: { en: "A first text is with the lawyers" }, evidence: "https://tongzhou.example/rules" },
        },
      ],
    }));
    await change("outcome", group, () => ({
      ...{ meetsEvery: 1, meetsUnit: "month", meetsPlace: "last", meetsWeekday: "fr" },
      ...{ meetsFrom: "2020-01-31", meetsAt: "10:00", meetsZone: "Asia/Shanghai", meetsMinutes: 90 },
    }));
    at("2020-03-31T08:00:00Z");
    await isDone(ids.rules!, "guest", "2020-03-25", "The prefecture");
    await isDone(ids.rules!, "host", "2020-03-30", "Tongzhou District");
    at("2020-05-12T08:00:00Z");
    await moves("tourism-bodies", move("agreed", "2020-05-12")); // accepted, and no agreement for all that
    ids.agreement = await add(
      "outcome",
      outcomeState(
        "Agreement on tourist information",
        "agreement",
        [move("agreed", "2020-05-12"), move("initialled", "2020-06-01")],
        {
          ...{ followsFromId: outcome("tourism-bodies"), instrument: "agreement", topic: "tourism" },
          ...{ textLanguages: [{ language: "ru" }, { language: "zh" }] },
          parties: [
            { role: "signatory", side: "guest", ...northEast, participationId: null },
            { role: "signatory", side: "host", ...tongzhou, participationId: null },
          ],
        },
      ),
    );
    at("2020-10-01T08:00:00Z");
    await change("outcome", ids.agreement, ({ moves: links }) => ({
      moves: [...(links as State[]), move("signed", "2020-09-10"), move("inForce", "2020-10-01")],
      ...{ signedIn: { en: "Moscow" }, validFrom: "2020-10-01", validUntil: "2022-12-31", noticeDays: 180 },
    }));
    ids.desk = await add("actionItem", {
      ...actionState("Open a desk for visitors", ids.agreement, { setOn: "2020-10-01", dueOn: "2020-12-31" }),
      owners: districts,
    });
    ids.review = await add("review", reviewState("2020-12-15", { outcomeId: ids.agreement }));
    at("2020-12-15T08:00:00Z");
    await change("review", ids.review, () => ({
      ...{ heldOn: "2020-12-15", heldBy: "Both co-chairs", judgement: "atRisk", nextOn: "2021-06-15" },
      findings: [
        { outcomeId: null, actionItemId: ids.desk, judgement: "behind", note: { en: "No rooms yet" } },
      ],
    }));
  };

  /** 2021 and 2022: one promise is dropped, one broken, one kept. */
  const thirdYear = async () => {
    at("2021-02-01T08:00:00Z");
    await change("actionItem", ids.desk!, () => ({
      droppedOn: "2021-02-01",
      dropReason: "Borders are closed",
    }));
    at("2021-04-01T08:00:00Z");
    ids.interns = await add(
      "outcome",
      outcomeState("Exchange of interns", "commitment", [move("agreed", "2021-04-01")], { topic: "youth" }),
    );
    ids.route = await add("actionItem", {
      ...actionState("Print a joint route map", ids.agreement!, { setOn: "2021-04-01", dueOn: "2022-05-31" }),
      owners: districts,
    });
    at("2022-01-15T08:00:00Z");
    await change("outcome", ids.interns, ({ moves: links }) => ({
      moves: [...(links as State[]), move("withdrawn", "2022-01-15", { reason: "The budget was cut" })],
    }));
    at("2022-05-20T08:00:00Z");
    await isDone(ids.route, "host", "2022-05-18", "Tongzhou District");
    await isDone(ids.route, "guest", "2022-05-20", "The prefecture");
  };

  return { db, office, ids, group, visitId, at, firstYear, secondYear, thirdYear, now: () => now };
}
