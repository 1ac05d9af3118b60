import {
  all,
  directory,
  draftItems,
  each,
  forAll,
  form,
  head,
  levels,
  openTo,
  pathOf,
  planners,
  type Row,
  readOnly,
  restricted,
  reviewers,
  type Visits,
} from "#test/http/routes-by-role/row.ts";

/** Addresses of calendars and pages: managers see who has one; the addresses themselves are keys. */
function addressesOf(at: string, ids: Record<string, string>): Row[] {
  const route = "routes/visits.$slug.plan.subscriptions";
  const list = `${at}/plan/subscriptions`;
  const one = { read: planners(200), send: planners(400) };
  return [
    {
      ...{ route: `${route}._index`, path: list, read: reviewers(200), send: readOnly },
      shows: { reviewers: ["open-title", ...all(["person", "organisation"])] },
    },
    {
      ...{ route: `${route}.new`, path: `${list}/new?for=delegation:guest`, ...one },
      // Whoever has an address already is not among those who get one.
      shows: { planners: ["open-title", ...each("person").filter((one) => one !== "person-guest")] },
    },
    {
      ...{ route: `${route}.new`, path: `${list}/new?for=participation:nobody`, shows: {} },
      ...{ read: planners(404), send: planners(400) },
    },
    {
      ...{ route: `${route}.$id`, path: `${list}/${ids.subscription}`, ...one },
      shows: { planners: ["open-title", "person-guest"] },
    },
    {
      ...{ route: `${route}.$id`, path: `${list}/unheard-of`, shows: {} },
      ...{ read: planners(404), send: planners(404) },
    },
    {
      ...{ route: `${route}.cards`, path: `${list}/cards`, read: planners(200), send: readOnly },
      shows: { planners: ["open-title", "person-guest"] },
    },
  ];
}

