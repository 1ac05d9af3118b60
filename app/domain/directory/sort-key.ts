import { type Name, nameIn } from "#app/domain/directory/directory.ts";
import type { Language } from "#app/domain/text/languages.ts";

/**
 * Under what a thing stands in a directory of one language; keys are compared as they are. Names in the
 * script of the language come first, by its alphabet: Russian counts ё as е, Chinese goes by pinyin.
 */
export function sortKey(names: readonly Name[], language: Language): string {
  const name = plain(nameIn(names, language).name);
  const isOwn = scriptOf[language].test(name);
  return `${isOwn ? 0 : 1}${[...name].map(placeOf).join("")}`;
}

const scriptOf: Record<Language, RegExp> = {
  en: /^\P{L}*\p{Script=Latin}/u,
  ru: /^\P{L}*\p{Script=Cyrillic}/u,
  zh: /^\P{L}*\p{Script=Han}/u,
};

/** In small letters, Latin ones without their marks: "Ångström" stands between "Andrews" and "Aoki". */
export const plain = (name: string): string =>
  name
    .toLowerCase()
    .normalize("NFD")
    .replace(/([a-z])\p{M}+/gu, "$1")
    .normalize("NFC")
    .replaceAll("ё", "е");

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** A Han character gives way to the one whose code is its place by pinyin; any other stays. */
function placeOf(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < FIRST_HAN || code > LAST_HAN) return character;
  places ??= placesByPinyin();
  return String.fromCharCode(FIRST_HAN + places[code - FIRST_HAN]!);
}

let places: Uint16Array | undefined;

/** The place of each Han character by pinyin; made once, since sorting twenty thousand takes a while. */
function placesByPinyin(): Uint16Array {
  const { compare } = new Intl.Collator("zh-Hans-u-co-pinyin");
  const all = Array.from({ length: LAST_HAN - FIRST_HAN + 1 }, (_, index) => index);
  const text = all.map((index) => String.fromCharCode(FIRST_HAN + index));
  all.sort((a, b) => compare(text[a]!, text[b]!));
  const found = new Uint16Array(all.length);
  for (const [place, index] of all.entries()) found[index] = place;
  return found;
}
