import {
  all,
  directory,
  forAll,
  form,
  formOfDirectory,
  inVisit,
  mentioned,
  office,
  planners,
  type Row,
  readOnly,
  reviewers,
  type Visits,
} from "#test/http/routes-by-role/row.ts";

/** The directories: their lists, pages, forms, history and suggestions. */
export function directories({ open }: Visits): Row[] {
  const { ids } = open;
  return [
    {
      route: "routes/directory.source",
      path: "/directory/source",
      read: reviewers(200),
      send: readOnly,
      shows: { reviewers: directory("source") },
    },
    ...(["person", "organisation", "venue"] as const).flatMap((kind): Row[] => {
      const plural = { person: "people", organisation: "organisations", venue: "venues" }[kind];
      const route = `routes/${plural}`;
      const posts = { person: ["person"], organisation: ["organisation"], venue: ["venue"] }[kind];
      return [
        {
          route: `${route}._index`,
          path: `/${plural}`,
          read: forAll(200),
          send: readOnly,
          shows: mentioned(posts[0]!),
        },
        ...["closed-", "unreleased-"].map((name): Row => {
          const isReleased = name === "closed-";
          const own = kind === "venue" ? ["venue", "address-of-venue"] : [kind];
          const shown = {
            person: ["item", "organisation", "outcome", "person"],
            organisation: ["item", "outcome", "organisation", "person"],
            venue: ["item", "venue", "address-of-venue"],
          }[kind].map((what) => `closed-${what}-public`);
          return {
            ...{ route: `${route}.$slug`, path: `/${plural}/${name}${kind}-public`, send: readOnly },
            // What no release names is in the directory for those who read all of it.
            read: isReleased ? office(200) : { ...forAll(404), manager: 200, planner: 200, admin: 200 },
            shows: isReleased
              ? { office: ["closed-title", ...shown] }
              : { reviewers: own.map((what) => `unreleased-${what}-public`) },
          };
        }),
        ...(["public", "guest", "internal"] as const).map((level): Row => {
          const shown = {
            person: ["item", "organisation", "outcome", "person"],
            organisation: ["item", "outcome", "organisation", "person"],
            venue: ["item", "venue", "address-of-venue"],
          }[kind].map((what) => `${what}-${level}`);
          const isPublic = level === "public";
          return {
            ...{ route: `${route}.$slug`, path: `/${plural}/${kind}-${level}`, send: readOnly },
            read: isPublic ? forAll(200) : office(200),
            shows: { [isPublic ? "everyone" : "office"]: ["open-title", ...shown] },
          };
        }),
      ];
    }),
    {
      route: "routes/directory.history",
      path: "/directory/history",
      read: reviewers(200),
      send: planners(400),
      shows: {
        // The latest fifty.
        reviewers: [
          ...["closed", "unreleased"].flatMap((name) =>
            inVisit(name, all(["person", "organisation", "venue", "source"])),
          ),
          ...all(["person", "organisation", "venue", "source"], ["host", "internal"]),
          ...["venue-guest", "source-guest"],
        ],
      },
    },
    form("/directory/person/new", formOfDirectory, []),
    form(`/directory/person/${ids["person-internal"]}`, formOfDirectory, ["person-internal"]),
    form("/directory/position/new", formOfDirectory, [...directory("person"), ...directory("organisation")]),
    form("/directory/organisation/new", formOfDirectory, directory("organisation")),
    form("/directory/venue/new", formOfDirectory, directory("organisation")),
    form("/directory/travelTime/new", formOfDirectory, directory("venue")),
    form("/directory/source/new", formOfDirectory, []),
    form(`/directory/source/${ids["source-internal"]}`, formOfDirectory, [
      "source-internal",
      "note-of-source-internal",
    ]),
    {
      route: formOfDirectory,
      path: `/directory/item/${ids["item-public"]}`,
      read: planners(404),
      send: planners(404),
      shows: {},
    },
    {
      route: formOfDirectory,
      path: `/directory/person/${ids["venue-public"]}`,
      read: planners(404),
      send: planners(404),
      shows: {},
    },
    ...(["person", "organisation", "venue", "source"] as const).map(
      (kind): Row => ({
        ...{
          route: "routes/suggest",
          path: `/suggest?to=${kind}&q=mark`,
          read: reviewers(200),
          send: readOnly,
        },
        shows: { reviewers: directory(kind) },
      }),
    ),
    {
      ...{ route: "routes/suggest", path: "/suggest?to=room&within=anywhere", send: readOnly, shows: {} },
      read: reviewers(200),
    },
  ];
}
