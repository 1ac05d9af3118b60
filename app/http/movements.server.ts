import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { travelTimeFields } from "#app/domain/directory/directory-forms.ts";
import { type Fields, reference, who } from "#app/domain/editing/fields.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import type { Find } from "#app/domain/editing/read-form.ts";
import { addThing, changeThing, findThing } from "#app/domain/editing/things.server.ts";
import type { MovementRefused, MovementsView } from "#app/domain/movement/movements-view.ts";
import { venueIdsOf, waysBetween } from "#app/domain/movement/ways.server.ts";
import { preparationOf } from "#app/domain/planning/planning.server.ts";
import type { Ride } from "#app/domain/planning/planning.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import type { Visit } from "#app/domain/visit/visit-content.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { noticeOf } from "#app/http/notices.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { readSentForm, type SentForm } from "#app/http/sent-form.server.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";

/** The draft with the travel times between its venues, and the vehicles with who rides where. */
export function movementsPage(asked: AskedByAccount) {
  const { db } = asked.current;
  const plan = planOf(asked);
  const { id, referenceLanguage: reference } = plan.content.visit;
  const view: MovementsView = {
    times: waysBetween(db, venueIdsOf(plan.content.items)),
    vehicles: preparationOf(db, id).vehicles,
    formId: randomUUID(),
  };
  // A travel time belongs to the directories, and is told here all the same.
  const notice = plan.notice ?? noticeOf(asked, { whose: { visitId: null }, reference });
  return { plan: { ...plan, notice }, view };
}

const { fromVenueId, toVenueId, means, minutes } = travelTimeFields;
const wayFields: Fields = {
  fromVenueId: fromVenueId!,
  toVenueId: toVenueId!,
  means: means!,
  minutes: minutes!,
};
const rideFields: Fields = { who: who(), itemId: reference("item") };

/** Keeps a travel time, or puts somebody into a vehicle, as the form of the page that was sent asks. */
export async function changeMovements(asked: AskedByAccount) {
  const { current, params, request } = asked;
  const visit = plannedVisit(current, params.slug!);
  const language = languageOf(request);
  const lookup = lookupFor(current.db, visit.id, language, visit.referenceLanguage);
  // The page names venues by their ids, the directories' forms by their names.
  const find: Find = (to, typed, within) => {
    if (to !== "venue") return lookup.find(to, typed, within);
    if (lookup.nameOf("venue", typed) !== "") return { ok: true, id: typed };
    return { ok: false, issue: { code: "field.notFound", to, typed } };
  };
  const isRide = asked.query.get("put") === "rider";
  const sent = await readSentForm(request, isRide ? rideFields : wayFields, find, null);
  return isRide ? putIn(asked, visit, sent) : keepWay(asked, visit, sent);
}

function keepWay(asked: AskedByAccount, visit: Visit, { read, tree, id }: SentForm) {
  const place = `${tree.fromVenueId} ${tree.toVenueId}`;
  const wording = wordingIn(languageOf(asked.request), visit.referenceLanguage);
  const again = (said: string) => refused(asked, { at: place, said, typed: String(tree.minutes ?? "") });
  if (!read.ok) {
    const { path, issue } = read.issues.find((one) => one.path === "minutes") ?? read.issues[0]!;
    return again(issueInWords(wording, "travelTime", path, issue));
  }
  const { state } = read;
  // All forms of a page share an id: one that went with another way made another travel time.
  const made = keeperOf("travelTime").find(asked.current.db, id)?.state;
  const isOther = made && (made.fromVenueId !== state.fromVenueId || made.toVenueId !== state.toVenueId);
  const whose = { kind: "travelTime" as const, id: isOther ? randomUUID() : id, visitId: null };
  const kept = addThing(asked.current, whose, { ...state, note: null });
  if (!kept.ok) return again(issueInWords(wording, "travelTime", "minutes", kept.issues[0]!));
  throw redirect(backTo(visit, kept.value.entryId, String(tree.near ?? "")), 303);
}

function putIn(asked: AskedByAccount, visit: Visit, { read, tree }: SentForm) {
  const { current } = asked;
  const vehicle = { kind: "vehicle" as const, id: String(tree.vehicle ?? ""), visitId: visit.id };
  if (!read.ok) throw refusal(400, "query");
  const ride = read.state as Omit<Ride, "id">;
  const { state, version } = findThing(current, vehicle);
  const rides = state.rides as Ride[];
  const isIn = rides.some(
    (one) => JSON.stringify([one.who, one.itemId]) === JSON.stringify([ride.who, ride.itemId]),
  );
  const next = isIn ? state : { ...state, rides: [...rides, ride] };
  const changed = changeThing(current, vehicle, version, next);
  if (!changed.ok) throw refusal(409, "visit");
  throw redirect(backTo(visit, changed.value.entryId, String(tree.near ?? "")), 303);
}

const backTo = (visit: Visit, entryId: number | null, near: string): string =>
  `/visits/${visit.slug}/plan/movements?saved=${entryId ?? ""}#${/^[\w-]*$/.test(near) ? near : ""}`;

function refused({ office }: AskedByAccount, view: MovementRefused) {
  office.isFormRefused = true;
  return data(view, { status: 422 });
}
