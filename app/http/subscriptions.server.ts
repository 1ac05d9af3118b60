import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { type FormTree, fillForm } from "#app/domain/editing/fill-form.ts";
import type { FormView, SaidIssue } from "#app/domain/editing/form-view.ts";
import type { AddressList, MakingView } from "#app/domain/subscription/address.ts";
import { addressesOf } from "#app/domain/subscription/addresses.server.ts";
import { lackingAddress, makeAddresses } from "#app/domain/subscription/make-addresses.server.ts";
import {
  findOptionIssues,
  optionFields,
  optionsOf,
  type TypedOptions,
} from "#app/domain/subscription/options-form.ts";
import { readingsOf } from "#app/domain/subscription/readings.server.ts";
import { sideOf } from "#app/domain/subscription/subscription.ts";
import { usualOptions } from "#app/domain/subscription/usual-options.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { formOf, saidAt } from "#app/http/act-form.server.ts";
import { issuingFor, type PrinterFor } from "#app/http/issuing.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { readSentForm, type SentForm } from "#app/http/sent-form.server.ts";
import { type Messages, messagesIn } from "#app/i18n/messages.ts";
import { offsetOf } from "#app/i18n/time-in-words.ts";
import { dayAt, officeZone } from "#app/time/local-days.ts";
import type { ZoneName } from "#app/time/wall-time.ts";

/** By whose clock the days of a visit's addresses end: the last stay's, the office's where there is none. */
export const zoneOfVisit = ({ legs }: Pick<VisitContent, "legs">): ZoneName =>
  legs.at(-1)?.zone ?? officeZone();

/** Who has which address, when it was fetched last, and what its owner has read. */
export function subscriptionsPage(asked: AskedByAccount) {
  const { current, query } = asked;
  const plan = planOf(asked);
  const { id } = plan.content.visit;
  const made = /^[1-9]\d{0,3}$/.test(query.get("made") ?? "") ? Number(query.get("made")) : null;
  const list: AddressList = {
    addresses: addressesOf(current.db, id, current.now),
    readings: readingsOf(current.db, id),
    ...{ zone: zoneOfVisit(plan.content), officeZone: officeZone(), made },
    offset: offsetOf(officeZone(), current.now),
  };
  return { plan, list };
}

/** The form that makes addresses for whoever the address names under "for". */
export function openMaking(asked: AskedByAccount) {
  if (!may(asked.current.actor, "visit.edit")) throw new DomainError("notFound", "page");
  const plan = planOf(asked);
  return { plan, view: makingView(asked, plan.content, null, []) };
}

/** Makes them; what cannot be meant comes back as it was typed. */
export async function saveMaking(asked: AskedByAccount, printerFor: PrinterFor) {
  const { current, params, request, office, query } = asked;
  const slug = params.slug!;
  const visit = plannedVisit(current, slug);
  const sent = await readSentForm(request, optionFields, nothing, null);
  const { content } = planOf(asked);
  const read = readOptions(asked, sent, content);
  if ("issues" in read) {
    office.isFormRefused = true;
    return data(makingView(asked, content, sent, read.issues), { status: 422 });
  }
  const whom = query.get("for") ?? "";
  const made = makeAddresses(current, issuingFor(asked, printerFor), slug, whom, read.options);
  const ids = made.ok ? made.value : [];
  const at = `/visits/${visit.slug}/plan/subscriptions`;
  const [only] = ids;
  if (only && ids.length === 1) throw redirect(`${at}/${only}?said=made`, 303);
  throw redirect(ids.length === 0 ? at : `${at}?made=${ids.length}`, 303);
}

/** No field of these forms refers to anything. */
export const nothing = () => ({ ok: false as const, issue: { code: "field.notOneOf" as const } });

/** What was chosen for an address, or what is the matter with it in words. */
export function readOptions(
  { current, request }: AskedByAccount,
  { read }: SentForm,
  content: VisitContent,
): { options: ReturnType<typeof optionsOf> } | { issues: SaidIssue[] } {
  const say = messagesIn[languageOf(request)].subscriptions.form;
  if (!read.ok) return { issues: read.issues.map(({ path }) => saidAt(path, wrongAt(say, path))) };
  const typed = read.state as TypedOptions;
  const zone = zoneOfVisit(content);
  const issues = findOptionIssues(typed, zone, current.now);
  if (issues.length > 0) return { issues: issues.map(({ path }) => saidAt(path, untrueAt(say, path))) };
  return { options: optionsOf(typed, zone) };
}

type Say = Messages["subscriptions"]["form"];

const untrueAt = (say: Say, path: "secondLanguage" | "expiresOn"): string =>
  path === "secondLanguage" ? say.sameLanguage : say.overAlready;

function wrongAt(say: Say, path: string): string {
  switch (path) {
    case "homeZone":
      return say.zoneUnknown;
    case "expiresOn":
      return say.notADay;
    case "reminderMinutes":
      return say.reminderUnknown;
    default:
      return say.unknown;
  }
}

/** A form of options with what was typed into it. */
export const optionForm = (tree: FormTree, id: string, version: number, issues: SaidIssue[]): FormView => ({
  ...formOf("visit", id, tree, [], issues),
  version,
});

function makingView(
  asked: AskedByAccount,
  content: VisitContent,
  sent: SentForm | null,
  issues: SaidIssue[],
): MakingView {
  const { current, query } = asked;
  const whom = query.get("for") ?? "";
  const { subjects, side } = lackingAddress(current, content, whom);
  const ofSide = addressesOf(current.db, content.visit.id, current.now).filter(
    ({ subject, homeZone }) => homeZone !== null && sideOf(subject, content) === side,
  );
  const today = dayAt(current.now, zoneOfVisit(content));
  const usual = usualOptions(side, content, ofSide.at(-1)?.homeZone ?? null, today);
  const options: TypedOptions = { ...usual, secondLanguage: null, reminderMinutes: null };
  const tree = sent?.tree ?? fillForm(optionFields, options, (_to, id) => id);
  return {
    ...{ asked: whom, subjects, isGuessed: sent === null },
    form: optionForm(tree, sent?.id ?? randomUUID(), 0, issues),
  };
}
