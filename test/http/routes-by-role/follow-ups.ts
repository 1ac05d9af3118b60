import {
  directory,
  type Row,
  readOnly,
  reviewers,
  titles,
  type Visits,
} from "#test/http/routes-by-role/row.ts";

/** The follow-ups over all visits: for those who review, and nobody else. */
export function followUps({ open, closed }: Visits): Row[] {
  return [
    {
      ...{ route: "routes/follow-ups._index", path: "/follow-ups", send: readOnly },
      read: reviewers(200),
      shows: { reviewers: [...titles, ...directory("outcome"), ...actionsOfAll] },
    },
    {
      ...{ route: "routes/follow-ups.reviews._index", path: "/follow-ups/reviews", send: readOnly },
      ...{ read: reviewers(200), shows: { reviewers: titles } },
    },
    {
      ...{ route: "routes/follow-ups.mails", path: "/follow-ups/mails", shows: {} },
      ...{ read: reviewers(200), send: reviewers(400) },
    },
    {
      ...{ route: "routes/follow-ups.reviews.$id", path: "/follow-ups/reviews/unheard-of", shows: {} },
      ...{ read: reviewers(404), send: reviewers(404) },
    },
    {
      ...{ route: "routes/follow-ups.reviews.$id", path: `/follow-ups/reviews/${open.ids.review}` },
      ...{ read: reviewers(200), send: reviewers(400) },
      shows: {
        reviewers: ["open-title", "place-of-review", "action", ...directory("outcome").filter(isOpen)],
      },
    },
    {
      ...{ route: "routes/settings.deadlines._index", path: "/settings/deadlines", shows: {} },
      ...{ read: reviewers(200), send: reviewers(422) },
    },
    {
      ...{ route: "routes/settings.deadlines.$id", path: "/settings/deadlines/unheard-of", shows: {} },
      ...{ read: reviewers(404), send: reviewers(404) },
    },
    {
      ...{ route: "routes/follow-ups.groups.$id", path: "/follow-ups/groups/unheard-of" },
      ...{ read: reviewers(404), send: reviewers(404), shows: {} },
    },
    {
      ...{
        route: "routes/follow-ups.groups.$id",
        path: `/follow-ups/groups/${open.ids["outcome-internal"]}`,
      },
      ...{ read: reviewers(404), send: reviewers(404), shows: {} }, // no working group
    },
    ...minutesOf(open),
    ...actionsOf(open, ""),
    ...actionsOf(closed, "closed-"),
  ];
}

/** Marks of the first visit have no other name before theirs. */
const isOpen = (mark: string): boolean => !/^(?:closed|unreleased)-/.test(mark);

const actionsOfAll = ["action", "closed-action", "unreleased-action"];

function actionsOf({ ids }: Visits["open"], visit: string): Row[] {
  const route = "routes/follow-ups.actions.$id";
  const marks = ["action", "detail-of-action", "outcome-internal"];
  return [
    {
      ...{ route, path: `/follow-ups/actions/${ids.action}` },
      ...{ read: reviewers(200), send: reviewers(400) },
      shows: { reviewers: [`${visit || "open-"}title`, ...marks.map((one) => `${visit}${one}`)] },
    },
    {
      ...{ route, path: "/follow-ups/actions/unheard-of", read: reviewers(404), send: reviewers(404) },
      shows: {},
    },
    ...["csv", "json"].map(
      (kind): Row => ({
        ...{ route: `routes/follow-ups[.]${kind}`, path: `/follow-ups.${kind}`, send: readOnly },
        read: reviewers(200),
        shows: { reviewers: [...titles, ...directory("outcome"), ...actionsOfAll] },
      }),
    ),
    {
      ...{ route: "routes/follow-ups.several", path: "/follow-ups/several" },
      ...{ read: reviewers(200), send: reviewers(400), shows: {} },
    },
    {
      ...{ route: "routes/follow-ups.charts", path: "/follow-ups/charts", send: readOnly },
      ...{ read: reviewers(200), shows: { reviewers: titles } },
    },
    {
      ...{ route: "routes/follow-ups.views", path: "/follow-ups/views" },
      ...{ read: reviewers(200), send: reviewers(400), shows: {} },
    },
    // A workbook is packed: what it holds, test/http/follow-up-files.test.ts unpacks.
    {
      ...{ route: "routes/follow-ups[.]xlsx", path: "/follow-ups.xlsx", send: readOnly },
      ...{ read: reviewers(200), shows: {} },
    },
  ];
}

function minutesOf({ ids, slug }: Visits["open"]): Row[] {
  const route = "routes/visits.$slug.plan.item.$id.minutes";
  const at = `/visits/${slug}/plan/item`;
  return [
    {
      ...{ route, path: `${at}/${ids["item-internal"]}/minutes`, read: reviewers(200), send: reviewers(400) },
      shows: { reviewers: ["open-title", "item-internal", "person-internal", "venue-internal"] },
    },
    {
      ...{ route, path: `${at}/unheard-of/minutes`, read: reviewers(404), send: reviewers(404) },
      shows: {},
    },
  ];
}
