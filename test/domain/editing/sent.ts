import type { Fields } from "#app/domain/editing/fields.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { Find } from "#app/domain/editing/read-form.ts";
import { readSentForm, type SentForm } from "#app/http/sent-form.server.ts";

/** Finds whatever is called "venue-3" and the like; in rooms and posts only within a venue or person. */
export const findAnything: Find = (to, typed, within) => {
  const needsWhole = to === "room" || to === "position";
  return typed.startsWith(`${to}-`) && (!needsWhole || within !== null)
    ? { ok: true, id: typed }
    : { ok: false, issue: { code: "field.notFound", to, typed } };
};

/** What a browser sends for a filled form: one pair of a name and a text for each control. */
export function controlsOf(tree: FormTree, prefix = ""): [string, string][] {
  return Object.entries(tree).flatMap(([name, value]): [string, string][] => {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    if (typeof value === "string") return [[path, value]];
    if (!Array.isArray(value)) return controlsOf(value, path);
    return value.flatMap((row, index) => controlsOf(row, `${path}[${index}]`));
  });
}

/** What our server reads from these controls, sent like a browser sends them. */
export function sendControls(
  fields: Fields,
  controls: [string, string][],
  encoding: "multipart" | "urlencoded" = "urlencoded",
): Promise<SentForm> {
  const all: [string, string][] = [...controls, ["id", "6b1f6b7e-2f0a-4b60-9d29-6e1e7f6f3a10"]];
  const body = encoding === "multipart" ? new FormData() : new URLSearchParams();
  for (const [name, value] of all) body.append(name, value);
  const request = new Request("http://office.example/", { method: "POST", body });
  return readSentForm(request, fields, findAnything, null);
}

/** What our server reads from a form that shows this tree. */
export const sendForm = (fields: Fields, tree: FormTree, encoding?: "multipart" | "urlencoded") =>
  sendControls(fields, controlsOf(tree), encoding);
