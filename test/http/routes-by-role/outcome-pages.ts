import { directory, type Row, reviewers, signedIn, type Visits } from "#test/http/routes-by-role/row.ts";

const files = "routes/follow-ups.documents";
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
    {
      ...{ route: `${files}._index`, path: `/follow-ups/documents?of=outcome:${open.ids["outcome-guest"]}` },
      ...{ read: reviewers(200), send: reviewers(400), shows: {} },
    },
    {
      ...{ route: `${files}._index`, path: "/follow-ups/documents", shows: {} },
      ...{ read: signedIn(404), send: signedIn(404) },
    },
    {
      ...{ route: `${files}.$id`, path: "/follow-ups/documents/unheard-of", shows: {} },
      ...{ read: signedIn(404), send: signedIn(404) },
    },
    { ...{ route, path: path("unheard-of"), read: signedIn(404), send: signedIn(404) }, shows: {} },
  ];
}
