import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import { clockOf, dateOf, isWallTime } from "#app/time/wall-time.ts";

/** What a new thing is added to, as far as it is known: the address may name the leg, day, side or person. */
export type Around = {
  legs: readonly Pick<Leg, "id" | "firstDay" | "zone" | "country">[];
  asked: (name: string) => string; // "" for what the address does not name
};

/** A name in each language of the interface; those left empty are not kept. */
const names = [
  { language: "en", script: "Latn" },
  { language: "ru", script: "Cyrl" },
  { language: "zh", script: "Hans" },
];

/**
 * What the form of a new thing begins with: whatever follows from where it is added, so that nothing has
 * to be typed twice. The rest is empty.
 */
export function newThing(kind: ThingKind, { legs, asked }: Around): FormTree {
  const leg = legs.find(({ id }) => id === asked("leg")) ?? legs[0];
  const own = asked("side") === "host" || asked("side") === "third" ? asked("side") : "guest";
  switch (kind) {
    case "visit":
      return {
        ...{ category: "working", status: "planned", referenceLanguage: "en", audience: "public" },
        sides: [{ side: "guest" }, { side: "host" }],
      };
    case "leg":
      return { country: leg?.country ?? "", zone: leg?.zone ?? "" };
    case "party":
      return { side: own };
    case "participation":
      return { side: own, role: asked("role") || "member", audience: "participants" };
    case "item":
      return {
        ...{ legId: leg?.id ?? "", kind: "meeting", status: "tentative", audience: "participants" },
        when: {
          ...{ kind: "exact", day: asked("day") || (leg?.firstDay ?? ""), zone: leg?.zone ?? "" },
          ...drawn(asked("at"), asked("until")),
        },
        attendances: (asked("who") ? [asked("who")] : ["side:guest", "side:host"]).map((who) => ({
          ...{ who, isNeeded: "on" },
        })),
        venues: [{}],
      };
    case "contactPoint":
      return { audience: "participants", side: asked("side"), itemId: asked("item"), legId: asked("leg") };
    case "preparationTask":
      return { status: "open", itemId: asked("item") };
    case "gift":
      return { status: "idea", givenBy: own, itemId: asked("item") };
    case "vehicle":
      return { rides: [{}] };
    case "citation":
      return { about: asked("about"), field: asked("field") || "whole", locator: { kind: "paragraph" } };
    case "settlement":
      return { about: asked("about"), field: asked("field"), value: asked("value") };
    case "outcome":
      return {
        ...{ kind: "proposal", audience: "participants", itemId: asked("item"), moves: [{}] },
        followsFromId: asked("followsFrom"),
      };
    case "acceptance":
      return {}; // made where the conflict is shown
    case "actionItem":
      return {
        ...{ outcomeId: asked("outcome"), itemId: asked("item"), setOn: asked("today"), priority: "normal" },
        ...{ owners: [{ side: "guest" }, { side: "host" }], audience: "internal", remindDays: "7" },
      };
    case "review":
      return { outcomeId: asked("outcome"), onDate: asked("day"), audience: "internal" };
    case "minutes":
      return { itemId: asked("item"), state: "agenda", language: asked("language"), audience: "internal" };
    case "person":
      return { names: names.map(({ language, script }) => ({ language, script })) };
    case "organisation":
      return { names: names.map(({ language }) => ({ language })) };
    case "venue":
      return {
        names: names.map(({ language }) => ({ language })),
        city: {},
        country: leg?.country ?? "",
        zone: leg?.zone ?? "",
      };
    case "position":
      return { personId: asked("person") };
    case "travelTime":
      return { fromVenueId: asked("from"), means: "car" };
    case "source":
      return { kind: "programme" };
  }
}

/** The fields of a stretch that was drawn on a day, from and until two wall times; nothing for what is none. */
function drawn(at: string, until: string): FormTree {
  if (!isWallTime(at)) return {};
  const starts = { day: dateOf(at), from: clockOf(at) };
  if (!isWallTime(until)) return starts;
  const isLater = dateOf(until) !== dateOf(at);
  return { ...starts, to: clockOf(until), ...(isLater ? { endDay: dateOf(until) } : {}) };
}
