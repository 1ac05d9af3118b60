import {
  each,
  inVisit,
  levels,
  type Row,
  readOnly,
  reviewers,
  titles,
} from "#test/http/routes-by-role/row.ts";

/** Partners, for those who read follow-ups: out of the drafts, so that of all three visits alike. */
export function partnerPages(): Row[] {
  const proposals = each("outcome", levels);
  const ofAll = [...proposals, ...inVisit("closed", proposals), ...inVisit("unreleased", proposals)];
  const page = (name: string, path: string, shows: string[]): Row => ({
    ...{ route: `routes/follow-ups.partners.${name}`, path: `/follow-ups/partners${path}` },
    ...{ read: reviewers(200), send: readOnly, shows: { reviewers: shows } },
  });
  return [
    page("_index", "", ["closed-title"]), // the next visit
    page("$key._index", "/berlin", [
      ...titles,
      ...ofAll,
      ...["action", "closed-action", "unreleased-action"],
    ]),
    { ...page("$key._index", "/moscow", []), read: reviewers(404) }, // our own city
    { ...page("$key._index", "/organisation.organisation-guest", []), read: reviewers(404) }, // of our side
  ];
}
