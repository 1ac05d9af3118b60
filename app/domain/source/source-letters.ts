/** The letter by which a visit's pages name each source: A, B … Z, then S27, S28 … */
export const sourceLetters = (sources: readonly { id: string }[]): Map<string, string> =>
  new Map(
    sources.map((source, index) => [
      source.id,
      index < 26 ? String.fromCharCode(65 + index) : `S${index + 1}`,
    ]),
  );
