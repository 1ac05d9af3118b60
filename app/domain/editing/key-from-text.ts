import type { Localised } from "#app/domain/text/localised.ts";

/**
 * A word for addresses out of a name: its English form in lower-case Latin letters, or `otherwise` where
 * there is none; with a number behind it when another thing has that word.
 */
export function keyFromText(
  text: Localised | null,
  otherwise: string,
  isTaken: (key: string) => boolean,
): string {
  const plain = (text?.en ?? "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "");
  const word = plain === "" ? otherwise : plain;
  if (!isTaken(word)) return word;
  for (let number = 2; ; number += 1) if (!isTaken(`${word}-${number}`)) return `${word}-${number}`;
}
