import type { ThingRef } from "#app/domain/history/thing.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";

/** One text of an entry: what stands in which language, and what is to be typed. */
export type TranslationRow = {
  path: string;
  label: string;
  lines: number;
  stands: { tag: LanguageTag; text: string }[];
  inputs: { tag: LanguageTag; name: string; typed: string; wrong: string | null }[];
};

/** One thing with texts that are missing. */
export type TranslationEntry = ThingRef & {
  version: number;
  name: string;
  isShared: boolean; // by all visits
  rows: TranslationRow[];
  problem: string | null; // why what was typed for it was not saved
};

/** The page on which missing texts are filled in. */
export type TranslationsView = {
  counts: { tag: LanguageTag; count: number }[];
  only: LanguageTag | null; // the one language that is shown
  page: number;
  pages: number;
  entries: TranslationEntry[];
  said: string | null; // what was saved
  title: string | null; // of the problems
  problems: { to: string; said: string }[]; // "" for the page as a whole
  kept: string | null; // when what is typed below was kept, "14:05"
};
