import { useWho } from "#app/components/plan/use-name-of.ts";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Subject } from "#app/domain/subscription/subscription.ts";

/** Gives the name of whoever an address belongs to, as plain text; "" for whoever the visit names no more. */
export function useSubjectName(): (subject: Subject) => string {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const who = useWho();
  return ({ kind, id }) => {
    switch (kind) {
      case "participation":
        return content.participations.some((one) => one.id === id) ? who({ participationId: id }) : "";
      case "party":
        return textOf(content.parties.find((party) => party.id === id)?.name);
      case "side": {
        const side = content.sides.find((one) => one.side === id);
        return side ? messages.subscriptions.wholeSide(textOf(side.name)) : "";
      }
      case "office":
        return messages.subscriptions.office;
    }
  };
}
