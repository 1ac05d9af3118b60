import { redirect } from "@remix-run/node";
import { isSide, type Side } from "#app/domain/access/audience.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { FormView, SaidIssue } from "#app/domain/editing/form-view.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { isLanguage, languages } from "#app/domain/text/languages.ts";
import { contentLanguagesOf, plannedVisit } from "#app/domain/visit/plan.server.ts";
import { type AskedByAccount, addressOf, refusal } from "#app/http/access.server.ts";
import { forgetKept, type Kept, keptNew } from "#app/http/kept-form.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { officeZone } from "#app/time/local-days.ts";

/** What was typed into the form of an act and never sent off. */
export const keptAct = (asked: AskedByAccount): Kept | null => {
  const { referenceLanguage } = plannedVisit(asked.current, asked.params.slug!);
  return keptNew(asked, officeZone(), wordingIn(languageOf(asked.request), referenceLanguage).dates);
};

/** The form again, as it is without what was kept of it. */
export function discarded(asked: AskedByAccount): Response {
  forgetKept(asked);
  return redirect(addressOf(asked.request), 303);
}

/** What is wrong with a field of the form, "" for the whole of it. */
export const saidAt = (path: string, said: string): SaidIssue => ({ path, said, answers: [] });

/** The form of an act, as the fields of a thing show it. */
export const formOf = (
  kind: ThingKind,
  id: string,
  tree: FormTree,
  tags: string[],
  issues: SaidIssue[],
): FormView => ({
  ...{ kind, id, tree, issues, languages: tags, isNew: true, version: 0 },
  ...{ choices: {}, options: {}, suggestions: {}, conflict: null, kept: null, others: [] },
});

/** The side that the address names; guests where it names none. Throws the response 400 for another word. */
export function sideAsked({ query }: AskedByAccount): Side {
  const asked = query.get("side") ?? "guest";
  if (!isSide(asked)) throw refusal(400, "query");
  return asked;
}

/** The words and the references of a form of an act, in the reader's language. */
export function wordsFor(
  asked: AskedByAccount,
  { id, referenceLanguage: reference }: Parameters<typeof tagsOf>[1],
) {
  const language = languageOf(asked.request);
  return {
    language,
    wording: wordingIn(language, reference),
    lookup: lookupFor(asked.current.db, id, language, reference),
    tags: tagsOf(asked, { id, referenceLanguage: reference }),
  };
}

/** The languages of a text side by side: those of the interface, then those of the visit. */
const tagsOf = ({ current }: AskedByAccount, visit: { id: string; referenceLanguage: string }): string[] => {
  const more = [...contentLanguagesOf(current, visit.id), visit.referenceLanguage];
  return [...languages, ...new Set(more.filter((tag) => !isLanguage(tag)))];
};
