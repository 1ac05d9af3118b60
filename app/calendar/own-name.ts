import type { Subject } from "#app/domain/subscription/subscription.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { whoInWords } from "#app/i18n/who-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";

/** "Moscow in Berlin: Anna Petrova": the visit's title, and whose calendar of it this is. */
export function ownName(content: VisitContent, subject: Subject, wording: Wording): string {
  const { messages } = wording;
  const title = wording.textOf(content.visit.title);
  const whose = whoseInWords(content, subject, wording);
  return whose ? messages.calendar.ownName(title, whose) : title;
}

function whoseInWords(content: VisitContent, { kind, id }: Subject, wording: Wording): string {
  if (kind === "office") return wording.messages.calendar.office;
  const side = content.sides.find((one) => one.side === id)?.side;
  const who =
    kind === "participation"
      ? { participationId: id }
      : kind === "party"
        ? { partyId: id }
        : side && { side };
  return who ? whoInWords({ id, who, role: null, isNeeded: false }, content, wording) : "";
}
