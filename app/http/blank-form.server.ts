import type { Field, Fields, ReferenceTarget } from "#app/domain/editing/fields.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { FormView } from "#app/domain/editing/form-view.ts";
import type { Lookup } from "#app/domain/editing/lookup.server.ts";
import { isChosenTarget } from "#app/domain/editing/lookup-offers.server.ts";
import { isTree } from "#app/domain/editing/typed-text.ts";
import { isLanguage, type LanguageTag, languages } from "#app/domain/text/languages.ts";
import type { Offers } from "#app/http/cited-offers.server.ts";
import type { Desk } from "#app/http/form-desk.server.ts";

/** A form with these strings in it, and all that it offers to choose from. */
export function blankView(desk: Desk, lookup: Lookup, tree: FormTree): FormView {
  const { whose } = desk;
  const fields = fieldsOf[whose.kind];
  return {
    ...{ kind: whose.kind, id: "", isNew: whose.id === null, version: 0, tree },
    languages: languagesIn(fields, tree, [...desk.moreLanguages, desk.reference]),
    ...offered(fields, lookup, tree, desk.offers?.(tree)),
    ...{ issues: [], conflict: null, kept: null, others: [] },
  };
}

/** The languages side by side: those of the interface, of the visit, and whatever is typed already. */
function languagesIn(fields: Fields, tree: FormTree, more: readonly LanguageTag[]): LanguageTag[] {
  const typed = (part: Fields, below: FormTree): string[] =>
    Object.entries(part).flatMap(([name, field]) => {
      const value = below[name];
      if (field.type === "localised") return isTree(value) ? Object.keys(value) : [];
      if (field.type !== "list" || !Array.isArray(value)) return [];
      return value.flatMap((row) => typed(field.of, row));
    });
  const asked = typeof tree.alsoLanguage === "string" ? [tree.alsoLanguage] : [];
  const tags = [...more, ...typed(fields, tree), ...asked].filter((tag) => /^[a-z]{2,3}(?:-\w+)*$/.test(tag));
  return [...languages, ...new Set(tags.filter((tag) => !isLanguage(tag)))];
}

/** What the fields of a form can refer to. */
function offered(fields: Fields, lookup: Lookup, tree: FormTree, more?: ReturnType<Offers>) {
  const targets = new Set<ReferenceTarget>();
  const visit = (part: Fields): void => {
    for (const field of Object.values(part)) {
      if (field.type === "list") visit(field.of);
      for (const to of targetsOf(field)) targets.add(to);
    }
  };
  visit(fields);
  const standing = (to: ReferenceTarget): string | null => {
    const names = Object.entries(fields).find(([, one]) => one.type === "reference" && one.to === to);
    const typed = names && tree[names[0]];
    return typeof typed === "string" && typed !== "" ? typed : null;
  };
  const choices: FormView["choices"] = more ? { thing: more.thing } : {};
  const suggestions: FormView["suggestions"] = {};
  for (const to of targets) {
    if (isChosenTarget(to)) choices[to] = lookup.choicesOf(to, standing(to));
    else if (to !== "thing" && to !== "position" && to !== "room") suggestions[to] = lookup.suggestionsOf(to);
  }
  return { choices, suggestions, options: more?.options ?? {} };
}

function targetsOf(field: Field): ReferenceTarget[] {
  if (field.type === "reference") return [field.to];
  if (field.type === "who") return ["participation", "party"];
  return field.type === "when" ? ["item"] : [];
}
