import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, integer, text } from "drizzle-orm/sqlite-core";
import type { Localised } from "#app/domain/text/localised.ts";

/** A random UUID; made once, never reused, never derived from content. */
export const id = () => text().primaryKey();

/** One text in several languages, as a JSON object of language tag → text. */
export const localised = () => text({ mode: "json" }).$type<Localised>();

/** 0 or 1. */
export const flag = () => integer({ mode: "boolean" }).notNull();

/** Milliseconds since the epoch, UTC. */
export const instant = () => integer();

/** "2019-06-18". */
export const localDate = () => text();

/** Grows by one with every change; a form names the one it was opened with. */
export const version = () => integer().notNull().default(1);

/** SQL: the column holds one of the words (or null, where it may). */
export const oneOf = (column: AnySQLiteColumn, words: readonly string[]) =>
  sql`${column} in (${sql.raw(words.map((word) => `'${word}'`).join(", "))})`;

/** SQL: the column holds a JSON object with at least one entry (or null, where it may). */
export const isLocalised = (column: AnySQLiteColumn) =>
  sql`json_valid(${column}) and json_type(${column}) = 'object' and ${column} <> '{}'`;

/** SQL: the column is shaped like a date (or null, where it may). */
export const isDate = (column: AnySQLiteColumn) =>
  sql`${column} glob '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' and date(${column}) = ${column}`;

/** SQL: lower-case words joined by hyphens, as they stand in addresses. */
export const isSlug = (column: AnySQLiteColumn) =>
  sql`${column} <> '' and length(${column}) <= 80 and ${column} not glob '*[^a-z0-9-]*'`;
