import type { Side } from "#app/domain/access/audience.ts";
import type { Subject } from "#app/domain/subscription/subscription.ts";
import type { Messages } from "#app/i18n/messages.ts";
import type { NameOf } from "#app/i18n/value-in-words.ts";

type Told = { event: string; detail: Record<string, unknown> };

/** What became of addresses and files, and what participants said or were told, in one line; null for anything else. */
export function eventInWords({ subscriptions, outcomes }: Messages, { event, detail }: Told): string | null {
  const { history } = subscriptions;
  const [number, count] = [Number(detail.number), Number(detail.count)];
  switch (event) {
    case "subscription.added":
      return history.added;
    case "subscription.changed":
      return history.changed;
    case "subscription.renewed":
      return history.renewed;
    case "subscription.revoked":
      return history.revoked;
    case "version.read":
      return history.read(number);
    case "regret.said":
      return history.regretSaid;
    case "regret.takenBack":
      return history.regretTakenBack;
    case "regret.settled":
      return history.regretSettled;
    case "document.added":
      return outcomes.documents.historyAdded;
    case "document.removed":
      return outcomes.documents.historyRemoved;
    case "document.putBack":
      return outcomes.documents.historyPutBack;
    case "mail.queued":
      return history.mailQueued(count, number);
    case "mail.dropped":
      return history.mailDropped(count, number);
    case "mail.sentAgain":
      return history.mailSentAgain;
    case "mail.givenUp":
      return history.mailGivenUp;
    default:
      return null;
  }
}

/**
 * Whom or what an event of no thing is about: whose address it is, who said it and to which item, which
 * item was released alone; "" for none. `nameOf` knows the visit's participants, parties and items.
 */
export function subjectOfEvent({ event, detail }: Told, messages: Messages, nameOf: NameOf): string {
  const name = (to: "participation" | "item", id: unknown) => (typeof id === "string" ? nameOf(to, id) : "");
  switch (event.slice(0, event.indexOf("."))) {
    case "subscription":
      return ownerOf((detail.subject ?? {}) as Partial<Subject>, messages, nameOf);
    case "regret": {
      const who = name("participation", detail.participationId);
      const what =
        detail.itemId === null ? messages.subscriptions.history.wholeVisit : name("item", detail.itemId);
      return who && what ? messages.bracketed(who, what) : who || what;
    }
    case "document":
      return typeof detail.name === "string" ? detail.name : "";
    case "version":
    case "mail":
      return name("participation", detail.participationId);
    case "visit":
      return name("item", detail.itemId);
    default:
      return "";
  }
}

function ownerOf({ kind, id = "" }: Partial<Subject>, messages: Messages, nameOf: NameOf): string {
  switch (kind) {
    case "office":
      return messages.subscriptions.office;
    case "side":
      return messages.side[id as Side] ?? "";
    case "participation":
    case "party":
      return nameOf(kind, id);
    default:
      return "";
  }
}
