import { actorName } from "#app/domain/account/account-names.server.ts";
import { findThing } from "#app/domain/editing/things.server.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import type { planOf } from "#app/http/plan.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { localMoment } from "#app/i18n/formats.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { officeZone } from "#app/time/local-days.ts";

/** The settlements of a visit's draft with whoever decided them last. */
export function tellSettlements(asked: AskedByAccount, { content }: ReturnType<typeof planOf>) {
  const { visit, settlements } = content;
  return settlements.map(({ id }) => {
    const { version } = findThing(asked.current, { kind: "settlement", id, visitId: visit.id });
    return { id, version, ...lastWordOn(asked, content, id) };
  });
}

/** Who changed a thing of a draft last, and when. */
export function lastWordOn(
  { current, request }: AskedByAccount,
  { visit, legs }: Pick<VisitContent, "visit" | "legs">,
  id: string,
): { by: string; time: string } {
  const { dates, messages } = wordingIn(languageOf(request), visit.referenceLanguage);
  const [last] = entriesOfThing(current.db, id, 1);
  const { date, clock } = localMoment(last?.at ?? current.now, legs[0]?.zone ?? officeZone());
  const by = (last && actorName(current.db, last.actorId)) ?? messages.plan.someone;
  return { by, time: `${dates.day(date)}${messages.comma}${clock}` };
}
