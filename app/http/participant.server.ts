import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { participationOf } from "#app/domain/access/actor.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { notesSince } from "#app/domain/release/released.server.ts";
import { pathsOf } from "#app/domain/subscription/address.ts";
import { chooseOptions } from "#app/domain/subscription/change-subscription.server.ts";
import type { OwnProgramme } from "#app/domain/subscription/own-programme.server.ts";
import type { OwnPage, ParticipantView, RefusedForm } from "#app/domain/subscription/participant-view.ts";
import { lastReading, sayRead } from "#app/domain/subscription/readings.server.ts";
import { sayRegret, standingRegrets, takeBackRegret } from "#app/domain/subscription/regrets.server.ts";
import { reminderChoices } from "#app/domain/subscription/reminder-choices.ts";
import { sideOf } from "#app/domain/subscription/subscription.ts";
import { refusal } from "#app/http/access.server.ts";
import { sentForm } from "#app/http/form-fields.ts";
import { ownChangesTold } from "#app/http/own-changes-told.server.ts";
import type { AskedByAddress } from "#app/http/private-door.server.ts";
import { subjectInWords } from "#app/i18n/who-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { isZone } from "#app/time/zones.ts";

/** Everything that a participant's own page shows. */
export function participantView(asked: AskedByAddress): ParticipantView {
  const { current, subscription, own, secret, language, origin } = asked;
  const { languages, subject, homeZone, reminderMinutes, version } = subscription;
  return {
    ...{ paths: pathsOf(secret), origin, now: current.now },
    ...{ kind: subject.kind, homeZone, reminderMinutes, optionsVersion: version },
    second: languages.length === 2 ? (languages.find((one) => one !== language) ?? null) : null,
    formIds: Object.fromEntries(
      ["visit", ...(own?.programme.itemIds ?? [])].map((name) => [name, randomUUID()]),
    ),
    own: own && ownPage(asked, own),
  };
}

function ownPage({ current, subscription, language }: AskedByAddress, own: OwnProgramme): OwnPage {
  const { visitId, subject } = subscription;
  const { content, number, releasedAt, programme } = own;
  const participationId = participationOf(current.actor);
  const read = participationId === null ? null : lastReading(current.db, visitId, participationId);
  // Whoever has read the latest is told what that one changed, until there is a newer one.
  const since = read && read.number < number ? read.number : number - 1;
  const wording = wordingIn(language, content.visit.referenceLanguage);
  return {
    released: { content, number, releasedAt },
    legIds: [...programme.legIds],
    itemIds: [...programme.itemIds],
    side: sideOf(subject, content),
    participationId,
    name: subjectInWords(subject, content, wording),
    notes: notesSince(current.db, visitId, since),
    changes:
      participationId !== null && since > 0
        ? ownChangesTold(current, own, participationId, since, wording)
        : null,
    read: read && { number: read.number, readAt: read.readAt },
    regrets: participationId === null ? [] : standingRegrets(current.db, visitId, participationId),
  };
}

/** Does what a form of the page asks for, and leads back to the page. What is refused comes back as typed. */
export async function participantAct(asked: AskedByAddress) {
  const { current, subscription, request, office } = asked;
  const { visitId } = subscription;
  const form = await sentForm(request);
  const field = (name: string) => String(form.get(name) ?? "");
  const refused = (issue: Omit<RefusedForm, "codes">, codes: string[]) => {
    office.isFormRefused = true;
    return data({ ...issue, codes } satisfies RefusedForm, { status: 422 });
  };
  const itemId = field("item") || null;
  const back = (to: string) => backTo(request, to);
  switch (field("intent")) {
    case "read":
      sayRead(current, visitId, wholeNumber(field("number")));
      throw back("changes");
    case "regret": {
      const [id, reason] = [field("id"), field("reason").replaceAll("\r\n", "\n")];
      if (!/^[0-9a-f-]{36}$/.test(id)) throw refusal(400, "query");
      const result = sayRegret(current, visitId, { id, itemId, reason });
      const codes = result.ok ? [] : result.issues.map(({ code }) => code);
      if (codes.length > 0) return refused({ form: "regret", itemId, reason }, codes);
      throw back(regretAnchor(itemId));
    }
    case "takeBack": {
      const result = takeBackRegret(current, visitId, field("regret"));
      const codes = result.ok ? [] : result.issues.map(({ code }) => code);
      if (codes.length > 0) return refused({ form: "regret", itemId, reason: "" }, codes);
      throw back(regretAnchor(itemId));
    }
    case "options": {
      const [zone, minutes] = [field("homeZone"), field("reminderMinutes")];
      const homeZone = zone === "" ? null : zone;
      const reminderMinutes = minutes === "" ? null : Number(minutes);
      const codes = [
        ...(homeZone === null || isZone(homeZone) ? [] : ["options.homeZone"]),
        ...(reminderMinutes === null ||
        reminderMinutes === subscription.reminderMinutes ||
        reminderChoices.includes(reminderMinutes)
          ? []
          : ["options.reminder"]),
      ];
      if (codes.length > 0) return refused({ form: "options", itemId: null, reason: "" }, codes);
      chooseOptions(current, subscription, { homeZone, reminderMinutes });
      throw back("choices");
    }
    default:
      throw refusal(400, "query");
  }
}

const regretAnchor = (itemId: string | null): string => (itemId === null ? "visit" : `regret-${itemId}`);

/** The page again, in the language in which it was, where the form stood. */
function backTo(request: Request, anchor: string): Response {
  const { pathname, search } = new URL(request.url);
  return redirect(`${pathname}${search}#${anchor}`, 303);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new DomainError("notFound", "version");
  return Number(text);
}
