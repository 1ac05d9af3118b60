import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Desk } from "#app/components/desk/desk.tsx";
import { dropKeptForm } from "#app/domain/account/kept-forms.server.ts";
import { anyone, refusal, signedIn } from "#app/http/access.server.ts";
import { deskOf } from "#app/http/desk.server.ts";
import { sentForm } from "#app/http/form-fields.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

/**
 * Signed out, the first page is the list of public visits, in the language asked for; so it is for
 * whoever has yet to set up codes. Everybody else finds their desk.
 */
export const loader = anyone((asked) => {
  const { current, query } = asked;
  if (current.actor.role === "visitor") throw redirect(query.size > 0 ? `/visits?${query}` : "/visits");
  return deskOf(asked);
});

/** Drops what its owner typed into a form and does not want. */
export const action = signedIn(async ({ current, request }) => {
  const form = await sentForm(request);
  if (form.get("intent") !== "discard") throw refusal(400, "query");
  dropKeptForm(current, String(form.get("address")));
  return redirect("/", 303);
});

export const meta: MetaFunction = ({ matches }) =>
  titled(matches, messagesIn[languageIn(matches)].desk.title);

export default function DeskRoute() {
  return <Desk desk={useLoaderData<typeof loader>()} />;
}
