/** Something drawn along a line, and beside what it shares time with: column `column` of `columns`. */
export type Beside = { column: number; columns: number };

/**
 * Places what overlaps side by side, in the order given, which must be by `from`. Nothing that shares
 * time shares a column; whatever hangs together has the same number of columns, and no more than it needs.
 * What only touches does not overlap.
 */
export function sideBySide<Stretch extends { from: number; to: number }>(
  stretches: readonly Stretch[],
): (Stretch & Beside)[] {
  const placed: (Stretch & Beside)[] = [];
  let group: (Stretch & Beside)[] = [];
  let groupEnds = Number.NEGATIVE_INFINITY;
  const close = () => {
    const columns = Math.max(0, ...group.map(({ column }) => column + 1));
    placed.push(...group.map((one) => ({ ...one, columns })));
    group = [];
  };
  for (const stretch of stretches) {
    if (stretch.from >= groupEnds) close();
    const taken = new Set(group.filter(({ to }) => to > stretch.from).map(({ column }) => column));
    let column = 0;
    while (taken.has(column)) column += 1;
    group.push({ ...stretch, column, columns: 1 });
    groupEnds = Math.max(...group.map(({ to }) => to));
  }
  close();
  return placed;
}
