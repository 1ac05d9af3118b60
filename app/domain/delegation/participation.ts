import type { Audience, Side } from "#app/domain/access/audience.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

export const participationRoles = [
  "head",
  "deputyHead",
  "principal",
  "member",
  "adviser",
  "interpreter",
  "liaison",
  "security",
  "press",
  "support",
  "accompanying",
  "greeter",
  "advance",
] as const;
export type ParticipationRole = (typeof participationRoles)[number];

/** A part of a delegation with a programme of its own, and who leads it. */
export type Party = { id: string; side: Side; name: Localised; headId: string | null };

/** A post in an organisation; dates are null when nobody stated them. */
export type Position = {
  id: string;
  personId: string;
  organisationId: string;
  title: Localised;
  since: LocalDate | null;
  until: LocalDate | null;
};

/** A person's part in a visit, or that of people known only by their function and number. */
export type Participation = {
  id: string;
  side: Side;
  role: ParticipationRole;
  precedence: number; // 1 first, within the side
  personId: string | null; // null: unnamed, then `description` says who
  positionId: string | null;
  organisationId: string | null; // whom the unnamed represent, or a person without a known post
  description: Localised | null;
  headcount: number | null; // of the unnamed; null when not stated
  accompaniesId: string | null; // the participation whom this one accompanies
  counterpartId: string | null; // opposite number on the other side
  partyId: string | null;
  audience: Audience;
};

/** What the office alone knows of a participant; never in a release. */
export type OfficeFacts = {
  diet: string | null;
  access: string | null;
  health: string | null;
  privateTelephone: string | null;
  email: string | null; // where the office writes to
};

export const noOfficeFacts: OfficeFacts = {
  diet: null,
  access: null,
  health: null,
  privateTelephone: null,
  email: null,
};

/** Participations of one side in order of precedence. */
export const ofSide = (participations: readonly Participation[], side: Side): Participation[] =>
  participations.filter((one) => one.side === side).sort((a, b) => a.precedence - b.precedence);

/** How many people are known on a side: named ones count one, unnamed ones their stated number. */
export function headcountOf(participations: readonly Participation[]): {
  known: number;
  isComplete: boolean;
} {
  const counts = participations.map((one) => (one.personId ? 1 : one.headcount));
  return {
    known: counts.reduce<number>((sum, count) => sum + (count ?? 0), 0),
    isComplete: !counts.includes(null),
  };
}
