import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ParticipantPage } from "#app/components/participant/participant-page.tsx";
import type { RefusedForm } from "#app/domain/subscription/participant-view.ts";
import { participantAct, participantView } from "#app/http/participant.server.ts";
import { byAddress } from "#app/http/private-door.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { wordingIn } from "#app/i18n/wording.ts";

export const loader = byAddress(participantView);

export const action = byAddress(participantAct);

/** What a telephone needs to put the page among its programs. */
export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const language = languageIn(matches);
  const visit = data?.own?.released.content.visit;
  const wording = wordingIn(language, visit?.referenceLanguage);
  return [
    ...titled(matches, visit ? wording.textOf(visit.title) : wording.messages.participant.yourProgramme),
    { name: "robots", content: "noindex, nofollow" },
    ...(data
      ? [
          {
            tagName: "link",
            rel: "manifest",
            href: `${data.paths.page}/manifest.webmanifest?lang=${language}`,
          },
          { tagName: "link", rel: "apple-touch-icon", href: "/static/icon-180.png" },
        ]
      : []),
  ];
};

export default function Participant() {
  return <ParticipantPage view={useLoaderData<typeof loader>()} refused={useActionData<RefusedForm>()} />;
}
