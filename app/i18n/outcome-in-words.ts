import type { Outcome, OutcomeStatus } from "#app/domain/outcome/outcome.ts";
import { type CountedStatus, countedStatus } from "#app/domain/outcome/outcome-groups.ts";
import type { Messages } from "#app/i18n/messages.ts";

/** A status in words. What was only said is "stated", a figure "reported": never more than that; a proposal is "accepted", never "agreed". */
export function statusInWords(kind: Outcome["kind"], status: OutcomeStatus, { outcome }: Messages): string {
  if (status === "noted" && ["statement", "intention", "jointStatement"].includes(kind))
    return outcome.stated;
  if (status === "noted" && kind === "figure") return outcome.reported;
  if (countedStatus({ kind, status }) === "accepted") return outcome.accepted;
  return outcome.status[status];
}

/** What outcomes are counted under, in words. */
export const countedStatusInWords = (status: CountedStatus, { outcome }: Messages): string =>
  status === "accepted" ? outcome.accepted : outcome.status[status];
