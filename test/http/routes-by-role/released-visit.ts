import {
  all,
  byLevel,
  draftOnly,
  forAll,
  inVisit,
  office,
  pathOf,
  type Row,
  readOnly,
  type Visits,
} from "#test/http/routes-by-role/row.ts";

/** A visit as it is released. */
export function releasedVisit({ open, closed }: Visits): Row[] {
  const at = pathOf(open);
  return [
    {
      route: "routes/visits.$slug._index",
      path: at,
      read: forAll(200),
      send: readOnly,
      shows: byLevel("item", "note", "person", "venue"),
    },
    {
      route: "routes/visits.$slug.participants",
      path: `${at}/participants`,
      read: forAll(200),
      send: readOnly,
      shows: byLevel("person", "organisation", "contact"),
    },
    {
      route: "routes/visits.$slug.outcomes",
      path: `${at}/outcomes`,
      read: forAll(200),
      send: readOnly,
      shows: byLevel("outcome", "item", "organisation", "person"),
    },
    {
      route: "routes/visits.$slug.sources",
      path: `${at}/sources`,
      read: forAll(200),
      send: readOnly,
      shows: byLevel("source", "note-of-source", "claim", "item"),
    },
    {
      route: "routes/visits.$slug.print",
      path: `${at}/print`,
      read: forAll(200),
      send: readOnly,
      shows: byLevel("item", "note", "person", "organisation", "venue"),
    },
    ...["_index", "participants", "outcomes", "sources", "print"].flatMap((page): Row[] => {
      const route = `routes/visits.$slug.${page}`;
      const under = page === "_index" ? "" : `/${page}`;
      const ofPage: Record<string, string[]> = {
        _index: ["item", "note", "person", "venue"],
        participants: ["person", "organisation", "contact"],
        outcomes: ["outcome", "item", "organisation", "person"],
        sources: ["source", "note-of-source", "claim", "item"],
        print: ["item", "note", "person", "organisation", "venue"],
      };
      const closedHead = ["closed-title", "closed-purpose"];
      return [
        {
          ...{ route, path: `/visits/${closed.slug}${under}`, read: office(200), send: readOnly },
          shows: { office: [...closedHead, ...inVisit("closed", all(ofPage[page]!))] },
        },
        {
          ...{ route, path: `/visits/unreleased-visit${under}`, send: readOnly, shows: {} },
          read: page === "_index" ? draftOnly : forAll(404),
        },
      ];
    }),
  ];
}
