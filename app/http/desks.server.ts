import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import type { Edited } from "#app/domain/editing/edit.server.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { newThing } from "#app/domain/editing/new-thing.ts";
import { isDirectoryKind, isVisitPartKind, type VisitPartKind } from "#app/domain/history/thing.ts";
import { contentLanguagesOf, plannedVisit } from "#app/domain/visit/plan.server.ts";
import { legsOf, visitBySlug } from "#app/domain/visit/visit.server.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { beginAction } from "#app/http/action-beginnings.server.ts";
import {
  acceptanceOffers,
  citationOffers,
  insistOnAbout,
  settlementOffers,
} from "#app/http/cited-offers.server.ts";
import { watchConflicts } from "#app/http/conflicts-said.server.ts";
import type { Desk } from "#app/http/form-desk.server.ts";
import { beginFromTemplate, beginTransfer } from "#app/http/item-beginnings.server.ts";
import { andAsks, dayToReturnTo } from "#app/http/own-path.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { officeZone } from "#app/time/local-days.ts";

/** The page of a visit's plan on which things of a kind are listed. */
const listOf: Record<VisitPartKind, string> = {
  leg: "",
  item: "",
  party: "/delegations",
  participation: "/delegations",
  contactPoint: "/preparation",
  preparationTask: "/preparation",
  gift: "/preparation",
  vehicle: "/preparation",
  citation: "/sources",
  settlement: "/sources",
  outcome: "/outcomes",
  acceptance: "/conflicts",
  actionItem: "/outcomes",
  review: "/outcomes",
  minutes: "/outcomes",
};

/** Where the things of a kind that all visits share are listed. */
const directoryOf = {
  person: "/people",
  position: "/people",
  organisation: "/organisations",
  venue: "/venues",
  travelTime: "/venues",
  source: "/directory/source",
} as const;

/** The path of the page that lists a thing of a visit. */
export const planPath = (slug: string, kind: VisitPartKind): string => `/visits/${slug}/plan${listOf[kind]}`;

/** The form of a part of a visit, at /visits/:slug/plan/:kind/:id; "new" adds one. */
export function partDesk(asked: AskedByAccount): Desk & { kind: VisitPartKind; slug: string; back: string } {
  const { current, params, query, request } = asked;
  const { kind, slug } = params as { kind: string; slug: string };
  const visit = plannedVisit(current, slug, isVisitPartKind(kind) ? kind : "visit");
  if (!isVisitPartKind(kind)) throw refusal(404, "page");
  const legs = legsOf(current.db, visit.id);
  const isNew = params.id === "new";
  const action = isNew && kind === "actionItem" ? beginAction(asked, visit) : null;
  const begun = isNew && kind === "item" ? (beginTransfer(asked) ?? beginFromTemplate(asked)) : null;
  const ofDay = kind === "item" ? dayToReturnTo(query.get("back"), slug) : null;
  const back = begun?.back ?? ofDay ?? planPath(slug, kind);
  if (isNew && kind === "acceptance") throw refusal(404, "page"); // made where the conflict is shown
  if (isNew && (kind === "citation" || kind === "settlement")) insistOnAbout(asked, visit, kind);
  const withFresh = request.method === "POST" ? watchConflicts(asked, visit.id) : (path: string) => path;
  return {
    ...{ kind, slug, back },
    whose: { kind, id: isNew ? null : params.id!, visitId: visit.id },
    zone: legs[0]?.zone ?? officeZone(),
    reference: visit.referenceLanguage,
    moreLanguages: contentLanguagesOf(current, visit.id),
    draft:
      begun?.draft ??
      action ??
      (isNew ? newThing(kind, { legs, asked: (name) => query.get(name) ?? "" }) : {}),
    ...(kind === "citation" ? { offers: citationOffers(asked, visit) } : {}),
    ...(kind === "settlement" ? { offers: settlementOffers(asked, visit) } : {}),
    ...(kind === "acceptance" ? { offers: acceptanceOffers(asked, visit) } : {}),
    next: (edited, intent) => {
      if (intent !== "saveAndAdd")
        return withFresh(`${andAsks(back, "saved", edited.entryId ?? "")}#${edited.id}`);
      const again = new URLSearchParams(query);
      again.delete("new");
      for (const name of ["template", "before", "after"]) again.delete(name);
      again.set("saved", String(edited.entryId ?? ""));
      for (const [name, value] of carriedOver(edited)) again.set(name, value);
      return withFresh(`/visits/${slug}/plan/${kind}/new?${again}`);
    },
  };
}

/** What the next thing of the same kind most likely shares with the one just added. */
function carriedOver({ state }: Edited): [string, string][] {
  const { legId, side, when } = state as {
    legId?: string;
    side?: string;
    when?: { starts?: { wall: string } };
  };
  const found: [string, string | undefined][] = [
    ["leg", legId],
    ["side", side],
    ["day", when?.starts?.wall.slice(0, 10)],
  ];
  return found.filter((one): one is [string, string] => typeof one[1] === "string");
}

/** The form of a visit itself: at /visits/new, and at /visits/:slug/plan/visit. */
export function visitDesk(asked: AskedByAccount): Desk & { back: string } {
  const { current, params } = asked;
  if (!may(current.actor, "visit.edit")) throw new DomainError("notFound", "page");
  const visit = params.slug === undefined ? null : visitBySlug(current.db, params.slug);
  return {
    back: visit ? `/visits/${visit.slug}/plan` : "/",
    whose: { kind: "visit", id: visit?.id ?? null, visitId: null },
    zone: officeZone(),
    reference: visit?.referenceLanguage ?? "en",
    moreLanguages: visit ? contentLanguagesOf(current, visit.id) : [],
    draft: newThing("visit", { legs: [], asked: () => "" }),
    next: ({ state, entryId }) => `/visits/${state.slug}/plan?saved=${entryId ?? ""}`,
  };
}

/** The form of a thing that all visits share, at /directory/:kind/:id; "new" adds one. */
export function directoryDesk(asked: AskedByAccount): Desk & { back: string } {
  const { current, params, query, request } = asked;
  const { kind, id } = params as { kind: string; id: string };
  if (!may(current.actor, "directory.edit") || !isDirectoryKind(kind))
    throw new DomainError("notFound", "page");
  const isNew = id === "new";
  const { textOf } = lookupFor(current.db, null, languageOf(request));
  const asText = (name: string) => {
    const value = query.get(name) ?? "";
    if (value === "" || (name !== "person" && name !== "from")) return value;
    return textOf(name === "person" ? "person" : "venue", value);
  };
  const back = directoryOf[kind];
  return {
    back,
    whose: { kind, id: isNew ? null : id, visitId: null },
    zone: officeZone(),
    reference: "en",
    moreLanguages: [],
    draft: isNew ? newThing(kind, { legs: [], asked: asText }) : {},
    next: (edited, intent) =>
      intent === "saveAndAdd"
        ? `/directory/${kind}/new?saved=${edited.entryId ?? ""}`
        : intent === "remove"
          ? `${back}?saved=${edited.entryId ?? ""}`
          : `/directory/${kind}/${edited.id}?saved=${edited.entryId ?? ""}`,
  };
}
