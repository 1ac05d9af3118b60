import { randomUUID } from "node:crypto";
import type { Current } from "#app/domain/access/current.server.ts";
import { participationsOf } from "#app/domain/delegation/delegation.server.ts";
import { noOfficeFacts } from "#app/domain/delegation/participation.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { addThing, changeThing, findThing } from "#app/domain/editing/things.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must } from "#db/seed/telling.ts";
import { berlinVisit, clock, plan } from "#test/story.ts";

/** Words that stand only in what our office keeps to itself; no release may hold one. */
export const secrets = {
  diet: "SECRET no nuts",
  access: "SECRET wheelchair",
  health: "SECRET insulin",
  privateTelephone: "+7 900 000-11-22",
  email: "secret-petrova@moscow.example",
  officeNote: "SECRET note of the office",
  gift: "SECRET porcelain",
  task: "SECRET book the hall",
  driver: "SECRET driver",
  driverTelephone: "+49 170 0001122",
} as const;

/**
 * A visit to Berlin with everything that is prepared for one: guests and hosts, needs, a walk with a place
 * for rain, contacts of every audience, tasks, a gift and a van that is too small.
 */
export function preparedVisit(current: Current, slug = "moscow-berlin-2027") {
  const { leg } = berlinVisit(current, { slug });
  const visitId = visitBySlug(current.db, slug).id;
  const put = (kind: ThingKind, state: State, id: string = randomUUID()): string =>
    must(addThing(current, { kind, id, visitId: isShared(kind) ? null : visitId }, state)).id;
  const venue = (name: string): string =>
    put("venue", {
      ...{
        slug: `${slug}-${name.toLowerCase().replaceAll(" ", "-")}`,
        city: { en: "Berlin" },
        country: "DE",
      },
      ...{ zone: "Europe/Berlin", address: null, latitude: null, longitude: null, telephone: null },
      ...{ organisationId: null, rooms: [] },
      names: [{ language: "en", name, isPrinted: true, isPreferred: true }],
    });
  const person = (name: string, original: string): string =>
    put("person", {
      slug: `${slug}-${name.toLowerCase().replaceAll(" ", "-")}`,
      names: [
        { ...inLatin, language: "en", name, isOriginal: false },
        { ...inLatin, language: "ru", name: original, script: "Cyrl", isOriginal: true },
      ],
    });
  const join = (side: string, more: State): string =>
    put("participation", {
      ...{ side, role: "member", precedence: null, personId: null, positionId: null, organisationId: null },
      ...{ description: null, headcount: null, partyId: null, accompaniesId: null, counterpartId: null },
      ...{ audience: "participants", ...noOfficeFacts },
      ...more,
    });
  const petrova = person("Anna Petrova", "Анна Петрова");
  const { diet, access, health, privateTelephone, email } = secrets;
  const head = join("guest", {
    ...{ personId: petrova, role: "head", diet, access, health, privateTelephone, email },
  });
  const council = join("guest", { description: { en: "Council members" }, headcount: 4 });
  const interpreter = join("guest", {
    ...{ personId: person("Oleg Sokolov", "Олег Соколов"), role: "interpreter", accompaniesId: head },
  });
  const mayor = join("host", { description: { en: "Mayor" }, headcount: 1, counterpartId: head });
  const liaison = join("host", { description: { en: "Liaison" }, role: "liaison", audience: "host" });
  const [castle, station] = [venue("Castle Hill"), venue("Ropeway Station")];
  const walk = plan(current, slug, leg, "walk", clock("2027-10-26T10:00", "2027-10-26T11:00"), {
    title: { en: "Walk on the castle hill", ru: "Прогулка на замковый холм", zh: "登城堡山" },
    venues: [{ venueId: castle, roomId: null }],
    contingencies: [{ condition: "rain", title: null, venueId: station, roomId: null }],
  });
  const item = { kind: "item" as const, id: walk.id, visitId };
  const { state, version } = findThing(current, item);
  must(changeThing(current, item, version, { ...state, officeNote: { en: secrets.officeNote } }));
  const contact = (name: string, audience: string, more: State = {}): string =>
    put("contactPoint", {
      ...{ name: { en: name }, participationId: null, telephone: "+49 (0)30 2000 10", email: null },
      ...{ hours: null, side: null, legId: null, itemId: null, venueId: null, audience, ...more },
    });
  contact("Duty officer", "public", { hours: { en: "day and night" } });
  contact("Hotel desk", "participants", { venueId: station });
  contact("SECRET crisis line", "internal");
  const task = (title: string, dueOn: string | null, status = "open"): string =>
    put("preparationTask", {
      ...{ title: { en: title }, detail: null, status, dueOn, side: "host", responsibleId: null },
      ...{ responsiblePersonId: liaison, itemId: walk.id, helpers: [] },
    });
  const late = task(secrets.task, "2020-01-02");
  task("Print the name cards", "2099-12-30", "underWay");
  task("Invite the choir", null, "done");
  put("gift", {
    ...{ title: { en: secrets.gift }, status: "chosen", givenBy: "guest", giverId: head },
    ...{ recipientId: mayor, itemId: walk.id, note: null },
  });
  const { driver, driverTelephone } = secrets;
  put("vehicle", {
    ...{ name: { en: "Van" }, side: "host", seats: 3, plate: "B PR 1", driver, driverTelephone },
    rides: [
      { who: { participationId: head }, itemId: null },
      { who: { participationId: council }, itemId: walk.id },
    ],
  });
  return { slug, leg, visitId, head, council, interpreter, mayor, liaison, walk, late, station, castle };
}

const isShared = (kind: ThingKind): boolean => kind === "venue" || kind === "person";

const inLatin = { script: "Latn", short: null, style: null, isPrinted: true, isPreferred: true };

/** The names of a side in their order: of the unnamed their description, of persons nothing. */
export const describedOn = (current: Current, visitId: string, side: string): (string | undefined)[] =>
  participationsOf(current.db, visitId)
    .filter((one) => one.side === side)
    .map(({ description }) => description?.en);
