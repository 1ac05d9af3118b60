import { directory, type Row, reviewers, type Visits } from "#test/http/routes-by-role/row.ts";

const route = "routes/follow-ups.outcomes.$id";

/** The life of an outcome: of the draft, for those who keep follow-ups. */
export function outcomePages({ open }: Visits): Row[] {
  const path = (id: string) => `/follow-ups/outcomes/${id}`;
  return [
    {
      ...{ route, path: path(open.ids["outcome-guest"]!), read: reviewers(200), send: reviewers(400) },
      shows: {
        reviewers: [
          ...["open-title", "outcome-guest", "item-guest", "person-guest", "organisation-guest"],
          ...directory("source"),
        ],
      },
    },
    { ...{ route, path: path("unheard-of"), read: reviewers(404), send: reviewers(404) }, shows: {} },
  ];
}
