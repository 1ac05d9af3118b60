import type { Side } from "#app/domain/access/audience.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import type { MarkOwner } from "#app/domain/minutes/mark-passage.server.ts";
import type { Owner } from "#app/domain/minutes/minutes-view.ts";
import { outcomeKeeper } from "#app/domain/outcome/outcome.server.ts";
import type { OutcomeState } from "#app/domain/outcome/outcome-issues.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { participationInWords } from "#app/i18n/who-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";

/**
 * Who can be made to owe an action out of a meeting, side by side: the bodies and persons of its working group, and
 * whoever attends. Persons of another visit are not among them: an action's owners take part in its own visit.
 */
export function ownersOf(
  { current: { db } }: AskedByAccount,
  item: ProgrammeItem,
  content: VisitContent,
  wording: Wording,
): Record<"guest" | "host", Owner[]> {
  const { visit, participations } = content;
  const stored = item.groupId === null ? undefined : outcomeKeeper.find(db, item.groupId);
  const members = (stored?.state as OutcomeState | undefined)?.members ?? [];
  const { nameOf } = lookupFor(db, visit.id, wording.language, visit.referenceLanguage);
  const offered = (side: Side): Owner[] => {
    const found = new Map<string, string>([["", wording.messages.groups.minutes.wholeSide]]);
    const person = (id: string | null) => {
      const one = participations.find((other) => other.id === id);
      if (one?.side === side)
        found.set(`participation:${one.id}`, participationInWords(one.id, content, wording));
    };
    for (const one of members.filter((member) => member.side === side)) {
      if (one.organisationId)
        found.set(`organisation:${one.organisationId}`, nameOf("organisation", one.organisationId));
      person(one.participationId);
    }
    for (const { who } of item.attendances) if ("participationId" in who) person(who.participationId);
    return [...found].map(([value, label]) => ({ value, label }));
  };
  return { guest: offered("guest"), host: offered("host") };
}

/** The owner that a choice means. */
export function ownerFrom(side: Side, value: string): MarkOwner {
  const [kind, id = null] = value.split(":");
  return {
    side,
    organisationId: kind === "organisation" ? id : null,
    participationId: kind === "participation" ? id : null,
  };
}
