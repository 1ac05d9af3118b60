import { type Side, sides } from "#app/domain/access/audience.ts";
import { zonesOf } from "#app/domain/action/actions.server.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import type { Outcome } from "#app/domain/outcome/outcome.ts";
import type { Visit } from "#app/domain/visit/visit-content.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { dayAt, officeZone } from "#app/time/local-days.ts";

const MOST_OWNERS = 3; // of one side that are proposed

type Behind = Pick<Outcome["parties"][number], "side" | "organisationId" | "participationId">;

/**
 * What the form of a new action begins with: today's date, and owners on each side with the zone in which
 * their days end. They are whoever stands behind the outcome that the address names; where nobody of a side
 * does, the side as a whole.
 */
export function beginAction(asked: AskedByAccount, visit: Visit): FormTree {
  const { current, query, request } = asked;
  const { db } = current;
  const language = languageOf(request);
  const { textOf } = lookupFor(db, visit.id, language, visit.referenceLanguage);
  const zoneOf = zonesOf(db, visit.id);
  const outcomeId = query.get("outcome") ?? "";
  const outcome = outcomeId === "" ? undefined : keeperOf("outcome").find(db, outcomeId);
  const state = (outcome?.visitId === visit.id ? outcome.state : {}) as Partial<Record<string, Behind[]>>;
  const behind = [...(state.parties ?? []), ...(state.members ?? [])];
  const today = dayAt(current.now, officeZone());
  return {
    ...{ outcomeId, itemId: query.get("item") ?? "", audience: "internal", priority: "normal" },
    ...{ setOn: wordingIn(language).dates.day(today), remindDays: "7" },
    owners: sides.flatMap((side) => ownersOf(side)),
  };

  function ownersOf(side: Side): FormTree[] {
    const named = new Map<string, FormTree>();
    for (const one of behind) {
      if (one.side !== side) continue;
      const organisationId = one.organisationId ? textOf("organisation", one.organisationId) : "";
      const participationId = one.participationId ?? "";
      if (organisationId || participationId)
        named.set(`${organisationId} ${participationId}`, { organisationId, participationId });
    }
    const owners = [...named.values()].slice(0, MOST_OWNERS);
    const whole = owners.length === 0 && side !== "third" ? [{}] : owners;
    return whole.map((owner) => ({ side, ...owner, zone: zoneOf(side) ?? "" }));
  }
}
