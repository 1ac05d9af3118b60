import { redirect } from "@remix-run/node";
import { DomainError } from "#app/domain/access/domain-error.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { Choice, FormView } from "#app/domain/editing/form-view.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { isCitable } from "#app/domain/source/citable-things.ts";
import { type Citation, isCitedKind } from "#app/domain/source/citation.ts";
import { factsOf } from "#app/domain/source/facts-of.ts";
import { languages } from "#app/domain/text/languages.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { contentLanguagesOf } from "#app/domain/visit/plan.server.ts";
import type { Visit, VisitContent } from "#app/domain/visit/visit-content.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { acceptedInWords } from "#app/i18n/accepted-in-words.ts";
import { citedValueInWords, claimInWords, factLabel, thingInWords } from "#app/i18n/cited-in-words.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";

/** What a form offers beside what its fields say of themselves: what it is about, and what may be typed. */
export type Offers = (tree: FormTree) => Offered;
type Offered = { thing: Choice[]; options: FormView["options"] };

const nothing: Offered = { thing: [], options: {} };

/** The offers of a citation's form: the thing by its name, and the facts of its kind. */
export function citationOffers(asked: AskedByAccount, visit: Visit): Offers {
  const content = readDraft(asked.current.db, visit);
  const wording = wordingIn(languageOf(asked.request), visit.referenceLanguage);
  const tags = [...languages, ...contentLanguagesOf(asked.current, visit.id)];
  return (tree) => {
    const about = aboutIn(tree);
    if (!about) return nothing;
    const stored = typeof tree.field === "string" && tree.field !== "" ? [tree.field] : [];
    const facts = [...new Set([...factsOf(about.kind, tags), ...stored])];
    const field = facts.map((fact) => option(fact, factLabel(fact, wording.messages, about.kind)));
    return { thing: [named(about, content, wording)], options: { field } };
  };
}

/** The offers of a settlement's form: the thing and the fact by name, and the values that sources give. */
export function settlementOffers(asked: AskedByAccount, visit: Visit): Offers {
  const content = readDraft(asked.current.db, visit);
  const wording = wordingIn(languageOf(asked.request), visit.referenceLanguage);
  return (tree) => {
    const about = aboutIn(tree);
    const fact = typeof tree.field === "string" ? tree.field : "";
    if (!about) return nothing;
    const claims = claimsOn(content, about, fact);
    const stored = typeof tree.value === "string" && tree.value !== "" ? [tree.value] : [];
    const values = [...new Set([...claims.map((claim) => claim.value!), ...stored])];
    return {
      thing: [named(about, content, wording)],
      options: {
        field: [option(fact, factLabel(fact, wording.messages, about.kind))],
        value: values.map((value) => {
          const said = claims.filter((claim) => claim.value === value);
          const places = said.map((claim) => claimInWords(claim, content, wording));
          const shown = citedValueInWords(value, wording);
          const { messages } = wording;
          return option(
            value,
            places.length > 0 ? messages.labelled(shown, places.join(messages.semicolon)) : shown,
          );
        }),
      },
    };
  };
}

/** The offers of an acceptance's form: the conflict by its name. */
export function acceptanceOffers({ current, request }: AskedByAccount, visit: Visit): Offers {
  const wording = wordingIn(languageOf(request), visit.referenceLanguage);
  const { nameOf } = lookupFor(current.db, visit.id, wording.language, visit.referenceLanguage);
  return ({ conflict }) => {
    const key = typeof conflict === "string" ? conflict : "";
    return { thing: [], options: { conflict: [option(key, acceptedInWords(key, wording, nameOf))] } };
  };
}

/**
 * Insists that the address of a new citation or settlement names something to be cited or settled. Throws
 * `notFound` for a thing that the visit does not have, and for a fact on which no source gives a value; a
 * fact that is settled already leads to the form of its settlement.
 */
export function insistOnAbout(asked: AskedByAccount, visit: Visit, kind: "citation" | "settlement"): void {
  const { current, query, request } = asked;
  const content = readDraft(current.db, visit);
  const about = aboutIn({ about: query.get("about") ?? "" });
  if (!about || !isCitable(about, content)) throw new DomainError("notFound", "thing");
  if (kind === "citation") return;
  const fact = query.get("field") ?? "";
  if (claimsOn(content, about, fact).length === 0) throw new DomainError("notFound", "thing");
  const settled = content.settlements.find((one) => one.about.id === about.id && one.field === fact);
  if (settled && request.method === "GET")
    throw redirect(`/visits/${visit.slug}/plan/settlement/${settled.id}`);
}

/** The claims that give a value for one fact of one thing. */
const claimsOn = (content: VisitContent, about: Citation["about"], fact: string): Citation[] =>
  content.citations.filter(
    (claim) => claim.about.id === about.id && claim.field === fact && claim.value !== null,
  );

function aboutIn(tree: FormTree): Citation["about"] | null {
  const [kind, id] = typeof tree.about === "string" ? tree.about.split(":") : [];
  return id && isCitedKind(kind) ? { kind, id } : null;
}

const named = (about: Citation["about"], content: VisitContent, wording: Wording): Choice =>
  option(`${about.kind}:${about.id}`, thingInWords(about, content, wording));

const option = (value: string, label: string): Choice => ({ value, label, group: null });
