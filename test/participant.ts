import type { Current } from "#app/domain/access/current.server.ts";
import type { SubscriptionDraft } from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { preparedVisit } from "#test/prepared.ts";
import { clock, giveAddress, issuing, plan, release, story } from "#test/story.ts";

/** The secret of an address that was given out and never renewed. */
export const secretOf = (id: string): string => tokenOf(issuing.officeKey, { id, generation: 1 });

/** Those who attend an item, each as themselves. */
export const attendedBy = (...ids: string[]) => ({
  attendances: ids.map((id) => ({
    ...{ who: { participationId: id }, role: null, isNeeded: true },
  })),
});

/**
 * The prepared visit of Moscow to Berlin, released: talks of the head and the mayor on 27 October at ten,
 * a breakfast of the hosts before them that is theirs alone, a dinner in the evening. Anna Petrova has an
 * address of her own.
 */
export function delegateStory(more: Partial<SubscriptionDraft> = {}, current: Current = story()) {
  const visit = preparedVisit(current);
  const { leg, slug, head, mayor, castle } = visit;
  const both = { audience: "participants", ...attendedBy(head, mayor) } as const;
  const at = (day: string, from: string, to: string | null) =>
    clock(`2027-10-${day}T${from}`, to && `2027-10-${day}T${to}`);
  const talks = plan(current, slug, leg, "talks", at("27", "10:00", "11:30"), {
    ...both,
    title: { en: "Talks with the Mayor", ru: "Переговоры с мэром", zh: "与市长会谈" },
    venues: [{ venueId: castle, roomId: null }],
  });
  const breakfast = plan(current, slug, leg, "breakfast", at("27", "08:00", "09:00"), {
    ...{ audience: "host", ...attendedBy(mayor) },
    title: { en: "SECRET breakfast of the hosts" },
  });
  const dinner = plan(current, slug, leg, "dinner", at("27", "19:30", null), {
    ...both,
    title: { en: "Dinner", ru: "Ужин", zh: "晚宴" },
  });
  release(current, slug);
  const subscriptionId = giveAddress(current, slug, { kind: "participation", id: head }, more);
  const path = `/p/${secretOf(subscriptionId)}`;
  return { current, ...visit, talks, breakfast, dinner, subscriptionId, path };
}
