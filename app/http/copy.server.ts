import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { copyFields } from "#app/domain/copy/copy-form.ts";
import { previewCopy } from "#app/domain/copy/copy-preview.ts";
import type { CopyView } from "#app/domain/copy/copy-view.ts";
import { copyVisit } from "#app/domain/copy/copy-visit.server.ts";
import { daysBetween, type KeptDays, newFirstDay, offeredFirstDay } from "#app/domain/copy/new-first-day.ts";
import { type FormTree, fillForm } from "#app/domain/editing/fill-form.ts";
import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import { preparationOf } from "#app/domain/planning/planning.server.ts";
import { isLanguage, languages } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { plannedVisit, showPlan } from "#app/domain/visit/plan.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { readSentForm } from "#app/http/sent-form.server.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { dayAt, officeZone } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

type Wanted = {
  title: Localised;
  firstDay: LocalDate;
  keep: KeptDays;
  kind: "again" | "return";
  withPeople: boolean | null;
  withTasks: boolean | null;
};

/** The form that copies a visit, filled with the same weekdays of a year that is still to come. */
export function openCopy(asked: AskedByAccount): CopyView {
  const { current, params } = asked;
  const visit = plannedVisit(current, params.slug!);
  const { content } = showPlan(current, visit.slug);
  const [first] = content.legs;
  const today = dayAt(current.now, officeZone());
  const wanted: Wanted = {
    title: visit.title,
    firstDay: first ? offeredFirstDay(first.firstDay, today) : "",
    ...{ keep: "weekdays", kind: "again", withPeople: true, withTasks: true },
  };
  const tree = fillForm(copyFields, wanted, (_to, id) => id);
  return viewOf(asked, { tree, id: randomUUID(), issues: [], wanted: first ? wanted : null, isNew: false });
}

/**
 * Makes the copy, once its dates have been looked at: dates that the page has not shown yet are shown first.
 * What cannot be comes back as it was typed.
 */
export async function saveCopy(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const visit = plannedVisit(current, params.slug!);
  const sent = await readSentForm(request, copyFields, (_to, typed) => ({ ok: true, id: typed }), null);
  const wording = wordingIn(languageOf(asked.request), visit.referenceLanguage);
  const again = (issues: SaidIssue[], wanted: Wanted | null, isNew = false) => {
    office.isFormRefused = issues.length > 0;
    const view = viewOf(asked, { tree: sent.tree, id: sent.id, issues, wanted, isNew });
    return data(view, { status: issues.length > 0 ? 422 : 200 });
  };
  if (!sent.read.ok) {
    const issues = sent.read.issues.map(({ path, issue }) => {
      const said = issueInWords(wording, path === "firstDay" ? "leg" : "visit", path, issue);
      return { path, said, answers: [] };
    });
    return again(issues, null);
  }
  const wanted = sent.read.state as unknown as Wanted;
  const { legs } = showPlan(current, visit.slug).content;
  const firstDay = legs[0] ? newFirstDay(legs[0].firstDay, wanted.firstDay, wanted.keep) : wanted.firstDay;
  if (sent.intent === "show") return again([], wanted);
  if (sent.tree.looked !== firstDay) return again([], wanted, true);
  const copied = copyVisit(current, visit.slug, {
    ...{ id: sent.id, slug: null, title: wanted.title, firstDay, isReturn: wanted.kind === "return" },
    ...{ withPeople: wanted.withPeople === true, withTasks: wanted.withTasks === true },
  });
  if (copied.ok) {
    const { slug, entryId } = copied.value;
    throw redirect(`/visits/${slug}/plan?saved=${entryId ?? ""}`, 303);
  }
  const [issue] = copied.issues;
  const say = wording.messages.starting.issues;
  if (issue?.code === "copy.outsideTheCalendar")
    return again([{ path: "firstDay", said: say.outsideTheCalendar, answers: [] }], null);
  const said =
    issue?.code === "copy.nothingToMove" ? say.nothingToMove : issueInWords(wording, "visit", "", issue!);
  return again([{ path: "", said, answers: [] }], null);
}

type Shown = { tree: FormTree; id: string; issues: SaidIssue[]; wanted: Wanted | null; isNew: boolean };

function viewOf(asked: AskedByAccount, { tree, id, issues, wanted, isNew }: Shown): CopyView {
  const { current, params } = asked;
  const { content, contentLanguages } = showPlan(current, params.slug!);
  const { visit, legs } = content;
  const more = [...contentLanguages, visit.referenceLanguage].filter((tag) => !isLanguage(tag));
  const firstDay = legs[0]?.firstDay ?? "";
  return {
    ...{ slug: visit.slug, title: visit.title, reference: visit.referenceLanguage, firstDay },
    form: {
      ...{ kind: "visit", id, tree, issues, isNew: true, version: 0 },
      ...{ languages: [...languages, ...new Set(more)], choices: {}, options: {}, suggestions: {} },
      ...{ conflict: null, kept: null, others: [] },
    },
    preview: firstDay === "" ? null : wanted && previewOf(),
  };

  function previewOf(): CopyView["preview"] {
    const { keep, kind, withPeople, withTasks } = wanted!;
    const days = daysBetween(firstDay, newFirstDay(firstDay, wanted!.firstDay, keep));
    const { tasks, vehicles } = preparationOf(current.db, visit.id);
    return {
      ...previewCopy(content, days, withPeople === true),
      ...{
        tasks: withTasks ? tasks.length : 0,
        vehicles: vehicles.length,
        isReturn: kind === "return",
        isNew,
      },
    };
  }
}
