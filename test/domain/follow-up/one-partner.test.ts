import fc from "fast-check";
import { expect, test } from "vitest";
import { partnerKeys } from "#app/domain/follow-up/one-partner.ts";

const side = (country: string, name: Record<string, string>) => ({ country, name });

test("one city in several languages and spellings has one word, whichever visit named it how", () => {
  expect(
    partnerKeys([
      side("CN", { zh: "北京" }),
      side("CN", { ru: "Пекин", zh: "北京" }),
      side("CN", { en: "Beijing", ru: "пекин " }),
      side("CN", { en: "Beijing" }),
      side("CN", { zh: "成都" }),
      side("DE", { de: "Köln" }),
      side("DE", { en: "Cologne", de: "Köln" }),
    ]),
  ).toEqual(["beijing", "beijing", "beijing", "beijing", "cn", "cologne", "cologne"]);
});

test("two cities of one name, or of no letters, have two words", () => {
  expect(
    partnerKeys([
      side("LY", { en: "Tripoli" }),
      side("LB", { en: "Tripoli" }),
      side("CN", { zh: "成都" }),
      side("CN", { zh: "上海" }),
      side("CN", { zh: "广州" }),
    ]),
  ).toEqual(["tripoli", "tripoli-lb", "cn", "cn-cn", "cn-cn-2"]);
});

test("a word is shared exactly by the sides that one country's names bind together", () => {
  const names = fc.dictionary(fc.constantFrom("en", "ru", "zh"), fc.constantFrom("A", "B", "北"), {
    minKeys: 1,
  });
  const named = fc.record({ country: fc.constantFrom("CN", "RU"), name: names });
  fc.assert(
    fc.property(fc.array(named, { maxLength: 8 }), (sides) => {
      const words = partnerKeys(sides);
      for (const [n, one] of sides.entries()) {
        for (const [m, other] of sides.entries()) {
          const isShared =
            one.country === other.country &&
            Object.entries(one.name).some(([language, name]) => other.name[language] === name);
          if (isShared) expect(words[n]).toBe(words[m]);
          if (one.country !== other.country) expect(words[n]).not.toBe(words[m]);
        }
      }
      expect(words.every((word) => /^[a-z0-9-]+$/.test(word))).toBe(true);
    }),
  );
});
