import { accounts } from "#test/http/routes-by-role/accounts.ts";
import { beforeThePages } from "#test/http/routes-by-role/before-the-pages.ts";
import { deskAndSearch } from "#test/http/routes-by-role/desk-and-search.ts";
import { directories } from "#test/http/routes-by-role/directories.ts";
import { followUps } from "#test/http/routes-by-role/follow-ups.ts";
import { outcomePages } from "#test/http/routes-by-role/outcome-pages.ts";
import { participantPages } from "#test/http/routes-by-role/participant-pages.ts";
import { partnerPages } from "#test/http/routes-by-role/partner-pages.ts";
import { plannedVisit } from "#test/http/routes-by-role/planned-visit.ts";
import { releasedVisit } from "#test/http/routes-by-role/released-visit.ts";
import { type Role, type Row, roles, type Shown, type Visits } from "#test/http/routes-by-role/row.ts";
import { visitForms } from "#test/http/routes-by-role/visit-forms.ts";

export {
  type Answered,
  openTo,
  type Role,
  type Row,
  released,
  roles,
} from "#test/http/routes-by-role/row.ts";

/** Every address of the office, from the files beside this one, one per area. A route that is missing here fails the tests. */
export const tableOf = (visits: Visits, accountId: string): Row[] => [
  ...deskAndSearch(),
  ...releasedVisit(visits),
  ...plannedVisit(visits),
  ...visitForms(visits),
  ...followUps(visits),
  ...directories(visits),
  ...outcomePages(visits),
  ...participantPages(visits),
  ...partnerPages(visits),
  ...accounts(accountId),
  ...beforeThePages(visits),
];

/** The marks that a role is shown where they are shown by rank. */
export function marksFor(role: Role, shown: Shown): string[] {
  const ranks = ["everyone", "office", "reviewers", "planners", "admins"] as const;
  return ranks.slice(0, roles.indexOf(role) + 1).flatMap((rank) => shown[rank] ?? []);
}
