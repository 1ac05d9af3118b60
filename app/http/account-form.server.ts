import { INTENT } from "@conform-to/dom";
import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import type { AppContext } from "#app/http/context.ts";
import { formFields, sentForm } from "#app/http/form-fields.ts";

type Read<Value> =
  | {
      ok: true;
      value: Value;
      refuse: (errors: Record<string, string>) => Reply; // a message's key by field
      wait: (ms: number) => Reply;
    }
  | { ok: false; reply: Reply };
type Reply = ReturnType<typeof data<FormIssues>>;

const secretFields = /password|code/i;

/**
 * Reads a form by its shape. What does not fit is answered with 422, the messages' keys and what was
 * typed; so is what the work refuses afterwards, by `refuse`, and too many attempts with 429, by `wait`.
 */
export async function readForm<Schema extends z.ZodType>(
  { request, office }: { request: Request; office: AppContext },
  schema: Schema,
): Promise<Read<z.output<Schema>>> {
  const form = await sentForm(request);
  form.delete(INTENT); // no button of these forms rearranges anything
  const values = Object.fromEntries(formFields(form).filter(([name]) => !secretFields.test(name)));
  const reply = (errors: FormIssues["errors"], more: Partial<FormIssues>, init: ResponseInit): Reply => {
    office.isFormRefused = true;
    return data({ errors, values, ...more }, init);
  };
  const refuse = (errors: Record<string, string>) =>
    reply(
      Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, [key]])),
      {},
      { status: 422 },
    );
  const wait = (ms: number) => {
    const waitSeconds = Math.ceil(ms / 1000);
    const headers = { "Retry-After": String(waitSeconds) };
    return reply({ "": ["attempts.tooMany"] }, { waitSeconds }, { status: 429, headers });
  };
  const submission = parseWithZod(form, { schema });
  if (submission.status === "success") return { ok: true, value: submission.value, refuse, wait };
  const found = Object.entries(submission.reply().error ?? {});
  return {
    ok: false,
    reply: refuse(Object.fromEntries(found.map(([field, keys]) => [field, keys?.[0] ?? "form.unclear"]))),
  };
}
