import { json } from "@remix-run/node";
import { anyone } from "#app/http/access.server.ts";
import { paletteOf } from "#app/http/palette.server.ts";

/** What the palette lists while somebody types: pages, acts and finds for whoever asks, and for nobody else. */
export const loader = anyone((asked) => json(paletteOf(asked), { headers: { "Cache-Control": "no-store" } }));
