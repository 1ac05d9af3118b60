import { redirect } from "@remix-run/node";
import { actorName } from "#app/domain/account/account-names.server.ts";
import { ofSide } from "#app/domain/delegation/participation.ts";
import { nudgeReaders } from "#app/domain/mail/nudge.server.ts";
import { boardAt, readersOf } from "#app/domain/subscription/readers.server.ts";
import type { Nudged, ReadersView } from "#app/domain/subscription/readers-view.ts";
import { regretsOf, settleRegret } from "#app/domain/subscription/regrets.server.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import { inOrder, type VisitContent } from "#app/domain/visit/visit-content.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { sentForm } from "#app/http/form-fields.ts";
import { planOf } from "#app/http/plan.server.ts";
import { mailWriter } from "#app/i18n/mail-in-words.ts";
import { offsetOf } from "#app/i18n/time-in-words.ts";
import { officeZone } from "#app/time/local-days.ts";

const MOST_EARLIER = 5; // versions

/** Who has read the latest version, who has not, and who cannot come. */
export function readersPage(asked: AskedByAccount) {
  const { current, params, query, office } = asked;
  const plan = planOf(asked);
  const { id } = plan.content.visit;
  const all = regretsOf(current.db, id);
  const accounts = new Set(all.map(({ settledBy }) => settledBy).filter((one) => one !== null));
  const names = new Map([...accounts].map((account) => [account, actorName(current.db, account)]));
  const regrets = all.map((one) => ({ ...one, settledByName: names.get(one.settledBy ?? "") ?? null }));
  const common = {
    ...{ regrets, officeZone: officeZone(), offset: offsetOf(officeZone(), current.now) },
    ...{ hasSettled: query.get("said") === "settled", hasServer: office.mailFrom !== null },
    nudged: nudgedIn(query),
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

/** Settles the regret that a button of the board names, or reminds one or all who have not read. */
export async function changeReaders(asked: AskedByAccount) {
  const { current, params, request } = asked;
  const { slug } = plannedVisit(current, params.slug!);
  const form = await sentForm(request);
  const [settled, nudged] = [form.get("settle"), form.get("nudge")];
  const at = `/visits/${slug}/plan/readers`;
  if (typeof settled === "string" && settled !== "") {
    settleRegret(current, slug, settled);
    throw redirect(`${at}?said=settled#regrets`, 303);
  }
  if (typeof nudged !== "string" || nudged === "") throw refusal(400, "query");
  throw redirect(`${at}?nudged=${nudge(asked, slug, nudged)}`, 303);
}

/** Reminds whoever is asked for, "all" for everybody who has not read; the numbers as `nudgedIn` reads them. */
function nudge(asked: AskedByAccount, slug: string, whom: string): string {
  const { current, origin, office } = asked;
  const { board } = readersOf(current, slug);
  const nudging = {
    ...{ writer: mailWriter, domain: new URL(origin).hostname, zone: officeZone() },
    hasServer: office.mailFrom !== null,
  };
  const result = nudgeReaders(current, nudging, slug, whom === "all" ? board.unread : [whom]);
  if (!result.ok) return "0-0-0-0"; // the page says that there is no server
  const { queued, withoutAddress, asked: today, confirmed } = result.value;
  return [queued, withoutAddress, today, confirmed].map(({ length }) => length).join("-");
}

function nudgedIn(query: URLSearchParams): Nudged | null {
  const found = /^(\d{1,4})-(\d{1,4})-(\d{1,4})-(\d{1,4})$/.exec(query.get("nudged") ?? "");
  if (!found) return null;
  const [queued, withoutEmail, today, confirmed] = found.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
  ];
  return { queued, withoutEmail, today, confirmed };
}
