import { directory, type Row, readOnly, reviewers, titles } from "#test/http/routes-by-role/row.ts";

/** The follow-ups over all visits: for those who review, and nobody else. */
export function followUps(): Row[] {
  return [
    {
      ...{ route: "routes/follow-ups._index", path: "/follow-ups", send: readOnly },
      read: reviewers(200),
      shows: { reviewers: [...titles, ...directory("outcome")] },
    },
  ];
}
