import { nameIn } from "#app/domain/directory/directory.ts";
import type { Attendance } from "#app/domain/programme/programme-item.ts";
import { inLanguage } from "#app/domain/text/localised.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Wording } from "#app/i18n/wording.ts";

/** Who is at an item, in one phrase: a name, a function with its number, a party or a whole side. */
export function whoInWords(attendance: Attendance, content: VisitContent, wording: Wording): string {
  const { messages } = wording;
  const name = nameOf(attendance.who, content, wording);
  return attendance.role ? `${name} ${messages.inBrackets(messages.item.role[attendance.role])}` : name;
}

function nameOf(who: Attendance["who"], content: VisitContent, { language, messages }: Wording): string {
  if ("side" in who) {
    const side = content.sides.find((one) => one.side === who.side);
    const name = inLanguage(side?.name ?? {}, language).text;
    return who.side === "host" ? messages.item.wholeHostSide(name) : messages.item.wholeSide(name);
  }
  if ("partyId" in who) {
    return inLanguage(content.parties.find((party) => party.id === who.partyId)?.name ?? {}, language).text;
  }
  const one = content.participations.find((other) => other.id === who.participationId);
  const person = content.people.find((other) => other.id === one?.personId);
  if (person) return nameIn(person.names, language).name;
  return messages.participants.unnamed(
    inLanguage(one?.description ?? {}, language).text,
    one?.headcount ?? null,
  );
}
