import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type BoardQuery,
  boardWords,
  parseBoard,
  plainBoard,
  printBoard,
  sortWords,
} from "#app/domain/follow-up/filter-query.ts";
import { anyFilter } from "#test/domain/follow-up/any-ledger.ts";

const anyWord = fc.option(fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/), { nil: null });

const anyQuery: fc.Arbitrary<BoardQuery> = fc
  .tuple(anyFilter, fc.constantFrom(...sortWords), anyWord, anyWord, anyWord)
  .map(([filter, sort, visit, organisation, person]) => {
    const { visitId: _visit, organisationId: _organisation, personId: _person, ...rest } = filter;
    return { ...rest, visit, organisation, person, sort };
  });

const read = (text: string) => parseBoard(new URLSearchParams(text));

describe("the address of the board", () => {
  test("says what is asked and is read back as the same", () => {
    fc.assert(
      fc.property(anyQuery, (asked) => {
        expect(read(printBoard(asked))).toEqual(asked);
      }),
    );
  });

  test("is the same however its words are ordered", () => {
    fc.assert(
      fc.property(anyQuery, fc.infiniteStream(fc.nat()), (asked, places) => {
        const words = [...new URLSearchParams(printBoard(asked))];
        const shuffled = words
          .map((word) => [places.next().value, word] as const)
          .sort(([a], [b]) => a - b)
          .map(([, word]) => word);
        const again = parseBoard(new URLSearchParams(shuffled));
        expect(again && printBoard(again)).toBe(printBoard(asked));
      }),
    );
  });

  test("is bare for the plain board, and an empty answer is none", () => {
    expect(printBoard(plainBoard)).toBe("");
    expect(read(boardWords.map((word) => `${word}=`).join("&"))).toEqual(plainBoard);
    expect(read("lang=ru&page=2&saved=7")).toEqual(plainBoard);
  });

  test.each([
    "standing=late",
    "status=overdue",
    "side=ours",
    "person=Anna",
    "visit=../x",
    "from=2027-02-30",
    "sort=id;--",
    "what=both&what=both",
  ])("refuses %s", (query) => {
    expect(read(query)).toBeNull();
  });
});
