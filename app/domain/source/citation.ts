import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

export const sourceKinds = ["report", "notice", "programme", "letter", "minutes"] as const;
export type SourceKind = (typeof sourceKinds)[number];

export type Source = {
  id: string;
  key: string; // short name, unique: "mcic-2019-en"
  kind: SourceKind;
  title: Localised; // the office's own description, not the document's headline
  publisher: Localised;
  language: LanguageTag;
  publishedOn: LocalDate | null;
  address: string | null; // https
  note: Localised | null;
};

export const citedKinds = [
  "visit",
  "leg",
  "item",
  "participation",
  "person",
  "position",
  "organisation",
  "venue",
  "outcome",
] as const;
export type CitedKind = (typeof citedKinds)[number];

export const isCitedKind = (kind: string | undefined): kind is CitedKind =>
  (citedKinds as readonly (string | undefined)[]).includes(kind);

/**
 * The place in a source: "paragraph:6", "day:2014-04-05" (that day's programme) or
 * "section:guests". Stored as one text so that it can be compared and sorted.
 */
export type Locator = string;

/** What a source says of one field of one thing. */
export type Citation = {
  id: string;
  about: { kind: CitedKind; id: string };
  field: string; // "firstDay", "name.en"; "whole" for the thing itself
  value: string | null; // what the source gives; null when it only supports what is stored
  sourceId: string;
  locator: Locator;
};

/** Which of the values that sources give for one field holds; a person said so, with a reason. */
export type Settlement = {
  id: string;
  about: Citation["about"];
  field: string;
  value: string;
  reason: Localised;
};
