import { type Current, permit } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { done, type Result } from "#app/domain/history/result.ts";
import type { Options } from "#app/domain/subscription/options-form.ts";
import { type Recipients, recipientsOf, wordFor } from "#app/domain/subscription/recipients.ts";
import {
  addSubscriptions,
  type Issuing,
  isLive,
  subscriptionsOf,
} from "#app/domain/subscription/subscriptions.server.ts";
import { showPlan } from "#app/domain/visit/plan.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** Who is meant by `asked` and has no live address yet. Throws `notFound` where the visit knows no such thing. */
export function lackingAddress(current: Current, content: VisitContent, asked: string): Recipients {
  const live = subscriptionsOf(current.db, content.visit.id).filter((one) => isLive(one, current.now));
  const having = new Set(live.map(({ subject }) => wordFor(subject)));
  const found = recipientsOf(asked, content, having);
  if (!found) throw new DomainError("notFound", "subscription");
  return found;
}

/**
 * Makes an address for whoever is meant by `asked` (see `recipientsOf`) and has none, in one transaction,
 * and gives their ids: sent twice, it makes none the second time. Throws `forbidden`, `notFound`.
 */
export function makeAddresses(
  current: Current,
  issuing: Issuing,
  slug: string,
  asked: string,
  options: Options,
): Result<string[], never> {
  permit(current, "visit.edit");
  const make = current.db.$client.transaction(() => {
    const { subjects } = lackingAddress(current, showPlan(current, slug).content, asked);
    const drafts = subjects.map((subject) => ({ subject, ...options }));
    return drafts.length === 0 ? done([]) : addSubscriptions(current, issuing, slug, drafts);
  });
  return make.immediate();
}
