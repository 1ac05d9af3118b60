import type { FormTree } from "#app/domain/editing/fill-form.ts";
import { isTree } from "#app/domain/editing/typed-text.ts";

/** The name of a form's field: "names[0].language" for ["names", 0, "language"]. */
export const pathName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (name, part) =>
      typeof part === "number" ? `${name}[${part}]` : name === "" ? String(part) : `${name}.${String(part)}`,
    "",
  );

const parts = (name: string): string[] => name.split(/[.[\]]+/).filter((part) => part !== "");

/** What stands in a tree under a name; undefined where nothing does. */
export function treeAt(tree: FormTree, name: string): FormTree[string] | undefined {
  let here: unknown = tree;
  for (const part of parts(name)) {
    if (Array.isArray(here)) here = here[Number(part)];
    else if (isTree(here) && Object.hasOwn(here, part)) here = here[part];
    else return undefined;
  }
  return here as FormTree[string] | undefined;
}

/** The tree with another value under a name. Rows are addressed, never made. */
export function withTreeAt(tree: FormTree, name: string, value: FormTree[string]): FormTree {
  const [first, ...rest] = parts(name);
  if (first === undefined || first === "__proto__") return tree;
  if (rest.length === 0) return { ...tree, [first]: value };
  const below = tree[first];
  if (Array.isArray(below)) {
    const [index, ...further] = rest;
    const inRow = (row: FormTree) => withTreeAt(row, further.join("."), value);
    return { ...tree, [first]: below.map((row, at) => (String(at) === index ? inRow(row) : row)) };
  }
  return { ...tree, [first]: withTreeAt(isTree(below) ? (below as FormTree) : {}, rest.join("."), value) };
}

/** What a browser sent, as a form can show it again: strings, objects and arrays only. */
export function asTree(sent: unknown): FormTree {
  if (!isTree(sent)) return {};
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, asValue(value)]));
}

/** More rows than any list of ours may have. */
const MOST_ROWS = 1000;

function asValue(value: unknown): FormTree[string] {
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return isTree(value) ? asTree(value) : "";
  // Someone may send nothing but row 4294967294: what is sent counts, not the holes before it.
  const sent = Object.values(value);
  // A field that was sent twice is shown once; rows with holes between them are empty rows.
  const typed = sent.find((one) => typeof one === "string");
  if (typed !== undefined) return String(typed);
  return Array.from(value.length > MOST_ROWS ? sent : value, asTree);
}
