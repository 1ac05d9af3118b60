import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DisagreementNotes } from "#app/components/disagreement-notes.tsx";
import { Itinerary } from "#app/components/itinerary/itinerary.tsx";
import { TimelinePicture } from "#app/components/visit/timeline-picture.tsx";
import { VisitFrame } from "#app/components/visit/visit-frame.tsx";
import { isDraftOnly } from "#app/domain/desk/office-visits.server.ts";
import { showVisit } from "#app/domain/release/released.server.ts";
import { anyone } from "#app/http/access.server.ts";
import { visitTitled } from "#app/http/titles.ts";

/** A visit that is not released yet is its plan to whoever reads drafts, and not there for anybody else. */
export const loader = anyone(({ current, params, origin }) => {
  const slug = params.slug!;
  if (isDraftOnly(current, slug)) throw redirect(`/visits/${slug}/plan`);
  return { released: showVisit(current, slug), origin };
});

/** Signed-out readers all see the same: the page may be kept until the next release. */
export const handle = { isKept: true };

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  visitTitled(matches, data?.released, (messages) => messages.visit.programme);

export default function VisitProgramme() {
  const { released, origin } = useLoaderData<typeof loader>();
  return (
    <VisitFrame released={released} origin={origin}>
      <DisagreementNotes aboutId={released.content.visit.id} />
      <TimelinePicture />
      <Itinerary />
    </VisitFrame>
  );
}
