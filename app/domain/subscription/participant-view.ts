import type { Side } from "#app/domain/access/audience.ts";
import type { Released } from "#app/domain/release/released-visit.ts";
import type { pathsOf } from "#app/domain/subscription/address.ts";
import type { Regret } from "#app/domain/subscription/regret.ts";
import type { SubjectKind } from "#app/domain/subscription/subscription.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";

/** What a participant's own page shows. Everything in it is what their side may see of the latest release. */
export type ParticipantView = {
  paths: ReturnType<typeof pathsOf>;
  origin: string; // of the office
  now: Instant;
  kind: SubjectKind;
  second: Language | null; // beside the page's language
  homeZone: ZoneName | null;
  reminderMinutes: number | null;
  optionsVersion: number; // of what can be chosen
  formIds: Record<string, string>; // a new id for each form that says "I cannot come", by item, "visit" for all of it
  own: OwnPage | null; // null: there is nothing for them
};

/** The programme on the page; `participationId` null for a party, a side and the office, who have no "my". */
export type OwnPage = {
  released: Released;
  legIds: string[];
  itemIds: string[];
  side: Side | null; // null: our office
  participationId: string | null;
  name: string | null; // whose page it is, as printed
  notes: { number: number; note: Localised }[]; // what the office said of the versions since, newest first
  changes: ToldSince | null; // null where there is nothing to compare with
  read: { number: number; readAt: Instant } | null;
  regrets: Regret[]; // that stand
};

/** What changed for somebody since a version, in words. */
export type ToldSince = { since: number; changes: { headline: string; lines: string[] }[] };

/** A form of the page that was refused: what was typed and the codes of what is the matter. */
export type RefusedForm = {
  form: "regret" | "options";
  itemId: string | null;
  reason: string;
  codes: string[];
};
