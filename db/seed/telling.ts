import type { Current } from "#app/domain/access/current.server.ts";
import { addParticipation } from "#app/domain/delegation/delegation.server.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import type { OrganisationName, PersonName, Script } from "#app/domain/directory/directory.ts";
import type { Result } from "#app/domain/history/result.ts";
import type { ItemDraft } from "#app/domain/programme/item-keeper.server.ts";
import type { Attendance, ItemKind } from "#app/domain/programme/programme-item.ts";
import type { When } from "#app/domain/programme/when.ts";
import type { Citation, CitedKind } from "#app/domain/source/citation.ts";
import { cite } from "#app/domain/source/source.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";

/** The value of work that the story cannot do without; an issue ends the loading with its facts. */
export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`The story does not hold: ${JSON.stringify(result.issues)}`);
  return result.value;
}

type Plain = Omit<OrganisationName, "id">;

/** A name as a source prints it. */
export const printed = (language: string, name: string, abbreviation: string | null = null): Plain => ({
  language,
  name,
  abbreviation,
  isPrinted: true,
  isPreferred: true,
});

/** A name that no source prints: the office's own rendering. */
export const ours = (language: string, name: string): Plain => ({
  ...printed(language, name),
  isPrinted: false,
});

/** Another name that a source prints for the same thing in the same language. */
export const alsoPrinted = (language: string, name: string): Plain => ({
  ...printed(language, name),
  isPreferred: false,
});

/** A person's name as printed, in one script. */
export const personName = (
  language: string,
  script: Script,
  name: string,
  more: Partial<Omit<PersonName, "id">> = {},
): Omit<PersonName, "id"> => ({
  ...{ language, script, name, short: null, style: null },
  ...{ isPrinted: true, isPreferred: true, isOriginal: false },
  ...more,
});

/** An item as a published report or programme gives it: public, confirmed, with whoever it names. */
export const itemDraft = (
  key: string,
  kind: ItemKind,
  legId: string,
  when: When,
  title: Localised,
  more: Partial<ItemDraft> = {},
): ItemDraft => ({
  ...{ key, kind, legId, when, title, note: null, status: "confirmed" as const, audience: "public" as const },
  ...{
    hostedBy: null,
    position: 0,
    isOutsideLeg: false,
    venues: [],
    steps: [],
    contingencies: [],
    attendances: [],
  },
  ...more,
});

/** Someone's presence at an item. */
export const attends = (who: Attendance["who"], role: Attendance["role"] = null): Omit<Attendance, "id"> => ({
  who,
  role,
  isNeeded: true,
});

/** The attendance of a whole side. */
export const wholeSide = (side: "guest" | "host") => attends({ side });

/** Where a fact stands: the source's id, and the place in it. */
export type Place = [sourceId: string, locator: string];

/** A function that notes, for one visit, in which places of which sources a fact stands. */
export const citing =
  (current: Current, slug: string) =>
  (kind: CitedKind, id: string, places: Place[], claim: Partial<Pick<Citation, "field" | "value">> = {}) => {
    for (const [sourceId, locator] of places) {
      must(
        cite(current, slug, {
          about: { kind, id },
          field: "whole",
          value: null,
          ...claim,
          sourceId,
          locator,
        }),
      );
    }
  };

/**
 * A function that adds participants of one visit in order of precedence: public members unless the draft
 * says otherwise, each with the places that name them.
 */
export function joining(current: Current, slug: string, fact: ReturnType<typeof citing>) {
  const precedence = { guest: 0, host: 0 };
  return (side: "guest" | "host", draft: Partial<Participation>, places: Place[]): Participation => {
    precedence[side] += 1;
    const one = must(
      addParticipation(current, slug, {
        ...{ side, precedence: precedence[side], role: "member", audience: "public", headcount: null },
        ...{ personId: null, positionId: null, organisationId: null, description: null },
        ...{ accompaniesId: null, counterpartId: null, partyId: null },
        ...draft,
      }),
    );
    fact("participation", one.id, places);
    return one;
  };
}
