import { data, redirect } from "@remix-run/node";
import { oddHours } from "#app/domain/day/day-clock.ts";
import { type LaneKind, laneKinds, lanesOf } from "#app/domain/day/day-lanes.ts";
import { dayPicture } from "#app/domain/day/day-picture.ts";
import type { DayOnPage } from "#app/domain/day/day-view.ts";
import { type ItemMove, moveItem } from "#app/domain/day/move-item.server.ts";
import type { Move } from "#app/domain/day/move-when.ts";
import { findThing, undoEntry } from "#app/domain/editing/things.server.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import { lastOwnChange } from "#app/domain/history/last-own-change.server.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import { legsOf } from "#app/domain/visit/visit.server.ts";
import type { Leg, VisitContent } from "#app/domain/visit/visit-content.ts";
import { type AskedByAccount, addressOf, refusal } from "#app/http/access.server.ts";
import { watchConflicts } from "#app/http/conflicts-said.server.ts";
import { dayNotice } from "#app/http/day-notice.server.ts";
import { refusedMove, refusedUndo } from "#app/http/day-refusals.server.ts";
import { sentForm } from "#app/http/form-fields.ts";
import { tellHistory } from "#app/http/history.server.ts";
import { andAsks } from "#app/http/own-path.ts";
import { planOf } from "#app/http/plan.server.ts";
import { readClock } from "#app/time/read-clock.ts";
import { isLocalDate, type LocalDate } from "#app/time/wall-time.ts";

/** The day that an address names: of a leg, in its zone. Anything else is not there. */
function dayAsked(legs: readonly Leg[], params: Record<string, string>): { leg: Leg; day: LocalDate } {
  const leg = legs.find(({ key }) => key === params.leg);
  if (!leg || !isLocalDate(params.day!)) throw refusal(404, "page");
  return { leg, day: params.day! };
}

/** One day of a leg as a picture in lanes and as a list, with what this officer can take back. */
export function dayPage(asked: AskedByAccount) {
  const { query } = asked;
  const plan = planOf(asked);
  const { content, mayEdit } = plan;
  const { leg, day } = dayAsked(content.legs, asked.params);
  const kind = lanesAsked(query, content);
  const picture = dayPicture(content.items, { day, zone: leg.zone, legId: leg.id });
  const shown = picture.drawn.map(({ item }) => item);
  const onPage: DayOnPage = {
    ...{ leg, day, kind, picture, mayEdit },
    address: ownAddress(asked.request),
    lanes: lanesOf(kind, query.getAll("who"), content, shown),
    odd: oddHours(day, leg.zone),
    notice: dayNotice(asked, plan, { leg, day }),
    undo: mayEdit ? undoOf(asked, content) : null,
  };
  // What was done is told within the day, where scripts can renew it.
  return { plan: { ...plan, notice: null }, onPage };
}

/** By party where a delegation has parties; else everyone together. */
function lanesAsked(query: URLSearchParams, { parties }: VisitContent): LaneKind {
  const asked = laneKinds.find((one) => one === query.get("lanes"));
  return asked ?? (parties.length > 0 ? "parties" : "all");
}

/** What Undo would take back: the last change of this officer, told as history tells it. */
function undoOf(asked: AskedByAccount, { visit, legs }: VisitContent) {
  const entry = lastOwnChange(asked.current, visit.id);
  if (!entry) return null;
  const told = { visitId: visit.id, reference: visit.referenceLanguage, zone: legs[0]!.zone, action: "" };
  return { entryId: entry.id, headline: tellHistory(asked, told, [entry])[0]!.headline };
}

/** The address of a day with its lanes, without what was told there once and the language, which is remembered. */
function ownAddress(request: Request): string {
  const [path, search] = addressOf(request).split("?");
  const query = new URLSearchParams(search);
  for (const once of ["saved", "new", "lang"]) query.delete(once);
  return query.size > 0 ? `${path}?${query}` : path!;
}

/** Moves an item of the day, or takes a change back; what cannot be done comes back with the day as it stands. */
export async function changeDay(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const visit = plannedVisit(current, params.slug!);
  const { leg } = dayAsked(legsOf(current.db, visit.id), params);
  const form = await sentForm(request);
  const withFresh = watchConflicts(asked, visit.id);
  const typed = (name: string) => String(form.get(name) ?? "");
  const refused = <Told>(told: Told, status: number) => {
    office.isFormRefused = true;
    return data(told, { status });
  };
  switch (typed("intent")) {
    case "undo": {
      if (!/^\d{1,15}$/.test(typed("entry"))) throw refusal(400, "query");
      const undone = undoEntry(current, visit.id, Number(typed("entry")), false);
      if (!undone.ok) return refused(refusedUndo(asked, visit, undone.issues), 409);
      throw redirect(withFresh(told(ownAddress(request), undone.value.entryId, undone.value.id)), 303);
    }
    case "move":
      return move();
    default:
      throw refusal(400, "query");
  }

  function move() {
    // A button names in one word what it moves and where to.
    const [by = "", put = ""] = typed("put").split(" ");
    const [id, version, end] = [typed("item"), typed("version"), endTyped(by || typed("end"))];
    if (id === "" || !/^\d{1,9}$/.test(version) || !end) throw refusal(400, "query");
    const to = put || typed("to");
    const isByHand = to !== "";
    const clock = readClock(typed("clock"));
    const given: ItemMove = {
      ...{ id, version: Number(version), zone: leg.zone },
      move: { end, to: isByHand ? to : `${typed("day")}T${clock}`, ...untilTyped(typed("until")) },
      answers: { starts: typed("starts"), ends: typed("ends") },
      isOutsideLeg: typed("outside") === "on",
    };
    const written = isByHand ? null : { end, day: typed("day"), clock: typed("clock") };
    if (written && !clock) {
      findThing(current, { kind: "item", id, visitId: visit.id });
      const issue = { code: "field.notAClock", typed: written.clock } as const;
      return refused(refusedMove(asked, visit, given, [issue], written), 422);
    }
    const moved = moveItem(current, visit.slug, given);
    if (moved.ok) {
      const entry = moved.value.entryId ?? entryOfFirst(asked, id, given.version);
      throw redirect(withFresh(told(ownAddress(request), entry, id)), 303);
    }
    const isStale = moved.issues.some(({ code }) => code === "thing.stale" || code === "thing.removed");
    return refused(refusedMove(asked, visit, given, moved.issues, written), isStale ? 409 : 422);
  }
}

const endTyped = (typed: string): Move["end"] | undefined =>
  (["both", "starts", "ends"] as const).find((end) => end === typed);

const untilTyped = (typed: string): Pick<Move, "until"> => (typed === "" ? {} : { until: typed });

/** A button pressed twice: what its first press made is told. */
function entryOfFirst({ current }: AskedByAccount, id: string, version: number): number | null {
  const [last] = entriesOfThing(current.db, id, 1);
  return last?.actorId === current.actor.id && last.version === version + 1 ? last.id : null;
}

const told = (address: string, entryId: number | null, itemId: string): string =>
  `${entryId === null ? address : andAsks(address, "saved", entryId)}#${itemId}`;
