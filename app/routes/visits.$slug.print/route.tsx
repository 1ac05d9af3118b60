import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DisagreementNotes } from "#app/components/disagreement-notes.tsx";
import { Itinerary } from "#app/components/itinerary/itinerary.tsx";
import { SideList } from "#app/components/participants/side-list.tsx";
import { TimelinePicture } from "#app/components/visit/timeline-picture.tsx";
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
  visitTitled(matches, data?.released, (messages) => messages.visit.printTitle);

/** The whole programme on paper: both sides, then the days. */
export default function VisitPrint() {
  const { released, origin } = useLoaderData<typeof loader>();
  return (
    <VisitFrame released={released} origin={origin}>
      <DisagreementNotes aboutId={released.content.visit.id} />
      <TimelinePicture />
      <div className="side-lists">
        {inOrder(released.content.sides).map((side) => (
          <SideList key={side.side} side={side} />
        ))}
      </div>
      <Itinerary />
    </VisitFrame>
  );
}
