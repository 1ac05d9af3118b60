import { and, eq } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { addEntry } from "#app/domain/directory/directory.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { type Keeper, tableKeeper } from "#app/domain/editing/keeper.server.ts";
import { keyFromText } from "#app/domain/editing/key-from-text.ts";
import type { Citation, CitedKind, Settlement, Source } from "#app/domain/source/citation.ts";
import { citedValue } from "#app/domain/source/cited-value.ts";
import { citationFields, settlementFields, sourceFields } from "#app/domain/source/source-forms.ts";
import { addPart } from "#app/domain/visit/visit.server.ts";
import type { Db } from "#db/database.ts";
import * as schema from "#db/schema/index.ts";

const { citations, settlements, sources } = schema;

export type SourceIssue = { code: "source.keyTaken"; key: string };
export type CitationIssue = { code: "citation.madeAlready"; citationId: string };
export type SettlementIssue =
  | { code: "settlement.madeAlready" }
  | { code: "settlement.noSourceSaysSo"; value: string };

const keyTakenBy = (db: Db, key: string): string | undefined =>
  db.select({ id: sources.id }).from(sources).where(eq(sources.key, key)).get()?.id;

export const sourceKeeper: Keeper<SourceIssue> = tableKeeper<SourceIssue>({
  kind: "source",
  fields: sourceFields,
  table: sources,
  complete: (db, { id }, state) => {
    const isTaken = (key: string) => ![id, undefined].includes(keyTakenBy(db, key));
    return { ...state, key: state.key || keyFromText(state.title as Source["title"], "source", isTaken) };
  },
  issuesOf: (db, { id }, state) => {
    const { key } = state as Source;
    return [id, undefined].includes(keyTakenBy(db, key)) ? [] : [{ code: "source.keyTaken", key }];
  },
});

const toAboutRow = ({ about, ...rest }: State): State => {
  const { kind, id } = about as Citation["about"];
  return { ...rest, aboutKind: kind, aboutId: id };
};

const fromAboutRow = ({ aboutKind, aboutId, ...rest }: State): State => ({
  ...rest,
  about: { kind: aboutKind, id: aboutId },
});

export const citationKeeper: Keeper<CitationIssue> = tableKeeper<CitationIssue>({
  kind: "citation",
  fields: citationFields,
  table: citations,
  toRow: toAboutRow,
  fromRow: fromAboutRow,
  complete: (_db, _place, state) => {
    const { about, field, value } = state as Omit<Citation, "id">;
    return { ...state, value: value === null ? null : citedValue(about.kind, field, value) };
  },
  issuesOf: (db, { id, visitId }, state) => {
    const { about, field, sourceId, locator } = state as Omit<Citation, "id">;
    insist(db, visitId!, about);
    const same = and(
      ...[eq(citations.visitId, visitId!), eq(citations.aboutId, about.id), eq(citations.field, field)],
      ...[eq(citations.sourceId, sourceId), eq(citations.locator, locator)],
    );
    const made = db.select({ id: citations.id }).from(citations).where(same).get();
    return made && made.id !== id ? [{ code: "citation.madeAlready", citationId: made.id }] : [];
  },
});

export const settlementKeeper: Keeper<SettlementIssue> = tableKeeper<SettlementIssue>({
  kind: "settlement",
  fields: settlementFields,
  table: settlements,
  toRow: toAboutRow,
  fromRow: fromAboutRow,
  issuesOf: (db, { id, visitId }, state) => {
    const { about, field, value } = state as Omit<Settlement, "id">;
    insist(db, visitId!, about);
    const here = <T extends typeof citations | typeof settlements>(table: T) =>
      and(eq(table.visitId, visitId!), eq(table.aboutId, about.id), eq(table.field, field));
    const made = db.select({ id: settlements.id }).from(settlements).where(here(settlements)).get();
    const said = db.select({ value: citations.value }).from(citations).where(here(citations)).all();
    return [
      ...(made && made.id !== id ? [{ code: "settlement.madeAlready" as const }] : []),
      ...(said.some((claim) => claim.value === value)
        ? []
        : [{ code: "settlement.noSourceSaysSo" as const, value }]),
    ];
  },
});

const cited = {
  visit: schema.visits,
  leg: schema.legs,
  item: schema.programmeItems,
  participation: schema.participations,
  outcome: schema.outcomes,
  person: schema.persons,
  position: schema.positions,
  organisation: schema.organisations,
  venue: schema.venues,
} satisfies Record<CitedKind, unknown>;

/** Throws `notFound` unless the thing is there, in this visit where it belongs to one. */
function insist(db: Db, visitId: string, about: Citation["about"]): void {
  const table = cited[about.kind];
  const row = table && db.select().from(table).where(eq(table.id, about.id)).get();
  const isOfVisit = row && (!("visitId" in row) || row.visitId === visitId);
  if (!isOfVisit || (about.kind === "visit" && about.id !== visitId))
    throw new DomainError("notFound", about.kind);
}

/** Adds a document that facts are taken from. */
export const addSource = (current: Current, draft: Omit<Source, "id">) =>
  addEntry<Source, SourceIssue>(current, sourceKeeper, draft);

/** Notes what a source says of one field, and where it says so; several sources may differ. */
export const cite = (current: Current, slug: string, draft: Omit<Citation, "id">) =>
  addPart<Citation, CitationIssue>(current, citationKeeper, slug, draft);
