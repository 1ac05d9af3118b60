import { keepForm } from "#app/domain/account/kept-forms.server.ts";
import { anyone, refusal, sessionOf } from "#app/http/access.server.ts";
import { formFields, sentForm } from "#app/http/form-fields.ts";

/** The field in which a page says whose text this is: path and query of the form. */
const addressField = "kept-address";

export const loader = anyone((): null => {
  throw refusal(404, "page");
});

/**
 * Keeps what is being typed, for a script of ours: nobody reads the answer. 204 also when the session has
 * just run out: its owner finds the text after signing in; 401 when it is nobody's.
 */
export const action = anyone(async ({ request, office, current: { db, now } }) => {
  const session = sessionOf(request, office);
  if (session.kind === "none") return new Response(null, { status: 401 });
  const all = formFields(await sentForm(request));
  const address = all.find(([name]) => name === addressField)?.[1] ?? "";
  const fields = all.filter(([name]) => name !== addressField);
  const [accountId, why] =
    session.kind === "live"
      ? ([session.account.id, "typing"] as const)
      : ([session.accountId, "expired"] as const);
  const isKept = keepForm(db, { accountId, address, fields, why, now });
  return new Response(null, { status: isKept ? 204 : 422 });
});
