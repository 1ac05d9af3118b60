import { redirect } from "@remix-run/node";
import { draftedVisit } from "#app/domain/visit/plan.server.ts";
import { legsOf } from "#app/domain/visit/visit.server.ts";
import { signedIn } from "#app/http/access.server.ts";
import { dayAt } from "#app/time/local-days.ts";

/** Leads to today, if it is a day of the visit, and else to its first. A visit without legs begins with one. */
export const loader = signedIn(({ current, params }) => {
  const visit = draftedVisit(current, params.slug!);
  const at = `/visits/${visit.slug}/plan`;
  const legs = legsOf(current.db, visit.id);
  const today = legs.find((leg) => {
    const day = dayAt(current.now, leg.zone);
    return leg.firstDay <= day && day <= leg.lastDay;
  });
  if (today) throw redirect(`${at}/days/${today.key}/${dayAt(current.now, today.zone)}`, 302);
  const [first] = legs;
  throw redirect(first ? `${at}/days/${first.key}/${first.firstDay}` : at, 302);
});
