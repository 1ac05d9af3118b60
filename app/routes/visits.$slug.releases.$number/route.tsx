import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Itinerary } from "#app/components/itinerary/itinerary.tsx";
import { Link } from "#app/components/link.tsx";
import { SideList } from "#app/components/participants/side-list.tsx";
import { useReader } from "#app/components/reader.tsx";
import { TimelinePicture } from "#app/components/visit/timeline-picture.tsx";
import { VisitFrame } from "#app/components/visit/visit-frame.tsx";
import { inOrder } from "#app/domain/visit/visit-content.ts";
import { signedIn } from "#app/http/access.server.ts";
import { versionPage } from "#app/http/releases.server.ts";
import { visitTitled } from "#app/http/titles.ts";

export const loader = signedIn((asked) => ({ ...versionPage(asked), origin: asked.origin }));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  visitTitled(matches, data?.released, ({ releases }) => releases.version(data?.released.number ?? 0));

export default function VisitRelease() {
  const { released, time, isLatest, origin, mayEdit } = useLoaderData<typeof loader>();
  const { releases } = useReader().messages;
  const { number, content } = released;
  const at = `/visits/${content.visit.slug}`;
  return (
    <VisitFrame released={released} origin={origin} isVersion>
      {!isLatest && (
        <p className="note">
          {releases.old(number, time)}{" "}
          <Link to={`${at}/releases?from=${number}&to=${number + 1}`}>
            {releases.compareWith(number, number + 1)}
          </Link>
        </p>
      )}
      <p className="no-print">
        <Link to={`${at}/releases`}>{releases.versions}</Link>
        {mayEdit && (
          <>
            {" · "}
            <Link to={`${at}/plan/back/${number}`}>{releases.backTo(number)} …</Link>
          </>
        )}
      </p>
      <TimelinePicture />
      <Itinerary />
      <div className="side-lists">
        {inOrder(content.sides).map((side) => (
          <SideList key={side.side} side={side} />
        ))}
      </div>
    </VisitFrame>
  );
}
