import { audiences, sides } from "#app/domain/access/audience.ts";
import { participationRoles } from "#app/domain/delegation/participation.ts";
import { choice, type Fields, list, optional, reference, text, whole } from "#app/domain/editing/fields.ts";

/** How many rows the form of several participants has at most. */
export const mostRows = 60;

/** Several participants at once: what they share, and a row for each. */
export const severalFields: Fields = {
  side: choice(sides),
  partyId: optional(reference("party")),
  audience: choice(audiences),
  rows: list(
    {
      personId: optional(reference("person")),
      description: optional(text(300)),
      headcount: optional(whole(1, 5000)),
      role: optional(choice(participationRoles)), // null: a member
      organisationId: optional(reference("organisation")),
    },
    mostRows,
  ),
};

/** One row as it is read. */
export type SeveralRow = {
  id: string;
  personId: string | null;
  description: string | null;
  headcount: number | null;
  role: (typeof participationRoles)[number] | null;
  organisationId: string | null;
};
