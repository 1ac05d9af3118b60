import type { Outcome, OutcomeStatus } from "#app/domain/outcome/outcome.ts";
import type { Messages } from "#app/i18n/messages.ts";

/** A status in words. What was only said is "stated", a figure "reported": never more than that. */
export function statusInWords(kind: Outcome["kind"], status: OutcomeStatus, { outcome }: Messages): string {
  if (status === "noted" && ["statement", "intention", "jointStatement"].includes(kind))
    return outcome.stated;
  if (status === "noted" && kind === "figure") return outcome.reported;
  return outcome.status[status];
}
