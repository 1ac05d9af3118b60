import { entriesOfThing, isThingEntry, stateAt } from "#app/domain/history/entries.server.ts";
import type { MinutesView, Revision } from "#app/domain/minutes/minutes-view.ts";
import { wordDifferences } from "#app/domain/minutes/word-differences.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { whoDidIt } from "#app/http/who-did-it.server.ts";
import { localMoment } from "#app/i18n/formats.ts";
import { offsetOf } from "#app/i18n/time-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { officeZone } from "#app/time/local-days.ts";

const MOST = 500;

/** The wordings that minutes had, and the one or the two that the address asks for. */
export function revisionsFor(
  { current: { db }, query }: AskedByAccount,
  minutesId: string | null,
  wording: Wording,
): Pick<MinutesView, "revisions" | "shown" | "compared"> {
  if (minutesId === null) return { revisions: [], shown: null, compared: null };
  const bodyOf = (state: Record<string, unknown> | null) => (state?.body as string | null | undefined) ?? "";
  const revisions = entriesOfThing(db, minutesId, MOST)
    .filter(isThingEntry)
    .filter(({ detail: { before, after } }) => after !== null && bodyOf(before) !== bodyOf(after))
    .map((entry): Revision => {
      const { date, clock } = localMoment(entry.at, officeZone());
      return {
        version: entry.version!,
        by: whoDidIt(db, entry.actorId, wording, () => ""),
        time: wording.messages.bracketed(
          `${wording.dates.day(date)}${wording.messages.comma}${clock}`,
          offsetOf(officeZone(), entry.at),
        ),
      };
    });
  const asked = (name: string): Revision | null => {
    const number = query.get(name);
    if (number === null) return null;
    const found = revisions.find(({ version }) => String(version) === number);
    if (!found) throw refusal(404, "page");
    return found;
  };
  const textAt = (version: number) => bodyOf(stateAt(db, minutesId, version));
  const [shown, compared] = [asked("version"), asked("compare")];
  const before = compared && revisions[revisions.indexOf(compared) + 1];
  return {
    revisions,
    shown: shown && { ...shown, body: textAt(shown.version) },
    compared: compared && {
      ...compared,
      before: before?.version ?? 0,
      pieces: wordDifferences(before ? textAt(before.version) : "", textAt(compared.version)),
    },
  };
}
