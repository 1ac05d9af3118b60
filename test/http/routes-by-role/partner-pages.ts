import {
  all,
  draftItems,
  each,
  head,
  inVisit,
  levels,
  openTo,
  pathOf,
  type Row,
  readOnly,
  reviewers,
  signedIn,
  titles,
  type Visits,
} from "#test/http/routes-by-role/row.ts";

const isOpenTo = (levelsOpen: readonly string[], mark: string): boolean =>
  !levels.some((level) => mark.endsWith(`-${level}`) && !levelsOpen.includes(level));

/** Partners, for those who read follow-ups: out of the drafts, so that of all three visits alike. */
export function partnerPages({ open, closed }: Visits): Row[] {
  const proposals = each("outcome", levels);
  const ofAll = [...proposals, ...inVisit("closed", proposals), ...inVisit("unreleased", proposals)];
  const page = (name: string, path: string, shows: string[]): Row => ({
    ...{ route: `routes/follow-ups.partners.${name}`, path: `/follow-ups/partners${path}` },
    ...{ read: reviewers(200), send: readOnly, shows: { reviewers: shows } },
  });
  /** The report after a visit: for a side, no more than what is open to it, out of the draft as it stands. */
  const report = (reader: "office" | "guest" | "host"): Row => ({
    ...{ route: "routes/visits.$slug.plan.report", path: `${pathOf(open)}/plan/report?for=${reader}` },
    ...{ read: reviewers(200), send: readOnly },
    shows: {
      reviewers: [
        ...head,
        ...draftItems.filter((mark) => isOpenTo(openTo[reader], mark)),
        ...(reader === "office" ? ["action"] : []),
        ...all(["note", "person", "organisation", "venue", "source", "outcome"], openTo[reader]),
      ],
    },
  });
  const file = {
    ...{ route: "routes/visits.$slug.plan.report[.]docx", path: `${pathOf(open)}/plan/report.docx` },
    ...{ read: reviewers(200), send: readOnly, shows: {} },
  };
  const ofClosed = `${pathOf(closed)}/plan/report?for=guest`; // of an internal visit no side is told
  return [
    ...(["office", "guest", "host"] as const).map(report),
    { ...report("guest"), path: ofClosed, read: reviewers(404), shows: {} },
    { ...report("guest"), path: `${pathOf(open)}/plan/report?for=third`, read: signedIn(400), shows: {} },
    file,
    page("_index", "", ["closed-title"]), // the next visit
    page("$key._index", "/berlin", [
      ...titles,
      ...ofAll,
      ...["action", "closed-action", "unreleased-action"],
    ]),
    page("$key.briefing", "/berlin/briefing?visit=open-visit", [
      ...titles,
      ...ofAll,
      ...draftItems,
      ...all(["person", "venue"]),
    ]),
    { ...page("$key.briefing", "/berlin/briefing?visit=unheard-of", []), read: reviewers(404) },
    { ...page("$key._index", "/moscow", []), read: reviewers(404) }, // our own city
    { ...page("$key._index", "/organisation.organisation-guest", []), read: reviewers(404) }, // of our side
  ];
}
