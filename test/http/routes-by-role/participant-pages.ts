import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { all, each, forAll, openTo, type Row, readOnly, type Visits } from "#test/http/routes-by-role/row.ts";
import { issuing } from "#test/story.ts";

/**
 * Private addresses. Whoever is signed in in the same browser makes no difference: each is answered as its
 * participant, and one that opens nothing is not there for anybody.
 */
export function participantPages({ open: { ids } }: Visits): Row[] {
  const at = (name: string) => `/p/${tokenOf(issuing.officeKey, { id: ids[name]!, generation: 1 })}`;
  const of = ["item", "note", "venue", "address-of-venue"];
  const seen: [name: string, marks: string[]][] = [
    ["subscription", [...all(of, ["guest"]), "person-guest", ...each("contact", openTo.guest)]],
    ["addressOfGuests", [...all(of, openTo.guest), ...each("contact", openTo.guest)]],
    ["addressOfHosts", [...each("contact", openTo.host)]],
    ["addressOfOffice", [...all(of), ...each("contact")]],
  ];
  const gone = [at("addressExpired"), at("addressRevoked"), `${at("subscription")}a`, "/p/unheard-of"];
  return [
    ...seen.flatMap(([name, marks]): Row[] => [
      {
        ...{ route: "routes/p.$token", path: at(name), read: forAll(200), send: forAll(400) },
        shows: { everyone: ["open-title", ...marks] },
      },
      {
        ...{ route: "routes/p.$token_.manifest[.]webmanifest", path: `${at(name)}/manifest.webmanifest` },
        ...{ read: forAll(200), send: readOnly, shows: { everyone: ["open-title"] } },
      },
    ]),
    ...gone.flatMap((path): Row[] =>
      ["", "/manifest.webmanifest"].map((below) => ({
        ...{ route: null, path: path + below, read: forAll(404), send: forAll(404), shows: {} },
      })),
    ),
  ];
}
