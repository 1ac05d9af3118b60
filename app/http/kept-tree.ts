import { parse } from "@conform-to/dom";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import { asTree } from "#app/domain/editing/form-paths.ts";

/** The fields of a kept form, nested as their names say. */
export function typedTree(fields: readonly [string, string][]): FormTree {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  let tree: FormTree = {};
  parse(form, {
    resolve: (payload) => {
      tree = asTree(payload);
      return { value: tree };
    },
  });
  return tree;
}

/** What was typed into one field of a kept form. */
export const typedIn = (fields: readonly [string, string][], name: string): string =>
  fields.find(([one]) => one === name)?.[1] ?? "";
