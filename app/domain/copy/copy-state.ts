import type { Audience, Side } from "#app/domain/access/audience.ts";
import { shiftWhen } from "#app/domain/copy/shift-when.ts";
import type { State } from "#app/domain/editing/differences.ts";
import type { Field, Fields } from "#app/domain/editing/fields.ts";
import type { Attendance } from "#app/domain/programme/programme-item.ts";
import type { When } from "#app/domain/programme/when.ts";
import { addDays } from "#app/time/local-days.ts";

/** How a copy differs from what it is made of. */
export type Copying = {
  days: number; // by how many everything moves
  /** The copy's own thing for one of the original visit; null for what is not copied. */
  idOf: (id: string) => string | null;
  isSwapped: boolean; // guests become hosts
};

/**
 * A thing of a visit as the copy has it: dates moved, references led to the copies, sides swapped where a
 * visit is returned. Rows that lose whom they were about go; what lies in the directories stays.
 */
export function copyState(fields: Fields, state: State, copying: Copying): State {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, copyValue(field, state[name] ?? null, copying)]),
  );
}

const visitTargets = ["leg", "party", "participation", "item"];

function copyValue(field: Field, value: unknown, copying: Copying): unknown {
  if (value === null) return null;
  switch (field.type) {
    case "day":
      return addDays(value as string, copying.days);
    case "when":
      return copyWhen(value as When, copying);
    case "reference":
      return visitTargets.includes(field.to) ? copying.idOf(value as string) : value;
    case "who":
      return copyWho(value as Attendance["who"], copying);
    case "choice":
      return isAboutSides(field.of) ? swapped(value as Side | Audience, copying) : value;
    case "list":
      return copyRows(field.of, value as State[], copying);
    default:
      return value;
  }
}

function copyRows(of: Fields, rows: readonly State[], copying: Copying): State[] {
  return rows.flatMap((row) => {
    const copy = copyState(of, row, copying); // without the row's id: it gets one of its own
    const lost = Object.entries(of).some(
      ([name, field]) => !field.isOptional && row[name] !== null && copy[name] === null,
    );
    return lost ? [] : [copy];
  });
}

/** Straight after an item that is not copied: the time is open. */
function copyWhen(when: When, copying: Copying): When {
  if (when.kind !== "followsOn") return shiftWhen(when, copying.days);
  const itemId = copying.idOf(when.itemId);
  return itemId ? { ...when, itemId } : { kind: "toBeConfirmed", day: null, zone: when.zone };
}

function copyWho(who: Attendance["who"], copying: Copying): Attendance["who"] | null {
  if ("side" in who) return { side: swapped(who.side, copying) };
  const id = copying.idOf("partyId" in who ? who.partyId : who.participationId);
  if (id === null) return null;
  return "partyId" in who ? { partyId: id } : { participationId: id };
}

const isAboutSides = (words: readonly string[]): boolean => words.includes("guest") && words.includes("host");

function swapped<Word extends Side | Audience>(word: Word, { isSwapped }: Copying): Word {
  if (!isSwapped) return word;
  return word === "guest" ? ("host" as Word) : word === "host" ? ("guest" as Word) : word;
}
