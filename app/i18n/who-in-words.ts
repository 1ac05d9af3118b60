import type { Attendance } from "#app/domain/programme/programme-item.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Wording } from "#app/i18n/wording.ts";

/** Who is at an item, in one phrase: a name, a function with its number, a party or a whole side. */
export function whoInWords(attendance: Attendance, content: VisitContent, wording: Wording): string {
  const { messages } = wording;
  const name = nameOf(attendance.who, content, wording);
  return attendance.role ? messages.bracketed(name, messages.item.role[attendance.role]) : name;
}

function nameOf(who: Attendance["who"], content: VisitContent, wording: Wording): string {
  const { messages, textOf } = wording;
  if ("side" in who) {
    const side = content.sides.find((one) => one.side === who.side);
    const name = textOf(side?.name);
    return who.side === "host" ? messages.item.wholeHostSide(name) : messages.item.wholeSide(name);
  }
  if ("partyId" in who) {
    return textOf(content.parties.find((party) => party.id === who.partyId)?.name);
  }
  return participationInWords(who.participationId, content, wording);
}

/** A participant by name, or by function and number. */
export function participationInWords(id: string, content: VisitContent, wording: Wording): string {
  const one = content.participations.find((other) => other.id === id);
  const person = content.people.find((other) => other.id === one?.personId);
  if (person) return wording.nameOf(person.names).name;
  return wording.messages.participants.unnamed(wording.textOf(one?.description), one?.headcount ?? null);
}

/** Whose programme it is: a participant's name, a party's or a side's; null for our office. */
export function subjectInWords(
  { kind, id }: { kind: string; id: string },
  content: VisitContent,
  wording: Wording,
): string | null {
  switch (kind) {
    case "participation":
      return participationInWords(id, content, wording);
    case "party":
      return wording.textOf(content.parties.find((one) => one.id === id)?.name);
    case "side":
      return wording.textOf(content.sides.find(({ side }) => side === id)?.name);
    default:
      return null;
  }
}
