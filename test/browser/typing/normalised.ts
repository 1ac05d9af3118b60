/**
 * A value of which every id that it gives to something is replaced by what people know that thing by:
 * its slug, its key, or its place in the order. Two drafts that say the same are then equal.
 */
export function normalised<Value extends object>(value: Value): Value {
  const names = new Map<string, string>();
  learn(value, "", names);
  return replaced(value, names) as Value;
}

function learn(value: unknown, path: string, names: Map<string, string>): void {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) learn(one, `${path}/${wordOf(one) ?? index}`, names);
  } else if (typeof value === "object" && value !== null) {
    const { id } = value as { id?: unknown };
    if (typeof id === "string" && !names.has(id)) names.set(id, path);
    for (const [name, below] of Object.entries(value))
      if (name !== "about") learn(below, `${path}/${name}`, names);
  }
}

const wordOf = (one: unknown): string | undefined => {
  const { slug, key } = (one ?? {}) as { slug?: string; key?: string };
  return slug ?? key;
};

function replaced(value: unknown, names: Map<string, string>): unknown {
  if (typeof value === "string") return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => replaced(one, names));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, below]) => [name, replaced(below, names)]));
}
