import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ContactList } from "#app/components/participants/contact-list.tsx";
import { SideList } from "#app/components/participants/side-list.tsx";
import { useReader } from "#app/components/reader.tsx";
import { VisitFrame } from "#app/components/visit/visit-frame.tsx";
import { showVisit } from "#app/domain/release/released.server.ts";
import { inOrder } from "#app/domain/visit/visit-content.ts";
import { anyone } from "#app/http/access.server.ts";
import { visitTitled } from "#app/http/titles.ts";

export const loader = anyone(({ current, params, origin }) => ({
  released: showVisit(current, params.slug!),
  origin,
}));

/** Signed-out readers all see the same: the page may be kept until the next release. */
export const handle = { isKept: true };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  visitTitled(matches, data?.released, (messages) => messages.visit.participants);

export default function VisitParticipants() {
  const { released, origin } = useLoaderData<typeof loader>();
  return (
    <VisitFrame released={released} origin={origin}>
      <div className="side-lists">
        {inOrder(released.content.sides).map((side) => (
          <SideList key={side.side} side={side} />
        ))}
      </div>
      {released.content.contacts.length > 0 && <WhomToCall />}
    </VisitFrame>
  );
}

function WhomToCall() {
  const { whomToCall } = useReader().messages.delegations;
  return (
    <section className="whom-to-call" aria-labelledby="whom-to-call">
      <h2 id="whom-to-call">{whomToCall}</h2>
      <ContactList />
    </section>
  );
}
