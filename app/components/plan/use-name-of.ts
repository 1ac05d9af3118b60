import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Attendance } from "#app/domain/programme/programme-item.ts";
import { whoInWords } from "#app/i18n/who-in-words.ts";

/** Gives the name of a participant as plain text, for what eyes do not see. */
export function useNameOf(): (one: { id: string }) => string {
  const who = useWho();
  return ({ id }) => who({ participationId: id });
}

/** Gives a participant, a party or a whole side as plain text. */
export function useWho(): (who: Attendance["who"]) => string {
  const { content } = useVisit();
  const wording = useReader();
  return (who) => whoInWords({ id: "", who, role: null, isNeeded: true }, content, wording);
}
