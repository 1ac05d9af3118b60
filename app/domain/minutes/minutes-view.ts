import type { Side } from "#app/domain/access/audience.ts";
import type { Documents } from "#app/domain/document/document.ts";
import type { FormView, Said } from "#app/domain/editing/form-view.ts";
import type { Mark, MarkKind, Minutes } from "#app/domain/minutes/minutes.ts";
import type { Place } from "#app/domain/minutes/where-marked.ts";
import type { Piece } from "#app/domain/minutes/word-differences.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised, Shown } from "#app/domain/text/localised.ts";
import type { Leg, Visit } from "#app/domain/visit/visit-content.ts";
import type { ZoneName } from "#app/time/wall-time.ts";

/** What something became or came from, and its page. */
export type Target = { title: string; path: string };

export type TopicOnPage = { id: string; title: Localised; carried: Target | null };
export type MarkOnPage = Pick<Mark, "id" | "kind" | "passage"> & { place: Place; target: Target | null };

/** A passage of minutes on the page of what it became, and the place at which it is read. */
export type PassageOnPage = {
  id: string; // of the mark
  kind: MarkKind;
  passage: string;
  language: LanguageTag;
  isChanged: boolean; // the words are no longer in the text
  item: { title: Shown; path: string };
};

/** One wording of the minutes: by whom and when it was saved. */
export type Revision = { version: number; by: string; time: string };

/** The page of an item's agenda and minutes. */
export type MinutesView = {
  visit: Pick<Visit, "slug" | "title" | "referenceLanguage">;
  item: Pick<ProgrammeItem, "id" | "title" | "when" | "startsAt" | "endsAt" | "legId">;
  legs: Pick<Leg, "id" | "city" | "zone">[];
  clocks: { side: Side; name: Localised; zone: ZoneName | null }[];
  group: { id: string; title: Localised } | null;
  places: string[];
  attending: string[];
  version: number; // 0: nobody began them
  minutesId: string | null;
  minutes: Pick<Minutes, "state" | "language" | "recordedBy" | "agreedOn" | "body">;
  topics: TopicOnPage[];
  marks: MarkOnPage[];
  files: Documents | null; // null: there are no minutes yet at which they could be kept
  mayEdit: boolean;
  toCarry: number; // open matters of the group that are not on the agenda
  topicTyped: { text: string; issue: string | null };
  editing: FormView | null; // the form of the text
  writesAt: string; // the address of that form
  unsaved: FormView["kept"]; // what was typed into it before and never saved
  marking: { form: FormView; paragraph: number; owners: Record<"guest" | "host", Owner[]> } | null;
  revisions: Revision[]; // latest first
  shown: (Revision & { body: string }) | null; // an earlier one is read
  compared: (Revision & { before: number; pieces: Piece[] }) | null;
  notice: Said | null;
};

/** Who can owe an action out of the minutes: "" is the side as a whole. */
export type Owner = { value: string; label: string };
