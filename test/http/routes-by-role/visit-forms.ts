import {
  all,
  directory,
  draftItems,
  each,
  form,
  formOfVisit,
  inVisit,
  pathOf,
  planners,
  type Row,
  reviewers,
  titles,
  type Visits,
} from "#test/http/routes-by-role/row.ts";

/** The forms of a visit and of the things in it. */
export function visitForms({ open, closed }: Visits): Row[] {
  const at = pathOf(open);
  const { ids } = open;
  /** The form of one thing of the visit; `which` is its id, or "new". */
  const partForm = (kind: string, which: string, shows: string[]) =>
    form(`${at}/plan/${kind}/${which}`, formOfVisit, shows);
  /** What comes of a visit is kept by whoever reviews it, too. */
  const followUpForm = (kind: string, which: string, shows: string[]): Row => ({
    ...partForm(kind, which, []),
    ...{ read: reviewers(200), send: reviewers(400), shows: { reviewers: shows } },
  });
  /** An outcome may follow from one of another visit. */
  const elsewhere = ["closed", "unreleased"].flatMap((name) => [
    `${name}-title`,
    ...inVisit(name, each("outcome")),
  ]);
  return [
    form(`${at}/plan/visit`, "routes/visits.$slug.plan.visit", [
      ...titles,
      "open-purpose",
      ...directory("organisation"),
    ]),
    form("/visits/new", "routes/visits.new", [...titles, ...directory("organisation")]),
    partForm("item", "new", [...draftItems, ...each("person"), ...directory("venue")]),
    partForm("item", ids["item-internal"]!, [
      ...[...draftItems, "note-internal", "office-note-internal", ...each("person"), ...directory("venue")],
    ]),
    partForm("participation", "new", [
      ...each("person"),
      ...directory("person"),
      ...directory("organisation"),
    ]),
    partForm("participation", ids["participation-guest"]!, [
      ...[...directory("person"), ...directory("organisation")],
      ...all(["diet", "access", "health", "telephone"], ["guest"]),
    ]),
    partForm("leg", "new", []),
    partForm("leg", ids.leg!, []),
    partForm("party", "new", each("person")),
    partForm("party", ids.party!, each("person")),
    partForm("contactPoint", "new", [...draftItems, ...each("person"), ...directory("venue")]),
    partForm("contactPoint", ids["contact-host"]!, [
      ...["contact-host", ...draftItems, ...each("person"), ...directory("venue")],
    ]),
    partForm("preparationTask", "new", [...draftItems, ...each("person"), ...directory("organisation")]),
    partForm("preparationTask", ids.task!, [
      "task",
      ...draftItems,
      ...each("person"),
      ...directory("organisation"),
    ]),
    partForm("vehicle", "new", [...draftItems, ...each("person")]),
    partForm("vehicle", ids.vehicle!, ["vehicle", "driver"]),
    // A claim is made about something: without it there is no form.
    { ...partForm("citation", "new", []), read: planners(404), send: planners(404) },
    partForm("citation", `new?about=item:${ids["item-guest"]}`, ["item-guest", ...directory("source")]),
    partForm("citation", ids["citation-guest"]!, ["item-guest", "claim-guest", ...directory("source")]),
    { ...partForm("settlement", "new", []), read: planners(404), send: planners(404) },
    followUpForm("outcome", "new", [
      ...[...draftItems, ...each("outcome"), ...elsewhere],
      ...[...directory("source"), ...directory("organisation")],
    ]),
    followUpForm("outcome", ids["outcome-guest"]!, [
      ...[...draftItems, ...each("outcome"), ...elsewhere, ...each("person")],
      ...[...directory("source"), ...directory("organisation")],
    ]),
    followUpForm("actionItem", "new", [
      ...[...draftItems, ...each("outcome"), ...each("person")],
      ...directory("organisation"),
    ]),
    followUpForm("review", "new", each("outcome")),
    followUpForm("minutes", "new", draftItems),
    // A conflict is accepted where it is shown.
    { ...partForm("acceptance", "new", []), read: planners(404), send: planners(404) },
    partForm("gift", ids.gift!, ["gift", "gift-note", ...draftItems, ...each("person")]),
    { ...partForm("gift", "new", [...draftItems, ...each("person")]), showsKept: true },
    ...[closed.ids["item-public"]!, closed.ids["participation-public"]!, "unheard-of"].map(
      (id): Row => ({
        ...{
          route: formOfVisit,
          path: `${at}/plan/item/${id}`,
          read: planners(404),
          send: planners(404),
          shows: {},
        },
      }),
    ),
    {
      route: formOfVisit,
      path: `${at}/plan/secret/new`,
      read: planners(404),
      send: planners(404),
      shows: {},
    },
  ];
}
