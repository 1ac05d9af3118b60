import { INTENT, parse } from "@conform-to/dom";
import type { z } from "zod";
import type { State } from "#app/domain/editing/differences.ts";
import type { FieldIssue } from "#app/domain/editing/field-issue.ts";
import type { Fields } from "#app/domain/editing/fields.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import { asTree, pathName, treeAt, withTreeAt } from "#app/domain/editing/form-paths.ts";
import { type Find, formSchema } from "#app/domain/editing/read-form.ts";
import { refusal } from "#app/http/access.server.ts";
import { isFieldName, plainForm, saidIn } from "#app/http/form-fields.ts";

/** An issue and the name of the field that it belongs to; "" for the form as a whole. */
export type Placed<Issue = FieldIssue> = { path: string; issue: Issue };

/** A form as it was sent: what its buttons ask for, what was typed, and what that means. */
export type SentForm = {
  intent: string;
  tree: FormTree;
  version: number;
  id: string;
  read: { ok: true; state: State } | { ok: false; issues: Placed[] };
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Reads the form of a thing. A button that only rearranges rows, or adds a language, has the intent
 * "rearrange"; a button with an answer to a question ("set") puts the answer in its field first; a place
 * ticked under "take" gets what is stored, from `stored`.
 * Throws the response 400 for a form that no page of ours sends.
 */
export async function readSentForm(
  request: Request,
  fields: Fields,
  find: Find,
  stored: FormTree | null,
): Promise<SentForm> {
  const sent = await request.formData().catch(() => null);
  const form = sent && plainForm(sent);
  if (!form || !isPlainIntent(form.get(INTENT))) throw refusal(400, "query");
  const control = form.get(INTENT);
  const said = saidIn(form);
  const answers = new URLSearchParams(said("set"));
  const taken = form.getAll("take").filter((path): path is string => typeof path === "string");
  const schema = formSchema(fields, find);
  let tree: FormTree = {};
  let read: SentForm["read"] = { ok: false, issues: [] };
  try {
    parse(form, {
      resolve: (payload) => {
        tree = asTree(payload);
        for (const [name, value] of answers) tree = withTreeAt(tree, name, value);
        for (const path of taken) tree = withTreeAt(tree, path, (stored && treeAt(stored, path)) ?? "");
        read = readTree(schema, tree);
        return { value: tree };
      },
    });
  } catch {
    throw refusal(400, "query");
  }
  const id = said("id");
  if (!UUID.test(id)) throw refusal(400, "query");
  const asked = said("intent");
  return {
    intent: control !== null ? "rearrange" : asked === "" ? "save" : asked,
    tree,
    version: Number(said("version")) || 0,
    id,
    read,
  };
}

/** Whether a button that rearranges rows names a field and rows that a form of ours can have. */
function isPlainIntent(control: FormDataEntryValue | null): boolean {
  if (control === null) return true;
  try {
    const { payload = {} } = JSON.parse(String(control)) as { payload?: Record<string, unknown> };
    const { name = "", index = 0, from = 0, to = 0 } = payload;
    const rows = [index, from, to];
    return (
      isFieldName(String(name)) &&
      rows.every((row) => Number.isInteger(row) && 0 <= Number(row) && Number(row) < 1000)
    );
  } catch {
    return false;
  }
}

function readTree(schema: z.ZodType<State>, tree: FormTree): SentForm["read"] {
  const result = schema.safeParse(tree);
  if (result.success) return { ok: true, state: result.data };
  return {
    ok: false,
    issues: result.error.issues.map((issue) => ({
      path: pathName(issue.path),
      issue: (issue as { params?: { issue: FieldIssue } }).params?.issue ?? { code: "field.notOneOf" },
    })),
  };
}
