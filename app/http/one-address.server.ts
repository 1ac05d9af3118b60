import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { fillForm } from "#app/domain/editing/fill-form.ts";
import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import { type OneAddress, pathsOf } from "#app/domain/subscription/address.ts";
import { lastFetchOf, showableAddresses } from "#app/domain/subscription/addresses.server.ts";
import {
  changeOptions,
  renewSubscription,
  revokeSubscription,
} from "#app/domain/subscription/change-subscription.server.ts";
import { lastDayOf, optionFields, type TypedOptions } from "#app/domain/subscription/options-form.ts";
import type { Subscription } from "#app/domain/subscription/subscription.ts";
import { isLive, subscriptionById } from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { saidAt } from "#app/http/act-form.server.ts";
import { issuingFor, type PrinterFor } from "#app/http/issuing.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { readSentForm, type SentForm } from "#app/http/sent-form.server.ts";
import { nothing, optionForm, readOptions, zoneOfVisit } from "#app/http/subscriptions.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { offsetOf } from "#app/i18n/time-in-words.ts";
import { officeZone } from "#app/time/local-days.ts";
import type { ZoneName } from "#app/time/wall-time.ts";

/** One address with its secret. An address is a key: whoever may not plan does not learn that it is there. */
export function openAddress(asked: AskedByAccount) {
  const { current, origin } = asked;
  if (!may(current.actor, "visit.edit")) throw new DomainError("notFound", "page");
  const plan = planOf(asked);
  return { plan, origin, view: addressView(asked, plan.content, null, []) };
}

/** Changes its options, renews or revokes it; what somebody else changed meanwhile is shown again first. */
export async function saveAddress(asked: AskedByAccount, printerFor: PrinterFor) {
  const { current, params, request, office } = asked;
  const [slug, id] = [params.slug!, params.id!];
  const visit = plannedVisit(current, slug);
  const before = subscriptionById(current.db, visit.id, id);
  const sent = await readSentForm(request, optionFields, nothing, null);
  const again = (status: number, issues: SaidIssue[], isKept: boolean) => {
    office.isFormRefused = true;
    const { content } = planOf(asked);
    return data(addressView(asked, content, isKept ? sent : null, issues), { status });
  };
  const issuing = issuingFor(asked, printerFor);
  const at = `/visits/${visit.slug}/plan/subscriptions/${before.id}`;
  try {
    switch (sent.intent) {
      case "options": {
        const read = readOptions(asked, sent, planOf(asked).content);
        if ("issues" in read) return again(422, read.issues, true);
        changeOptions(current, issuing, slug, id, sent.version, read.options);
        throw redirect(`${at}?said=options`, 303);
      }
      case "renew":
        renewSubscription(current, issuing, slug, id, sent.version);
        throw redirect(`${at}?said=renewed`, 303);
      case "revoke":
        revokeSubscription(current, slug, id, sent.version);
        throw redirect(`${at}?said=revoked`, 303);
      default:
        throw refusal(400, "query");
    }
  } catch (error) {
    if (!(error instanceof DomainError && error.code === "stale")) throw error;
    const { someoneElse } = messagesIn[languageOf(request)].subscriptions.form;
    return again(409, [saidAt("", someoneElse)], false);
  }
}

function addressView(
  { current, params, office, query }: AskedByAccount,
  content: VisitContent,
  sent: SentForm | null,
  issues: SaidIssue[],
): OneAddress {
  const one = subscriptionById(current.db, content.visit.id, params.id!);
  const zone = zoneOfVisit(content);
  const live = isLive(one, current.now);
  const canShow = showableAddresses(current.db, office.officeKey, content.visit.id).has(one.id);
  const tree = sent?.tree ?? fillForm(optionFields, typedOf(one, zone), (_to, id) => id);
  return {
    address: { ...one, isLive: live, fetched: lastFetchOf(current.db, one.id) },
    links: live && canShow ? pathsOf(tokenOf(office.officeKey, one)) : null,
    isOfOtherKey: live && !canShow,
    ...{ zone, officeZone: officeZone(), offset: offsetOf(officeZone(), current.now) },
    said: issues.length > 0 ? null : saidOf(query.get("said")),
    form: optionForm(tree, sent?.id ?? randomUUID(), sent?.version ?? one.version, issues),
  };
}

const saidOf = (word: string | null): OneAddress["said"] =>
  (["made", "options", "renewed", "revoked"] as const).find((one) => one === word) ?? null;

const typedOf = (one: Subscription, zone: ZoneName): TypedOptions => ({
  ...{ language: one.languages[0], secondLanguage: one.languages[1] ?? null, homeZone: one.homeZone },
  reminderMinutes: one.reminderMinutes,
  expiresOn: one.expiresAt === null ? null : lastDayOf(one.expiresAt, zone),
});
