import { partnerKey } from "#app/domain/follow-up/partner-key.ts";
import type { Localised } from "#app/domain/text/localised.ts";

export type NamedSide = { name: Localised; country: string };

/**
 * The word for the city of each side, in the order given: sides of one country that share a name in any language
 * are one city, however else each of them is spelled. Its word is made of the first English name among them.
 *
 * Where two cities would have the same word, the second one adds its country, as does a third its number.
 * Expects the sides in an order that stays, earliest visit first: words stand in addresses.
 */
export function partnerKeys(sides: readonly NamedSide[]): string[] {
  const groupOf = groupsBySharedNames(sides);
  const words = new Map<number, string>();
  const taken = new Set<string>();
  for (const group of new Set(groupOf)) {
    const members = sides.filter((_, n) => groupOf[n] === group);
    const called = members.find(({ name }) => name.en) ?? members.find(isSpelled) ?? members[0]!;
    const country = called.country.toLowerCase();
    const word = partnerKey(called.name, called.country);
    const tries = [word, `${word}-${country}`];
    let free = tries.find((one) => !taken.has(one));
    for (let n = 2; free === undefined; n += 1) {
      const next = `${word}-${country}-${n}`;
      if (!taken.has(next)) free = next;
    }
    taken.add(free);
    words.set(group, free);
  }
  return groupOf.map((group) => words.get(group)!);
}

/** For each side the number of the first one with which it shares a name, directly or over others. */
function groupsBySharedNames(sides: readonly NamedSide[]): number[] {
  const parents = sides.map((_, n) => n);
  const rootOf = (n: number): number => {
    let root = n;
    while (parents[root] !== root) root = parents[root]!;
    parents[n] = root;
    return root;
  };
  const known = new Map<string, number>();
  for (const [n, side] of sides.entries()) {
    for (const name of namesOf(side)) {
      const other = known.get(name);
      if (other === undefined) known.set(name, n);
      else {
        const [a, b] = [rootOf(n), rootOf(other)];
        parents[Math.max(a, b)] = Math.min(a, b);
      }
    }
  }
  return sides.map((_, n) => rootOf(n));
}

/** What a side can be recognised by, within its country. */
const namesOf = (side: NamedSide): string[] => [
  ...Object.entries(side.name).map(
    ([language, name]) => `${side.country} ${language} ${name!.normalize("NFKC").toLowerCase().trim()}`,
  ),
  ...(isSpelled(side) ? [`${side.country} ${partnerKey(side.name, side.country)}`] : []),
];

/** Whether the word is made of the name: of "北京" alone nothing is left but the country. */
const isSpelled = ({ name, country }: NamedSide): boolean =>
  partnerKey(name, country) !== country.toLowerCase();
