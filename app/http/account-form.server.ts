import { parseWithZod } from "@conform-to/zod/v4";
import { data } from "@remix-run/node";
import type { z } from "zod";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import type { AppContext } from "#app/http/context.ts";
import { formFields } from "#app/http/form-fields.ts";

type Read<Value> =
  | { ok: true; value: Value; refuse: (errors: FormIssues["errors"], more?: Refusal) => Reply }
  | { ok: false; reply: Reply };
type Reply = ReturnType<typeof replyWith>;
type Refusal = { status?: number; waitMs?: number };

const secretFields = /password|code|sealed/i;

/**
 * Reads a form by its shape. What does not fit is answered with 422, the messages' keys and what was
 * typed; so is what the work refuses afterwards, by `refuse`.
 */
export async function readForm<Schema extends z.ZodType>(
  { request, office }: { request: Request; office: AppContext },
  schema: Schema,
): Promise<Read<z.output<Schema>>> {
  const form = await request.formData();
  const values = Object.fromEntries(formFields(form).filter(([name]) => !secretFields.test(name)));
  const refuse = (errors: FormIssues["errors"], { status = 422, waitMs }: Refusal = {}) => {
    office.isFormRefused = true;
    return replyWith(errors, values, status, waitMs);
  };
  const submission = parseWithZod(form, { schema });
  if (submission.status === "success") return { ok: true, value: submission.value, refuse };
  const found = submission.reply().error ?? {};
  const errors = Object.entries(found).map(([field, keys]) => [field, (keys ?? []).slice(0, 1)]);
  return { ok: false, reply: refuse(Object.fromEntries(errors)) };
}

function replyWith(
  errors: FormIssues["errors"],
  values: FormIssues["values"],
  status: number,
  waitMs: number | undefined,
) {
  const waitSeconds = waitMs === undefined ? undefined : Math.ceil(waitMs / 1000);
  const headers = waitSeconds === undefined ? undefined : { "Retry-After": String(waitSeconds) };
  return data<FormIssues>({ errors, values, waitSeconds }, { status, headers });
}
