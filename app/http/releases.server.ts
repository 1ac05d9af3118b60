import { may } from "#app/domain/access/permissions.ts";
import { actorName } from "#app/domain/account/account-names.server.ts";
import { mailedVersions } from "#app/domain/mail/mails.server.ts";
import { changesBetween } from "#app/domain/release/changes-between.ts";
import type { VersionsView } from "#app/domain/release/release-view.ts";
import type { Released } from "#app/domain/release/released-visit.ts";
import { showVersion, versionsOf } from "#app/domain/release/releases.server.ts";
import type { Visit } from "#app/domain/visit/visit-content.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { wordsFor } from "#app/http/act-form.server.ts";
import { tellChanges } from "#app/http/changes-told.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { localMoment } from "#app/i18n/formats.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { officeZone } from "#app/time/local-days.ts";

/** Every version of a visit, and what differs between the two that the address names. */
export function versionsPage(asked: AskedByAccount) {
  const { current, params, query } = asked;
  const slug = params.slug!;
  const plan = planOf(asked);
  const { messages } = wordingOf(asked);
  const onlyOf = onlyIn(asked, plan.content.visit);
  const mailed = new Map(
    mailedVersions(current.db, plan.content.visit.id).map(({ number, waiting }) => [number, { waiting }]),
  );
  const versions = versionsOf(current, slug).map(({ actorId, releasedAt, itemId, ...version }) => ({
    ...version,
    only: itemId && onlyOf(itemId),
    mails: mailed.get(version.number) ?? null,
    by: actorName(current.db, actorId) ?? messages.plan.someone,
    time: timeOf(asked, releasedAt),
  }));
  const [from, to] = [numberAsked(query, "from"), numberAsked(query, "to")];
  const view: VersionsView = { versions, compared: from && to ? compare(asked, from, to) : null };
  const released = numberAsked(query, "released");
  const isNew = released !== null && versions[0]?.number === released;
  const notice = isNew
    ? { text: messages.releases.released(released), undo: null, conflicts: [] }
    : plan.notice;
  return { plan: { ...plan, notice }, view };
}

/** Says which item was released alone; one that is no longer there has no name. */
function onlyIn(asked: AskedByAccount, visit: Visit): (itemId: string) => string {
  const { wording, lookup } = wordsFor(asked, visit);
  const { onlyOf, onlyOne } = wording.messages.releases;
  return (itemId) => {
    const name = lookup.nameOf("item", itemId);
    return name === "" ? onlyOne : onlyOf(name);
  };
}

function compare(asked: AskedByAccount, from: number, to: number): VersionsView["compared"] {
  const read = (number: number) => showVersion(asked.current, asked.params.slug!, number).content;
  const [before, after] = [read(from), read(to)];
  return { from, to, ...tellChanges(asked, before, after, changesBetween(before, after)) };
}

type VersionOnPage = { released: Released; time: string; isLatest: boolean; mayEdit: boolean };

/** One version as it was released, for those who plan and review. */
export function versionPage(asked: AskedByAccount): VersionOnPage {
  const { current, params } = asked;
  const number = versionAsked(asked);
  const [latest] = versionsOf(current, params.slug!);
  const released = showVersion(current, params.slug!, number);
  return {
    released,
    time: timeOf(asked, released.releasedAt),
    isLatest: latest?.number === number,
    mayEdit: may(current.actor, "visit.edit"),
  };
}

/** The version whose number is part of the address; 0, which none has, for what is no number. */
export const versionAsked = ({ params }: AskedByAccount): number =>
  Number(/^[1-9]\d{0,8}$/.exec(params.number!)?.[0] ?? 0);

/** A version that the address names, or null. Throws the response 400 for what is no number. */
function numberAsked(query: URLSearchParams, name: string): number | null {
  const asked = query.get(name);
  if (asked === null || asked === "") return null;
  if (!/^[1-9]\d{0,8}$/.test(asked)) throw refusal(400, "query");
  return Number(asked);
}

const wordingOf = ({ request }: AskedByAccount) => wordingIn(languageOf(request), "en");

function timeOf(asked: AskedByAccount, at: number): string {
  const { dates, messages } = wordingOf(asked);
  const { date, clock } = localMoment(at, officeZone());
  return `${dates.day(date)}${messages.comma}${clock}`;
}
