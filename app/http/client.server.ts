import type { Client } from "#app/domain/account/sign-in.server.ts";
import type { Asked } from "#app/http/access.server.ts";

/** Where a request comes from, for the throttle and for the list of one's sessions. */
export const clientOf = ({ request, office }: Asked): Client => ({
  clientAddress: office.clientAddress,
  userAgent: request.headers.get("User-Agent") ?? "",
});
