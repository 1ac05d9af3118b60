import { type FormTree, fillForm, whoText } from "#app/domain/editing/fill-form.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { newThing } from "#app/domain/editing/new-thing.ts";
import { dayChains } from "#app/domain/movement/day-chains.ts";
import {
  type Gap,
  itemOf,
  type TransferDraft,
  transferFromGap,
} from "#app/domain/movement/transfer-from-gap.ts";
import { transferTitle } from "#app/domain/movement/transfer-title.ts";
import { venueIdsOf, waysBetween } from "#app/domain/movement/ways.server.ts";
import { itemFields } from "#app/domain/programme/item-form.ts";
import { itemFromTemplate } from "#app/domain/template/item-from-template.ts";
import { templateOf } from "#app/domain/template/item-templates.ts";
import type { TemplatesOffered } from "#app/domain/template/templates-offered.ts";
import { showPlan } from "#app/domain/visit/plan.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { clockOf, dateOf } from "#app/time/wall-time.ts";

/** What the form of a new item begins with, and the page of the plan to which it leads back, if not the usual one. */
export type ItemBeginning = { draft: FormTree; back: string | null };

/**
 * The transfer for the gap between two items that the address names, attended by everybody who has that gap.
 * Null when it names none, or the gap is closed by now. Nothing is stored until the form is saved.
 */
export function beginTransfer(asked: AskedByAccount): ItemBeginning | null {
  const { current, params, query, request } = asked;
  const [before, after] = [query.get("before"), query.get("after")];
  if (!before || !after) return null;
  const { content } = showPlan(current, params.slug!);
  const chains = dayChains(content, waysBetween(current.db, venueIdsOf(content.items))).flatMap(
    (day) => day.chains,
  );
  const isMeant = (link: (typeof chains)[number]["links"][number]): link is Gap =>
    link.kind === "gap" && itemOf(link.before).id === before && itemOf(link.after).id === after;
  const concerned = chains.filter(({ links }) => links.some(isMeant));
  const gap = concerned[0]?.links.find(isMeant);
  if (!gap) return null;
  const { visit, legs, venues } = content;
  const { textOf } = lookupFor(current.db, visit.id, languageOf(request), visit.referenceLanguage);
  const draft = transferFromGap(gap);
  const to = venues.find(({ id }) => id === draft.toVenueId);
  return {
    back: `/visits/${visit.slug}/plan/movements`,
    draft: {
      ...newThing("item", { legs, asked: (name) => query.get(name) ?? "" }),
      ...{ legId: draft.legId, kind: "transfer" },
      title: { ...(to ? transferTitle(to) : {}) } as FormTree,
      when: whenTree(draft, query.get("day") ?? ""),
      venues: [draft.fromVenueId, draft.toVenueId].map((id) => ({ venueId: textOf("venue", id) })),
      attendances: concerned.flatMap(({ who }) => who).map((who) => ({ who: whoText(who), isNeeded: "on" })),
    },
  };
}

/** Both ends as far as they are clear; what is not is left for the officer to type. */
function whenTree({ leaves, arrives, fromZone, toZone }: TransferDraft, day: string): FormTree {
  const { when } = itemFields;
  if (leaves)
    return fillForm({ when: when! }, { when: { kind: "exact", starts: leaves, ends: arrives } }, String)
      .when as FormTree;
  return {
    ...{ kind: "exact", day: arrives ? dateOf(arrives.wall) : day, from: "", zone: fromZone },
    ...(arrives ? { to: clockOf(arrives.wall) } : {}),
    ...(toZone === fromZone ? {} : { endZone: toZone }),
  };
}

/** The form that a template begins, for the leg, day and hour that the address names; null without one. */
export function beginFromTemplate(asked: AskedByAccount): ItemBeginning | null {
  const { current, params, query } = asked;
  const template = templateOf(query.get("template") ?? "");
  if (!template) return null;
  const { content } = showPlan(current, params.slug!);
  const { legs, sides, participations } = content;
  const leg = legs.find(({ id }) => id === query.get("leg")) ?? legs[0];
  if (!leg) return null;
  const occasion = {
    leg,
    sides,
    participations,
    day: query.get("day") || leg.firstDay,
    at: query.get("at") ?? "",
  };
  return { draft: itemFromTemplate(template, occasion), back: null };
}

/** What the page of a new item offers to begin from; null for every other form, and for an item with its own beginning. */
export function templatesOffered({ params, query }: AskedByAccount): TemplatesOffered | null {
  if (params.kind !== "item" || params.id !== "new" || query.has("after")) return null;
  const said = (name: string) => query.get(name) ?? "";
  return { leg: said("leg"), day: said("day"), at: said("at"), template: said("template") };
}
