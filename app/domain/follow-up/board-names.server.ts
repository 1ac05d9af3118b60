import type { Ledger } from "#app/domain/follow-up/follow-up.ts";
import { partnerKey } from "#app/domain/follow-up/partner-key.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { inLanguage, type Localised } from "#app/domain/text/localised.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

const given = "(select value from json_each(?))";

const findSides = perDatabase(({ $client }) =>
  $client.prepare<[string]>(`select name, country from visit_sides where visit_id in ${given}`),
);

const findVisitTitles = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select id, title, reference_language as reference from visits where id in ${given}`,
  ),
);

const findOutcomeTitles = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select outcomes.id, outcomes.title, reference_language as reference
     from outcomes join visits on visits.id = visit_id where outcomes.id in ${given}`,
  ),
);

/** The partner cities of all visits by name, in the order of the reader's language; our own side is none. */
export function partnerNames(
  db: Db,
  ledger: Ledger,
  language: LanguageTag,
): { value: string; label: string }[] {
  const visitOf = new Map<string, string>(); // a visit for each city is enough to tell its name
  for (const { id, ourSide, sides } of ledger.visits.values())
    for (const { side, partner } of sides) if (side !== ourSide) visitOf.set(partner, id);
  const rows = findSides(db).all(JSON.stringify([...new Set(visitOf.values())])) as {
    name: string;
    country: string;
  }[];
  const labels = new Map<string, string>();
  for (const { name, country } of rows) {
    const names = JSON.parse(name) as Localised;
    const key = partnerKey(names, country);
    if (visitOf.has(key)) labels.set(key, inLanguage(names, language).text);
  }
  return [...labels]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
}

type TitleRow = { id: string; title: string; reference: LanguageTag };

/** What visits and outcomes are called, in the reader's language. */
export function titlesOf(
  db: Db,
  about: readonly { visitId: string; outcomeId: string | null }[],
  language: LanguageTag,
): { visits: Map<string, string>; outcomes: Map<string, string> } {
  const said = (rows: unknown[]) =>
    new Map(
      (rows as TitleRow[]).map(({ id, title, reference }) => [
        id,
        inLanguage(JSON.parse(title) as Localised, language, reference).text,
      ]),
    );
  const ids = (some: readonly (string | null)[]) => JSON.stringify(some.filter((id) => id !== null));
  return {
    visits: said(findVisitTitles(db).all(ids(about.map(({ visitId }) => visitId)))),
    outcomes: said(findOutcomeTitles(db).all(ids(about.map(({ outcomeId }) => outcomeId)))),
  };
}
