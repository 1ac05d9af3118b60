import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { isOpen } from "#app/domain/conflict/judge-conflicts.ts";
import { type Fields, localised, optional } from "#app/domain/editing/fields.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import type { CalendarPrinter } from "#app/domain/release/calendar-printer.ts";
import { changesBetween } from "#app/domain/release/changes-between.ts";
import { releaseVisit } from "#app/domain/release/release.server.ts";
import type { ReleaseView } from "#app/domain/release/release-view.ts";
import { previewRelease } from "#app/domain/release/releases.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { discarded, formOf, keptAct, saidAt, wordsFor } from "#app/http/act-form.server.ts";
import { tellChanges } from "#app/http/changes-told.server.ts";
import { forgetKept } from "#app/http/kept-form.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { readSentForm } from "#app/http/sent-form.server.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";

const noteFields: Fields = { note: optional(localised(2000, 3)) };

/** What a release would change, what is still open, and the form that releases it. */
export function openRelease(asked: AskedByAccount) {
  if (!may(asked.current.actor, "visit.release")) throw new DomainError("notFound", "page");
  const plan = planOf(asked);
  const kept = keptAct(asked);
  const open = plan.judged.filter((one) => isOpen(one) && one.conflict.kind !== "time.unconfirmed").length;
  const view = releaseView(asked, kept?.tree ?? {}, kept?.id ?? randomUUID(), []);
  return { plan, open, view: { ...view, form: { ...view.form, kept: kept?.notice ?? null } } };
}

/** Releases the draft that was shown; one that was changed meanwhile is shown again, with the note as typed. */
export async function saveRelease(asked: AskedByAccount, printerFor: (origin: string) => CalendarPrinter) {
  const { current, params, request, office, origin } = asked;
  const slug = params.slug!;
  const visit = plannedVisit(current, slug);
  const { lookup, wording } = wordsFor(asked, visit);
  const sent = await readSentForm(request, noteFields, lookup.find, null);
  if (sent.intent === "discard") throw discarded(asked);
  const again = (issues: SaidIssue[], status: number) => {
    office.isFormRefused = true;
    return data(releaseView(asked, sent.tree, sent.id, issues), { status });
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
  const released = releaseVisit(current, slug, { note, printer: printerFor(origin), domain, shown });
  if (!released.ok) return again([saidAt("", wording.messages.releases.draftMoved)], 409);
  forgetKept(asked);
  throw redirect(`/visits/${slug}/releases?released=${released.value.number}`, 303);
}

function releaseView(asked: AskedByAccount, tree: FormTree, id: string, issues: SaidIssue[]): ReleaseView {
  const { before, after, number, mark } = previewRelease(asked.current, asked.params.slug!);
  const { tags } = wordsFor(asked, after.visit);
  const changes = changesBetween(before, after);
  return {
    ...{ number, mark, isFirst: before === null },
    ...tellChanges(asked, before, after, changes),
    unconfirmed: after.items.filter(
      ({ when, status }) => when.kind === "toBeConfirmed" && status !== "cancelled",
    ).length,
    form: formOf("item", id, tree, tags, issues),
  };
}
