import { anyone, refusal } from "#app/http/access.server.ts";

/** Whatever no other address answers. */
export const loader = anyone((): null => {
  throw refusal(404, "page");
});

export default function Nothing() {
  return null;
}
