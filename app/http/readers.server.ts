import { redirect } from "@remix-run/node";
import { actorName } from "#app/domain/account/account-names.server.ts";
import { ofSide } from "#app/domain/delegation/participation.ts";
import { boardAt, readersOf } from "#app/domain/subscription/readers.server.ts";
import type { ReadersView } from "#app/domain/subscription/readers-view.ts";
import { regretsOf, settleRegret } from "#app/domain/subscription/regrets.server.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import { inOrder, type VisitContent } from "#app/domain/visit/visit-content.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { sentForm } from "#app/http/form-fields.ts";
import { planOf } from "#app/http/plan.server.ts";
import { offsetOf } from "#app/i18n/time-in-words.ts";
import { officeZone } from "#app/time/local-days.ts";

const MOST_EARLIER = 5; // versions

/** Who has read the latest version, who has not, and who cannot come. */
export function readersPage(asked: AskedByAccount) {
  const { current, params, query } = asked;
  const plan = planOf(asked);
  const { id } = plan.content.visit;
  const all = regretsOf(current.db, id);
  const accounts = new Set(all.map(({ settledBy }) => settledBy).filter((one) => one !== null));
  const names = new Map([...accounts].map((account) => [account, actorName(current.db, account)]));
  const regrets = all.map((one) => ({ ...one, settledByName: names.get(one.settledBy ?? "") ?? null }));
  const common = {
    ...{ regrets, officeZone: officeZone(), offset: offsetOf(officeZone(), current.now) },
    hasSettled: query.get("said") === "settled",
  };
  if (!plan.released) {
    const view: ReadersView = { latest: null, readings: [], fetched: [], ...common };
    return { plan, view };
  }
  const { released, addresses, readings } = readersOf(current, params.slug!);
  const ordered = { ...released, content: { ...released.content, participations: bySide(released.content) } };
  const boardOf = (number: number) => boardAt(number, ordered, addresses, readings);
  const earlier = Array.from({ length: Math.min(MOST_EARLIER, released.number - 1) }, (_, index) => {
    const number = released.number - 1 - index;
    const { read, expected } = boardOf(number);
    return { number, read: read.length, expected: expected.length };
  });
  const view: ReadersView = {
    latest: {
      ...{ released, releasedAt: released.releasedAt, board: boardOf(released.number), earlier },
    },
    ...{ readings, ...common },
    fetched: addresses.flatMap(({ subject, isLive, fetched }): ReadersView["fetched"] =>
      isLive && fetched && subject.kind === "participation" ? [[subject.id, fetched]] : [],
    ),
  };
  return { plan, view };
}

/** Sides in their order, each by precedence. */
const bySide = ({ sides, participations }: VisitContent) =>
  inOrder(sides).flatMap(({ side }) => ofSide(participations, side));

/** Settles the regret that a button of the board names. */
export async function changeReaders(asked: AskedByAccount) {
  const { current, params, request } = asked;
  const { slug } = plannedVisit(current, params.slug!);
  const form = await sentForm(request);
  const id = form.get("settle");
  if (typeof id !== "string" || id === "") throw refusal(400, "query");
  settleRegret(current, slug, id);
  throw redirect(`/visits/${slug}/plan/readers?said=settled#regrets`, 303);
}
