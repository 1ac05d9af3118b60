/** A piece of two texts: in both, only in the earlier, or only in the later. */
export type Piece = { kind: "same" | "removed" | "added"; text: string };

/** Beyond so many differing words two texts are shown as wholly different: nobody reads such a comparison. */
const MOST = 2000;

/** Words, single Chinese characters, the spaces between, and signs one by one. */
const words = (text: string): string[] => text.match(/\p{Script=Han}|[\p{L}\p{M}\p{N}]+|\s+|[\s\S]/gu) ?? [];

/**
 * What differs between two texts, word by word (Myers, "An O(ND) Difference Algorithm", 1986). The pieces
 * that are not added make up the earlier text, those that are not removed the later one.
 */
export function wordDifferences(before: string, after: string): Piece[] {
  const [a, b] = [words(before), words(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const middle = changes(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return joined([
    { kind: "same", text: a.slice(0, start).join("") },
    ...middle,
    { kind: "same", text: end === 0 ? "" : a.slice(-end).join("") },
  ]);
}

function changes(a: readonly string[], b: readonly string[]): Piece[] {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let d = 0; d <= Math.min(MOST, a.length + b.length); d += 1) {
    trace.push(new Map(furthest));
    for (let k = -d; k <= d; k += 2) {
      const goesDown = k === -d || (k !== d && furthest.get(k - 1)! < furthest.get(k + 1)!);
      let x = goesDown ? furthest.get(k + 1)! : furthest.get(k - 1)! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace);
    }
  }
  return [
    { kind: "removed", text: a.join("") },
    { kind: "added", text: b.join("") },
  ];
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trace: readonly Map<number, number>[],
): Piece[] {
  const pieces: Piece[] = [];
  let [x, y] = [a.length, b.length];
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const furthest = trace[d]!;
    const k = x - y;
    const goesDown = k === -d || (k !== d && furthest.get(k - 1)! < furthest.get(k + 1)!);
    const fromX = d === 0 ? 0 : furthest.get(goesDown ? k + 1 : k - 1)!;
    const fromY = d === 0 ? 0 : fromX - (goesDown ? k + 1 : k - 1);
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      pieces.push({ kind: "same", text: a[x]! });
    }
    if (d === 0) break;
    if (goesDown) pieces.push({ kind: "added", text: b[--y]! });
    else pieces.push({ kind: "removed", text: a[--x]! });
  }
  return pieces.reverse();
}

/** Neighbours of one kind as one piece; between two words that are the same what went stands before what came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  let changed: { removed: string; added: string } = { removed: "", added: "" };
  const settle = () => {
    for (const kind of ["removed", "added"] as const)
      if (changed[kind] !== "") found.push({ kind, text: changed[kind] });
    changed = { removed: "", added: "" };
  };
  for (const { kind, text } of pieces) {
    if (text === "") continue;
    if (kind !== "same") {
      changed[kind] += text;
      continue;
    }
    settle();
    const last = found.at(-1);
    if (last?.kind === "same") last.text += text;
    else found.push({ kind, text });
  }
  settle();
  return found;
}
