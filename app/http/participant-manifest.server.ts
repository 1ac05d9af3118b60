import { pathsOf } from "#app/domain/subscription/address.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";
import type { AskedByAddress } from "#app/http/private-door.server.ts";
import { wordingIn } from "#app/i18n/wording.ts";

/** The manifest of one participant's page (W3C Web Application Manifest): it starts there and stays there. */
export function manifestOf({ own, secret, language }: AskedByAddress): Response {
  const { page } = pathsOf(secret);
  const visit = own?.content.visit;
  const wording = wordingIn(language, visit?.referenceLanguage);
  const name = visit ? wording.textOf(visit.title) : wording.messages.participant.yourProgramme;
  const icon = (size: number) => ({
    ...{ src: `/static/icon-${size}.png`, sizes: `${size}x${size}`, type: "image/png" },
  });
  const manifest = {
    ...{ name, short_name: wording.messages.participant.programme, lang: htmlLanguage(language) },
    ...{ id: page, start_url: `${page}?lang=${language}`, scope: page },
    ...{ display: "standalone", background_color: "#fbfaf6", theme_color: "#fbfaf6" },
    icons: [icon(192), icon(512), { src: "/static/icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { "Content-Type": "application/manifest+json", "Cache-Control": "private, no-store" },
  });
}
