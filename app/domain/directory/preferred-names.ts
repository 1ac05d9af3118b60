import type { Name } from "#app/domain/directory/directory.ts";

/** The names with one preferred in each language: where nobody chose, the first of that language. */
export function namesWithPreferred<N extends Pick<Name, "language" | "isPreferred">>(
  names: readonly N[],
): N[] {
  const chosen = new Set(names.filter((name) => name.isPreferred).map((name) => name.language));
  return names.map((name) => {
    if (chosen.has(name.language)) return name;
    chosen.add(name.language);
    return { ...name, isPreferred: true };
  });
}
