import type { ContactPoint } from "#app/domain/planning/planning.ts";
import type { Released } from "#app/domain/release/released-visit.ts";
import type { SpokenLanguages, Subject } from "#app/domain/subscription/subscription.ts";

/** One card: whose, in which languages, and what it opens. */
export type Card = {
  id: string;
  subject: Subject;
  languages: SpokenLanguages;
  page: string; // "/p/…"
  call: Pick<ContactPoint, "name" | "telephone"> | null;
};

/** A sheet of cards, out of what is released; `missing` have an address but no part in that version. */
export type CardSheet = {
  released: Released | null;
  group: string; // "" for everybody, a side's word, or a party's id
  cards: Card[];
  missing: string[]; // by name
  ofOtherKey: string[]; // by name: their addresses cannot be shown
};
