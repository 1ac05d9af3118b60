import {
  all,
  each,
  forAll,
  inVisit,
  listed,
  ofDrafts,
  type Row,
  readOnly,
  restricted,
  signedIn,
} from "#test/http/routes-by-role/row.ts";

/** The desk, the list of visits, the search, and addresses that nothing has. */
export function deskAndSearch(): Row[] {
  return [
    {
      route: "root",
      path: "/visits",
      read: forAll(200),
      send: readOnly,
      shows: listed,
    },
    // The desk: next visits, and what was changed last. A form of an index page is sent to "?index".
    ...["/", "/?index"].map(
      (path): Row => ({
        ...{ route: "routes/_index", path, read: { ...forAll(200), visitor: "/visits" } },
        send: path === "/" ? readOnly : { ...signedIn(400), visitor: "/sign-in" },
        hides: { planner: ["closed-title"], admin: ["closed-title"] }, // it is as it was released: nothing to do
        shows: {
          office: ["open-title", "closed-title"],
          reviewers: [
            "unreleased-title",
            ...inVisit("unreleased", [
              "action",
              "gift",
              "outcome-internal",
              "task",
              "vehicle",
              ...all(["contact", "item", "source"], ["internal"]),
            ]),
          ],
        },
      }),
    ),
    { route: "routes/$", path: "/nothing/at/all", read: forAll(404), send: readOnly, shows: {} },
    {
      route: "routes/visits._index",
      path: "/visits",
      read: forAll(200),
      send: readOnly,
      shows: listed,
    },

    // The search says nothing of itself; what it finds, and for whom, test/http/search.test.ts asks mark by mark.
    { route: "routes/search._index", path: "/search", read: forAll(200), send: readOnly, shows: {} },
    { route: "routes/search.palette", path: "/search/palette", read: forAll(200), send: readOnly, shows: {} },
    {
      ...{ route: "routes/search._index", path: "/search?q=mark+item&in=items" },
      ...{ read: forAll(200), send: readOnly, hides: ofDrafts(["item-public"]) },
      shows: {
        everyone: ["open-title", ...each("item", ["public"])],
        office: ["closed-title", ...each("item", restricted), ...inVisit("closed", each("item"))],
        reviewers: [
          ...["unreleased-title", "draft-item", "renamed-item"],
          ...inVisit("unreleased", each("item")),
        ],
      },
    },
  ];
}
