import { manifestOf } from "#app/http/participant-manifest.server.ts";
import { byAddress } from "#app/http/private-door.server.ts";

/** What makes a participant's page a program on their telephone. */
export const loader = byAddress(manifestOf);