/** A visit as it is planned: the pages of its draft. */
export function plannedVisit({ open, closed }: Visits): Row[] {
  const at = pathOf(open);
  const { ids } = open;
  /** A page of the draft. `sent` is what planners get for an empty form. */
  const plan = (page: string, sent: number, shows: string[]): Row => ({
    ...{ route: `routes/visits.$slug.plan.${page}`, path: `${at}/plan/${page.replace("._index", "")}` },
    ...{ read: reviewers(200), send: planners(sent), shows: { reviewers: shows } },
  });
  return [
    {
      ...{
        route: "routes/visits.$slug.plan._index",
        path: `${at}/plan`,
        read: reviewers(200),
        send: readOnly,
      },
      shows: { reviewers: ["open-title", ...draftItems, ...all(["person", "venue"])] },
    },
    // One day of it, by person with everyone to choose from; the first day is where the tab leads.
    ...["", "?lanes=people"].map(
      (lanes): Row => ({
        route: "routes/visits.$slug.plan.days.$leg.$day",
        path: `${at}/plan/days/berlin/2027-10-26${lanes}`,
        ...{ read: reviewers(200), send: planners(400) },
        shows: {
          reviewers: ["open-title", ...draftItems, ...each("venue"), ...(lanes ? each("person") : [])],
        },
      }),
    ),
    {
      ...{ route: "routes/visits.$slug.plan.days._index", path: `${at}/plan/days`, shows: {} },
      ...{ read: reviewers(`${at}/plan/days/berlin/2027-10-25`), send: readOnly },
    },
    {
      ...{ route: "routes/visits.$slug.plan.conflicts", path: `${at}/plan/conflicts`, send: planners(400) },
      ...{ read: reviewers(200), shows: { reviewers: ["open-title"] } },
    },
    plan("interpreters", 400, ["open-title"]),
    ...addressesOf(at, ids),
    plan("readers", 400, ["open-title", ...each("person")]),
    // The drafts are of what each may see: nothing that is internal, or that the other side keeps.
    {
      ...plan("mails", 400, []),
      shows: {
        reviewers: ["open-title", ...all(["item", "person", "venue"], openTo.guest)],
        // Those without an e-mail address are to be called.
        planners: ["changed", "participants", "guest"].map((one) => `telephone-${one}`),
      },
    },
    {
      ...{
        route: "routes/visits.$slug.history",
        path: `${at}/history`,
        read: reviewers(200),
        send: reviewers(400),
      },
      shows: {
        reviewers: [
          ...["open-title", "draft-item", "renamed-item", "action", "gift", "task", "vehicle"],
          ...all(["item", "person", "source", "contact", "outcome"]),
        ],
        planners: ["diet", "access", "health", "telephone", "office-note"].flatMap((what) => [
          ...[`${what}-public`, `${what}-changed`],
        ]),
      },
    },
    {
      ...plan("delegations._index", 400, []),
      shows: {
        reviewers: ["open-title", ...all(["person", "organisation"])],
        planners: ["diet", "access", "health", "telephone"].flatMap((need) => [
          ...[`${need}-changed`, ...each(need, restricted)],
        ]),
      },
    },
    {
      ...plan("languages", 303, []),
      send: planners(`${at}/plan/languages`),
      shows: {
        reviewers: [
          ...[
            ...head,
            ...draftItems,
            "gift",
            "task",
            "vehicle",
            ...all(["note", "contact"]),
            ...each("outcome", restricted),
          ],
        ],
      },
    },
    plan("preparation", 400, [
      ...["open-title", "gift", "gift-note", "task", "vehicle", "driver", ...all(["contact", "person"])],
    ]),
    {
      ...plan("release", 400, []),
      read: planners(200),
      shows: {
        planners: ["open-title", "draft-item", "renamed-item", ...all(["item", "person"], ["public"])],
      },
    },
    // One item alone: of the rest of the draft nothing is told.
    {
      ...plan("item.$id.release", 400, []),
      path: `${at}/plan/item/${ids["item-public"]}/release`,
      read: planners(200),
      shows: { planners: ["open-title", "item-public", "renamed-item", "person-public"] },
    },
    {
      ...{ route: "routes/visits.$slug.plan.item.$id.release", shows: {}, send: planners(400) },
      ...{ path: `${at}/plan/item/${closed.ids["item-public"]}/release`, read: planners(404) },
    },
    {
      ...{ route: "routes/visits.$slug.releases._index", path: `${at}/releases?from=1&to=1` },
      ...{ read: reviewers(200), send: readOnly, shows: { reviewers: ["open-title"] } },
    },
    {
      ...{ route: "routes/visits.$slug.releases.$number", path: `${at}/releases/1`, send: readOnly },
      read: reviewers(200),
      shows: {
        reviewers: [
          "open-title",
          "open-purpose",
          ...all(["item", "note", "venue", "person", "organisation"]),
        ],
      },
    },
    {
      ...plan("back.$number", 400, []),
      path: `${at}/plan/back/1`,
      read: planners(200),
      shows: { planners: ["open-title", "draft-item", "renamed-item", "item-public", "person-public"] },
    },
    {
      ...plan("outcomes", 405, []),
      send: readOnly,
      shows: {
        reviewers: [
          "open-title",
          "action",
          "renamed-item",
          ...each("item", restricted),
          ...all(["outcome", "organisation", "person"]),
        ],
      },
    },
    {
      ...plan("sources", 405, []),
      send: readOnly,
      shows: {
        reviewers: ["open-title", "renamed-item", ...each("item", restricted), ...all(["claim", "source"])],
        // What a claim can be made about is offered to those who plan.
        planners: ["draft-item", ...all(["organisation", "outcome", "person", "venue"])],
      },
    },
    plan("movements._index", 400, ["open-title"]), // nobody there moves as a side
    {
      ...{ route: "routes/visits.$slug.plan.movements.drivers", path: `${at}/plan/movements/drivers` },
      ...{ read: reviewers(200), send: readOnly, shows: { reviewers: ["open-title"] } },
    },
    form(
      `${at}/plan/participation/${ids["participation-public"]}/substitute`,
      "routes/visits.$slug.plan.participation.$id.substitute",
      [
        ...each("person"),
        ...directory("person"),
        ...directory("organisation"),
        "renamed-item",
        "contact-public",
      ],
    ),
    form(`${at}/plan/copy`, "routes/visits.$slug.plan.copy", ["open-title"]),
    form(`${at}/plan/delegations/split`, "routes/visits.$slug.plan.delegations.split", each("person")),
    {
      ...{
        route: "routes/visits.$slug.plan.participation.several",
        path: `${at}/plan/participation/several`,
      },
      ...{ read: planners(200), send: planners(400) },
      shows: { planners: [...directory("person"), ...directory("organisation")] },
    },
    {
      ...{
        route: "routes/visits.$slug.plan.item.$id.switch",
        path: `${at}/plan/item/${ids["item-guest"]}/switch`,
      },
      ...{ read: planners(`${at}/plan`), send: planners(400), shows: {} },
    },
    {
      ...{
        route: "routes/visits.$slug.plan.item.$id.conflicts",
        path: `${at}/plan/item/${ids["item-guest"]}/conflicts`,
      },
      ...{ read: forAll(404), send: { ...planners(400), visitor: 404 }, shows: {} },
    },
    ...(["public", "guest", "host"] as const).map(
      (reader): Row => ({
        ...{
          route: "routes/visits.$slug.plan.seen-by",
          path: `${at}/plan/seen-by?as=${reader}&part=programme`,
        },
        ...{
          read: reviewers(200),
          send: readOnly,
          shows: {
            reviewers: [
              // What this reader is shown, then by their names what is hidden from them.
              ...["open-title", ...draftItems, ...each("person")],
              ...all(["note", "venue"], openTo[reader]),
              ...each(
                "outcome",
                levels.filter((level) => !(openTo[reader] as string[]).includes(level)),
              ),
            ],
          },
        },
      }),
    ),
  ];
}
