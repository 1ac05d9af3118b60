import type { Audience } from "#app/domain/access/audience.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

export const minutesStates = ["agenda", "draft", "circulated", "agreed"] as const;
export type MinutesState = (typeof minutesStates)[number];

export const markKinds = ["decision", "proposal", "action"] as const;
export type MarkKind = (typeof markKinds)[number];

/** A topic of the agenda; what was carried over names the outcome or action that is still open. */
export type Topic = {
  id: string;
  title: Localised;
  outcomeId: string | null;
  actionItemId: string | null;
};

/** A passage of the minutes, and the outcome or action that it became. */
export type Mark = {
  id: string;
  kind: MarkKind;
  starts: number; // in UTF-16 units of the text in which it was marked
  passage: string; // word for word
  outcomeId: string | null;
  actionItemId: string | null;
};

/** The agenda and the minutes of one programme item. */
export type Minutes = {
  id: string;
  itemId: string;
  state: MinutesState;
  language: LanguageTag;
  recordedBy: string | null;
  agreedOn: LocalDate | null;
  topics: Topic[];
  body: string | null; // paragraphs apart by an empty line
  marks: Mark[];
  audience: Audience;
};
