import { randomUUID } from "node:crypto";
import type { Current } from "#app/domain/access/current.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { addThing } from "#app/domain/editing/things.server.ts";
import { attends, must } from "#db/seed/telling.ts";
import { preparedVisit } from "#test/prepared.ts";
import { clock, plan } from "#test/story.ts";

/** The prepared visit with a day that moves: a call on the hill, lunch at the station, talks on the hill again. */
export function movingVisit(current: Current) {
  const told = preparedVisit(current);
  const { slug, leg, castle, station } = told;
  const share = (kind: "venue" | "travelTime", state: State) =>
    must(addThing(current, { kind, id: randomUUID(), visitId: null }, state)).id;
  const hotel = share("venue", {
    ...{ slug: "hotel-spree", city: { en: "Berlin" }, country: "DE", zone: "Europe/Berlin" },
    ...{ address: { en: "1 Embankment", de: "Am Ufer 1" }, latitude: null, longitude: null },
    ...{ telephone: null, organisationId: null, rooms: [] },
    names: [
      { language: "en", name: "Hotel Spree", isPrinted: true, isPreferred: true },
      { language: "de", name: "Hotel an der Spree", isPrinted: true, isPreferred: true },
    ],
  });
  const at = (...ids: string[]) => ({ venues: ids.map((venueId) => ({ venueId, roomId: null })) });
  const guests = { attendances: [attends({ side: "guest" })] };
  const put = (key: string, from: string, to: string, more: object) =>
    plan(current, slug, leg, key, clock(`2027-10-27T${from}`, `2027-10-27T${to}`), { ...guests, ...more });
  const call = put("call", "09:00", "09:30", { title: { en: "Call on the Mayor" }, ...at(castle) });
  const lunch = put("lunch", "12:00", "13:00", { title: { en: "Lunch" }, ...at(station) });
  const talks = put("talks", "14:00", "15:00", { title: { en: "Talks" }, ...at(hotel) });
  return { ...told, hotel, call, lunch, talks, share };
}
