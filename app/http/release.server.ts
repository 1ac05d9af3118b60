import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { type Fields, localised, optional } from "#app/domain/editing/fields.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { FormView, SaidIssue } from "#app/domain/editing/form-view.ts";
import type { Result } from "#app/domain/history/result.ts";
import type { CalendarPrinter } from "#app/domain/release/calendar-printer.ts";
import { changesBetween } from "#app/domain/release/changes-between.ts";
import { type ReleaseOptions, releaseVisit } from "#app/domain/release/release.server.ts";
import type { ReleaseView } from "#app/domain/release/release-view.ts";
import { type Preview, previewRelease } from "#app/domain/release/releases.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { discarded, formOf, keptAct, saidAt, wordsFor } from "#app/http/act-form.server.ts";
import { tellChanges } from "#app/http/changes-told.server.ts";
import { forgetKept } from "#app/http/kept-form.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { readSentForm } from "#app/http/sent-form.server.ts";
import { stillOpenIn } from "#app/http/still-open.server.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";
import { mailWriter } from "#app/i18n/mail-in-words.ts";

const noteFields: Fields = { note: optional(localised(2000, 3)) };

export type PrinterFor = (origin: string) => CalendarPrinter;
/** What stands in the form of a release, what is wrong with it, and whether it was kept from before. */
export type Typed = { tree: FormTree; id: string; issues: SaidIssue[]; kept: FormView["kept"] };

/** What a release would change, what is still open, and the form that releases it. */
export function openRelease(asked: AskedByAccount) {
  insistOnReleasing(asked);
  const plan = planOf(asked);
  return { plan, open: stillOpenIn(asked, plan), view: wholeView(asked, keptForm(asked)) };
}

/** Releases the draft that was shown; one that was changed meanwhile is shown again, with the note as typed. */
export const saveRelease = (asked: AskedByAccount, printerFor: PrinterFor) =>
  sendRelease(asked, printerFor, {
    release: (options) => releaseVisit(asked.current, asked.params.slug!, options),
    show: (typed) => wholeView(asked, typed),
  });

/** Throws `notFound` for whoever may not release: to them the page is not there. */
export function insistOnReleasing({ current }: AskedByAccount): void {
  if (!may(current.actor, "visit.release")) throw new DomainError("notFound", "page");
}

/** What stands in the form of a release when it is opened: what was typed there before and never sent. */
export function keptForm(asked: AskedByAccount): Typed {
  const kept = keptAct(asked);
  return { tree: kept?.tree ?? {}, id: kept?.id ?? randomUUID(), issues: [], kept: kept?.notice ?? null };
}

/** Makes the release whose form was sent; what cannot be is shown again, with the note as typed. */
export async function sendRelease<View>(
  asked: AskedByAccount,
  printerFor: PrinterFor,
  {
    release,
    show,
  }: {
    release: (options: ReleaseOptions) => Result<{ number: number }, { code: string }>;
    show: (typed: Typed) => View;
  },
) {
  const { current, params, request, office, origin } = asked;
  const slug = params.slug!;
  const visit = plannedVisit(current, slug);
  const { lookup, wording } = wordsFor(asked, visit);
  const sent = await readSentForm(request, noteFields, lookup.find, null);
  if (sent.intent === "discard") throw discarded(asked);
  const again = (issues: SaidIssue[], status: number) => {
    office.isFormRefused = true;
    return data(show({ tree: sent.tree, id: sent.id, issues, kept: null }), { status });
  };
  if (!sent.read.ok) {
    const issues = sent.read.issues.map(({ path, issue }) =>
      saidAt(path, issueInWords(wording, "item", path, issue)),
    );
    return again(issues, 422);
  }
  const { note } = sent.read.state as { note: Localised | null };
  const shown = typeof sent.tree.mark === "string" ? sent.tree.mark : "";
  const domain = new URL(origin).hostname;
  const released = release({ note, printer: printerFor(origin), domain, writer: mailWriter, shown });
  if (!released.ok) return again([saidAt("", wording.messages.releases.draftMoved)], 409);
  forgetKept(asked);
  throw redirect(`/visits/${slug}/releases?released=${released.value.number}`, 303);
}

/** What the next version changes, in words, with the form that releases it. */
export function releaseView(
  asked: AskedByAccount,
  { before, after, number, mark }: Preview,
  { tree, id, issues, kept }: Typed,
): ReleaseView {
  const { tags } = wordsFor(asked, after.visit);
  return {
    ...{ number, mark, isFirst: before === null, hasMail: asked.office.mailFrom !== null },
    ...tellChanges(asked, before, after, changesBetween(before, after)),
    form: { ...formOf("item", id, tree, tags, issues), kept },
  };
}

const wholeView = (asked: AskedByAccount, typed: Typed): ReleaseView =>
  releaseView(asked, previewRelease(asked.current, asked.params.slug!), typed);
