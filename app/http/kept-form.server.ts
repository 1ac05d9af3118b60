import { parse } from "@conform-to/dom";
import { dropKeptForm, keptForm } from "#app/domain/account/kept-forms.server.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import { asTree } from "#app/domain/editing/form-paths.ts";
import type { FormView } from "#app/domain/editing/form-view.ts";
import { lastVersionOf } from "#app/domain/history/entries.server.ts";
import { type AskedByAccount, addressOf } from "#app/http/access.server.ts";
import { log } from "#app/http/log.server.ts";
import { localMoment } from "#app/i18n/formats.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { isWriteHeldUp } from "#db/held-up.ts";

/** A form that was typed and never saved, and since when it is kept. */
export type Kept = { tree: FormTree; id: string; version: number; notice: NonNullable<FormView["kept"]> };

/**
 * What was typed at an address and never saved: the one that is asked for, unless the form shares its page
 * with others. `zone` is that in which moments are told.
 */
export function keptHere(
  { current, request }: AskedByAccount,
  zone: string,
  dates: Wording["dates"],
  address = addressOf(request),
): Kept | null {
  const kept = keptForm(current, address);
  if (!kept) return null;
  const typed = (name: string) => kept.fields.find(([one]) => one === name)?.[1] ?? "";
  return {
    ...{ tree: treeOf(kept.fields), id: typed("id"), version: Number(typed("version")) },
    notice: { time: momentIn(zone, kept.keptAt, current.now, dates), why: kept.why },
  };
}

/** The same for the form of something new; what was kept a moment after it had been saved is not. */
export function keptNew(...given: Parameters<typeof keptHere>): Kept | null {
  const kept = keptHere(...given);
  const [{ current }] = given;
  return kept && lastVersionOf(current.db, kept.id) === 0 ? kept : null;
}

/** It is saved: what was kept of it while it was typed may go. That this has to wait is no failure. */
export function forgetKept({ current, request, office: { reference } }: AskedByAccount): void {
  try {
    dropKeptForm(current, addressOf(request));
  } catch (error) {
    if (!isWriteHeldUp(error)) throw error;
    log.warn({ reference, err: error }, "a kept form was not dropped");
  }
}

/** The fields of a kept form, nested as their names say. */
function treeOf(fields: readonly [string, string][]): FormTree {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  let tree: FormTree = {};
  parse(form, {
    resolve: (payload) => {
      tree = asTree(payload);
      return { value: tree };
    },
  });
  return tree;
}

/** "14:05", with the day before it unless it is today's. */
export function momentIn(zone: string, at: number, now: number, dates: Wording["dates"]): string {
  const { date, clock } = localMoment(at, zone);
  return date === localMoment(now, zone).date ? clock : `${dates.dayOfYear(date)}, ${clock}`;
}
