import type { DayNotice } from "#app/domain/day/day-view.ts";
import { firstDayOf } from "#app/domain/day/move-when.ts";
import { differencesOf } from "#app/domain/editing/differences.ts";
import type { Said } from "#app/domain/editing/form-view.ts";
import { findEntry } from "#app/domain/history/entries.server.ts";
import { itemFields } from "#app/domain/programme/item-form.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Leg, VisitContent } from "#app/domain/visit/visit-content.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { timeInWords } from "#app/i18n/time-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/**
 * What is true after the edit that led here. A moved item is told by its new time, with what moved along;
 * everything else as on other pages, whose `notice` it is.
 */
export function dayNotice(
  asked: AskedByAccount,
  { content, notice }: { content: VisitContent; notice: Said | null },
  { leg, day }: { leg: Leg; day: LocalDate },
): DayNotice | null {
  const { visit, items } = content;
  if (!notice) return null;
  const { conflicts } = notice;
  const entry = findEntry(asked.current.db, Number(asked.query.get("saved")))!;
  const item = items.find(({ id }) => id === entry.thing?.id);
  if (!item || !isMove(entry.detail)) return { said: [notice.text], elsewhere: null, conflicts };
  const wording = wordingIn(languageOf(asked.request), visit.referenceLanguage);
  const { messages, textOf, dates } = wording;
  const words = messages.day;
  const time = timeInWords(item, content, wording);
  const along = followersOf(item, items).map((one) => textOf(one.title));
  const said = [
    messages.plan.notYetReleased(
      entry.undoes === null
        ? words.moved(textOf(item.title), time)
        : words.movedBack(textOf(item.title), time),
    ),
    ...(item.steps.length > 0 ? [words.stepsMoved(item.steps.length)] : []),
    ...(along.length > 0 ? [words.followersMoved(messages.and(along))] : []),
  ];
  const now = firstDayOf(item.when);
  const isElsewhere = now !== null && now !== day;
  const to = `/visits/${visit.slug}/plan/days/${leg.key}/${now}#${item.id}`;
  return {
    said,
    conflicts,
    elsewhere: isElsewhere ? { text: words.openDay(dates.dayOfYear(now)), to } : null,
  };
}

/** Whether an edit changed nothing but the time. */
function isMove({ before, after }: Record<string, unknown>): boolean {
  if (!before || !after) return false;
  const paths = differencesOf(itemFields, before as object as never, after as object as never);
  return paths.length > 0 && paths.every(({ path }) => path === "when" || path === "isOutsideLeg");
}

/** Whatever follows on from an item, and from that. */
export function followersOf(item: ProgrammeItem, items: readonly ProgrammeItem[]): ProgrammeItem[] {
  const next = items.filter(({ when }) => when.kind === "followsOn" && when.itemId === item.id);
  return next.flatMap((one) => [one, ...followersOf(one, items)]);
}
