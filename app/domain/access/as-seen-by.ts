import { type Reader, sees } from "#app/domain/access/audience.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { listedDay } from "#app/domain/programme/item-days.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { inProgrammeOrder } from "#app/domain/programme/programme-order.ts";
import { atTheEndOf } from "#app/domain/programme/settle-when.ts";
import { directoryIdsOf, ownersOf } from "#app/domain/visit/directory-ids.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { dayAt } from "#app/time/local-days.ts";

/**
 * A visit as one reader may see it, or null when they may not see it at all.
 *
 * What they may not see looks absent: items, people, outcomes and contacts go together with every reference
 * to them, and with the people, organisations, venues, citations and sources that only they led to.
 */
export function asSeenBy(reader: Reader, content: VisitContent): VisitContent | null {
  if (!sees(reader, content.visit.audience)) return null;
  if (reader.kind === "office") return content;

  const participations = content.participations.filter((one) => sees(reader, one.audience));
  const present = idsOf(participations);
  const parties = content.parties
    .filter((party) => isOpen(party, content.participations, present))
    .map((party) => ({ ...party, headId: ifIn(present, party.headId) }));
  const open = idsOf(parties);
  const items = content.items
    .filter((item) => sees(reader, item.audience))
    .map((item) => ({
      ...item,
      note: sees(reader, item.noteAudience ?? item.audience) ? item.note : null,
      noteAudience: null, // it would tell that there is a note
      attendances: item.attendances.filter(({ who }) =>
        "participationId" in who
          ? present.has(who.participationId)
          : !("partyId" in who) || open.has(who.partyId),
      ),
      interpretation: item.interpretation.map((need) => ({
        ...need,
        coveredById: ifIn(present, need.coveredById),
      })),
    }));
  const visible = idsOf(items);
  const seen = content.outcomes.filter((outcome) => sees(reader, outcome.audience));
  const outcomeIds = idsOf(seen);
  const isPresent = (one: { participationId: string | null }) =>
    one.participationId === null || present.has(one.participationId);
  const outcomes = seen.map((outcome) => ({
    ...outcome,
    itemId: ifIn(visible, outcome.itemId),
    followsFromId: ifIn(outcomeIds, outcome.followsFromId),
    parties: outcome.parties.filter(isPresent),
    workingGroup: outcome.workingGroup && {
      ...outcome.workingGroup,
      members: outcome.workingGroup.members.filter(isPresent),
    },
  }));
  // A leg of a hidden party goes with it, unless something in it is for this reader after all.
  const legs = content.legs.filter(
    (leg) => leg.partyId === null || open.has(leg.partyId) || items.some((item) => item.legId === leg.id),
  );
  const stays = idsOf(legs);
  const kept = {
    visit: content.visit,
    items: withoutHidden(items, content.items),
    participations: participations.map((one) => ({
      ...one,
      accompaniesId: ifIn(present, one.accompaniesId),
      counterpartId: ifIn(present, one.counterpartId),
    })),
    positions: content.positions.filter((post) => participations.some((one) => one.positionId === post.id)),
    outcomes,
    // Whom to call about something hidden, or a hidden person, would tell of it by name alone.
    contacts: content.contacts.filter(
      (one) =>
        sees(reader, one.audience) &&
        isNoneOrIn(present, one.participationId) &&
        isNoneOrIn(visible, one.itemId) &&
        isNoneOrIn(stays, one.legId),
    ),
  };
  return { ...content, ...kept, parties, legs, ...referredTo({ ...content, legs }, kept) };
}

/** A party has no audience of its own: it is seen with its members, and one without members by all. */
const isOpen = (party: { id: string }, all: readonly Participation[], present: Set<string>): boolean => {
  const members = all.filter((one) => one.partyId === party.id);
  return members.length === 0 || members.some((one) => present.has(one.id));
};

type Kept = Pick<VisitContent, "visit" | "items" | "participations" | "positions" | "outcomes" | "contacts">;

/** The directory entries, citations and sources that what is kept still refers to. */
function referredTo(content: VisitContent, kept: Kept) {
  const ids = directoryIdsOf(kept);
  const venues = content.venues.filter((one) => ids.venues.has(one.id));
  const owners = ownersOf(venues);
  const organisations = content.organisations.filter(
    (one) => ids.organisations.has(one.id) || owners.has(one.id),
  );
  for (const one of organisations) {
    const whole = content.organisations.find((other) => other.id === one.partOfId);
    if (whole && !organisations.includes(whole)) organisations.push(whole);
  }
  const people = content.people.filter((one) => ids.people.has(one.id));
  const things = [content.visit, ...content.legs, ...kept.items, ...kept.participations, ...kept.positions];
  const about = idsOf([...things, ...kept.outcomes, ...organisations, ...people, ...venues]);
  const citations = content.citations.filter((claim) => about.has(claim.about.id));
  const settlements = content.settlements.filter((one) => about.has(one.about.id));
  const cited = new Set(citations.map((claim) => claim.sourceId));
  for (const move of kept.outcomes.flatMap((outcome) => outcome.moves))
    if (move.sourceId) cited.add(move.sourceId);
  return {
    organisations,
    people,
    venues,
    citations,
    settlements,
    sources: content.sources.filter((one) => cited.has(one.id)),
  };
}

/**
 * The items with no trace of those that the reader may not see. "Follows on" from one of them is only
 * a time still to be said, at the end of its day: its instant would tell when the hidden one ends.
 * Expects items in programme order, and gives them so.
 */
function withoutHidden(items: readonly ProgrammeItem[], all: readonly ProgrammeItem[]): ProgrammeItem[] {
  const shown = new Map<string, ProgrammeItem>();
  for (const item of items) shown.set(item.id, behind(item, shown, all));
  return inProgrammeOrder([...shown.values()]);
}

function behind(
  item: ProgrammeItem,
  shown: Map<string, ProgrammeItem>,
  all: readonly ProgrammeItem[],
): ProgrammeItem {
  const { when } = item;
  if (when.kind !== "followsOn") return item;
  const before = shown.get(when.itemId);
  if (before) return { ...item, startsAt: before.endsAt, endsAt: before.endsAt };
  const day = listedDay(item, all);
  const bounds = atTheEndOf(day ?? dayAt(item.startsAt, when.zone), when.zone);
  return { ...item, when: { kind: "toBeConfirmed", day, zone: when.zone }, ...bounds };
}

const idsOf = (things: readonly { id: string }[]): Set<string> => new Set(things.map((thing) => thing.id));

const ifIn = (ids: Set<string>, id: string | null): string | null => (id !== null && ids.has(id) ? id : null);

const isNoneOrIn = (ids: Set<string>, id: string | null): boolean => id === null || ids.has(id);
