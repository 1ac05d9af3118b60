import type { Side } from "#app/domain/access/audience.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { type FormTree, fillForm, whoText } from "#app/domain/editing/fill-form.ts";
import { itemFields } from "#app/domain/programme/item-form.ts";
import { momentAt } from "#app/domain/programme/moment-at.ts";
import type { ItemTemplate, Seat } from "#app/domain/template/item-templates.ts";
import { mainLanguageOf } from "#app/domain/text/main-language.ts";
import type { Leg, VisitSide } from "#app/domain/visit/visit-content.ts";
import { readClock } from "#app/time/read-clock.ts";
import { resolve } from "#app/time/resolve.ts";

/** What a template is used for; `at` is the clock time at which it starts, as typed: "" for none yet. */
export type Occasion = {
  leg: Pick<Leg, "id" | "zone">;
  day: string; // as typed
  at: string;
  sides: readonly VisitSide[];
  participations: readonly Participation[];
};

type Attending = { who: string; role: string; isNeeded: string };

/**
 * The form of an item that a template begins, in all its languages, for an officer to change before anything
 * is stored. The end follows from the length; for an hour that the day does not have, or has twice, it is
 * left open, and saving asks.
 */
export function itemFromTemplate(template: ItemTemplate, occasion: Occasion): FormTree {
  const { kind, title, hostedBy, steps, seats, mode } = template;
  const attending = seats.flatMap((seat) => attendingIn(seat, occasion));
  return {
    ...{ legId: occasion.leg.id, kind, status: "tentative", audience: "participants" },
    ...{ hostedBy: hostedBy ?? "", title: { ...title } as FormTree, venues: [{}] },
    when: whenOf(template, occasion),
    steps: steps.map((one) => ({
      title: { ...one.title } as FormTree,
      minutesFromStart: String(one.minutes),
    })),
    attendances: attending.filter(
      ({ who }, index) => attending.findIndex((other) => other.who === who) === index,
    ),
    interpretation: mode === null ? [] : needsOf(mode, occasion),
  };
}

function whenOf({ minutes }: ItemTemplate, { leg: { zone }, day, at }: Occasion): FormTree {
  const clock = readClock(at);
  const starts = clock && /^\d{4}-\d\d-\d\d$/.test(day) ? { wall: `${day}T${clock}`, zone } : null;
  const found = starts && resolve(starts);
  if (!starts || found?.kind !== "instant") return { kind: "exact", day, from: at, zone };
  const ends = momentAt(found.at + minutes * 60_000, zone);
  const when = { kind: "exact", starts, ends };
  return fillForm({ when: itemFields.when! }, { when }, String).when as FormTree;
}

function attendingIn(seat: Seat, { participations }: Occasion): Attending[] {
  const all = (role: Participation["role"]) => participations.filter((one) => one.role === role);
  const one = (who: Parameters<typeof whoText>[0], role: string | null): Attending => ({
    ...{ who: whoText(who), role: role ?? "", isNeeded: "on" },
  });
  switch (seat.of) {
    case "side":
      return [one({ side: seat.side }, seat.role)];
    case "head": {
      const head = all("head").find(({ side }) => side === seat.side);
      return [head ? one({ participationId: head.id }, seat.role) : one({ side: seat.side }, null)];
    }
    case "interpreters":
      return all("interpreter").map(({ id }) => one({ participationId: id }, "interpreter"));
    case "greeters":
      return all("greeter").map(({ id }) => one({ participationId: id }, null));
  }
}

/** Both directions between the languages of the two sides; each side's interpreter speaks for it. */
function needsOf(mode: string, { sides, participations }: Occasion): FormTree[] {
  const languageOf = (side: Side) => {
    const country = sides.find((one) => one.side === side)?.country;
    return country === undefined ? null : mainLanguageOf(country);
  };
  const [guest, host] = [languageOf("guest"), languageOf("host")];
  if (guest === null || host === null || guest === host) return [];
  const interpreterOf = (side: Side) =>
    participations.find((one) => one.side === side && one.role === "interpreter")?.id ?? "";
  return [
    { fromLanguage: guest, toLanguage: host, mode, coveredById: interpreterOf("guest") },
    { fromLanguage: host, toLanguage: guest, mode, coveredById: interpreterOf("host") },
  ];
}
