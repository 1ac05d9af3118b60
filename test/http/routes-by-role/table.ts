import type { MarkedVisit } from "#test/http/routes-by-role/marked-office.ts";

export const roles = ["visitor", "viewer", "manager", "planner", "admin"] as const;
export type Role = (typeof roles)[number];

/** A status, "signIn" for being led to sign in, or the address that one is led to. */
export type Answered = number | "signIn" | `/${string}`;
type ByRole = Record<Role, Answered>;

const levels = ["public", "participants", "guest", "host", "internal"] as const;
type Level = (typeof levels)[number];
export const openTo = {
  public: ["public"],
  guest: ["public", "participants", "guest"],
  host: ["public", "participants", "host"],
  office: [...levels],
} satisfies Record<string, Level[]>;

/** Marks by who is shown them first; whoever stands further to the right is shown those before as well. */
type Shown = {
  everyone?: string[];
  office?: string[];
  reviewers?: string[];
  planners?: string[];
  admins?: string[];
};

/**
 * One address and what each role gets there.
 *
 * - `route`: the id of the built route; null for what the server answers before the pages.
 * - `read`: GET and HEAD.
 * - `send`: POST, PUT, PATCH and DELETE with an empty form of our own.
 * - `shows`: exactly the marks in the answer.
 */
export type Row = {
  route: string | null;
  path: string;
  read: ByRole;
  send: ByRole;
  shows: Shown;
  hides?: Partial<Record<Role, string[]>>; // marks that are not for these after all
  showsOthers?: true; // who else has this form open
  showsKept?: true; // what the reader typed into it and did not save
  endsSession?: true;
};

const forAll = (answered: Answered): ByRole => ({
  ...{ visitor: answered, viewer: answered, manager: answered, planner: answered, admin: answered },
});
const signedIn = (answered: Answered): ByRole => ({ ...forAll(answered), visitor: "signIn" });
const reviewers = (answered: Answered): ByRole => ({ ...signedIn(answered), viewer: 404 });
const planners = (answered: Answered): ByRole => ({ ...reviewers(answered), manager: 404 });
const admins = (answered: Answered): ByRole => ({ ...planners(answered), planner: 404 });
const office = (answered: Answered): ByRole => ({ ...forAll(answered), visitor: 404 });
const readOnly = forAll(405);
/** A visit that was never released is its draft alone, for those who read drafts. */
const toDraft = "/visits/unreleased-visit/plan";
const draftOnly: ByRole = { ...forAll(404), manager: toDraft, planner: toDraft, admin: toDraft };

/** Marks that those do not see who read drafts: they stand in the release alone. */
const ofDrafts = (marks: string[]): NonNullable<Row["hides"]> => ({
  manager: marks,
  planner: marks,
  admin: marks,
});

const each = (what: string, of: readonly string[] = levels) => of.map((level) => `${what}-${level}`);
const all = (whats: readonly string[], of: readonly string[] = levels) =>
  whats.flatMap((what) => each(what, of));
/** The same marks as they are called in another visit. */
const inVisit = (name: string, marks: readonly string[]) => marks.map((one) => `${name}-${one}`);

const head = ["open-title", "open-purpose"];
const restricted = levels.filter((level) => level !== "public");
/** What a release holds of things at these levels. */
export const released = (of: readonly string[]) =>
  all(
    [
      ...["item", "note", "person", "organisation", "venue", "address-of-venue"],
      ...["source", "note-of-source", "claim", "outcome", "contact"],
    ],
    of,
  );
const byLevel = (...whats: string[]): Shown => ({
  everyone: [...head, ...all(whats, ["public"])],
  office: all(whats, restricted),
});

const directory = (what: string) => ["", "closed-", "unreleased-"].flatMap((name) => each(`${name}${what}`));
/** The item that was renamed after the release bears its new name in the draft. */
const draftItems = ["draft-item", "renamed-item", ...each("item", restricted)];
/** The list of visits: those released to the reader, and every draft to those who read drafts. */
const listed: Shown = { everyone: ["open-title"], office: ["closed-title"], reviewers: ["unreleased-title"] };
const titles = ["open-title", "closed-title", "unreleased-title"];
/** A closed visit is shown to the office alone; what it mentions, too. */
const mentioned = (what: string): Shown => ({
  everyone: each(what, ["public"]),
  office: [...each(what, restricted), ...each(`closed-${what}`)],
  reviewers: each(`unreleased-${what}`),
});

/** Every address of the office. A route that is missing here fails the tests. */
export function tableOf(
  { open, closed }: { open: MarkedVisit; closed: MarkedVisit },
  accountId: string,
): Row[] {
  const at = `/visits/${open.slug}` as const;
  const { ids } = open;
  const formOfVisit = "routes/visits.$slug.plan.$kind.$id";
  const formOfDirectory = "routes/directory.$kind.$id";

  const form = (path: string, route: string, shows: string[]): Row => ({
    ...{
      route,
      path,
      read: planners(200),
      send: planners(400),
      shows: { planners: shows },
      showsOthers: true,
    },
  });
  const partForm = (kind: string, which: string, shows: string[]) =>
    form(`${at}/plan/${kind}/${which}`, formOfVisit, shows);
  const plan = (page: string, sent: number, shows: string[]): Row => ({
    ...{ route: `routes/visits.$slug.plan.${page}`, path: `${at}/plan/${page.replace("._index", "")}` },
    ...{ read: reviewers(200), send: planners(sent), shows: { reviewers: shows } },
  });
  const calendar = (path: string, read: ByRole, shows: string[] = []): Row => ({
    ...{ route: null, path, read, send: readOnly, shows: { everyone: shows } },
  });

  return [
    {
      route: "root",
      path: "/visits",
      read: forAll(200),
      send: readOnly,
      shows: listed,
    },
    // The desk: next visits, and what was changed last. A form of an index page is sent to "?index".
    ...["/", "/?index"].map(
      (path): Row => ({
        ...{ route: "routes/_index", path, read: { ...forAll(200), visitor: "/visits" } },
        send: path === "/" ? readOnly : { ...signedIn(400), visitor: "/sign-in" },
        hides: { planner: ["closed-title"], admin: ["closed-title"] }, // it is as it was released: nothing to do
        shows: {
          office: ["open-title", "closed-title"],
          reviewers: [
            "unreleased-title",
            ...inVisit("unreleased", [
              "gift",
              "outcome-internal",
              "task",
              "vehicle",
              ...all(["contact", "item", "source", "venue"], ["internal"]),
            ]),
          ],
        },
      }),
    ),
    { route: "routes/$", path: "/nothing/at/all", read: forAll(404), send: readOnly, shows: {} },
    {
      route: "routes/visits._index",
      path: "/visits",
      read: forAll(200),
      send: readOnly,
      shows: listed,
    },

    // A visit as it is released.
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
      shows: byLevel("outcome", "item", "organisation"),
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
        outcomes: ["outcome", "item", "organisation"],
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

    // A visit as it is planned.
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
    {
      ...{
        route: "routes/visits.$slug.history",
        path: `${at}/history`,
        read: reviewers(200),
        send: planners(400),
      },
      shows: {
        reviewers: [
          ...["open-title", "draft-item", "renamed-item", "gift", "task", "vehicle"],
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
    {
      ...{ route: "routes/visits.$slug.releases._index", path: `${at}/releases?from=1&to=1` },
      ...{ read: reviewers(200), send: readOnly, shows: { reviewers: ["open-title"] } },
    },
    {
      ...{ route: "routes/visits.$slug.releases.$number", path: `${at}/releases/1`, send: readOnly },
      read: reviewers(200),
      shows: { reviewers: ["open-title", "open-purpose", ...all(["item", "note", "venue", "person"])] },
    },
    {
      ...plan("outcomes", 405, []),
      send: readOnly,
      shows: {
        reviewers: [
          "open-title",
          "renamed-item",
          ...each("item", restricted),
          ...all(["outcome", "organisation"]),
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
    // The search says nothing of itself; what it finds, and for whom, test/http/search.test.ts asks mark by mark.
    { route: "routes/search._index", path: "/search", read: forAll(200), send: readOnly, shows: {} },
    { route: "routes/search.palette", path: "/search/palette", read: forAll(200), send: readOnly, shows: {} },
    {
      ...{ route: "routes/search._index", path: "/search?q=mark+item&in=items" },
      ...{ read: forAll(200), send: readOnly, hides: ofDrafts(["item-public"]) },
      shows: {
        everyone: ["open-title", ...each("item", ["public"])],
        office: ["closed-title", ...each("item", restricted), ...inVisit("closed", each("item"))],
        reviewers: [
          ...["unreleased-title", "draft-item", "renamed-item"],
          ...inVisit("unreleased", each("item")),
        ],
      },
    },
    {
      route: "routes/directory.source",
      path: "/directory/source",
      read: reviewers(200),
      send: readOnly,
      shows: { reviewers: directory("source") },
    },
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
    partForm("outcome", "new", [
      ...[...draftItems, ...each("outcome")],
      ...[...directory("source"), ...directory("organisation")],
    ]),
    partForm("outcome", ids["outcome-guest"]!, [
      ...[...draftItems, ...each("outcome"), ...each("person")],
      ...[...directory("source"), ...directory("organisation")],
    ]),
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

    // The directories.
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
          read: planners(200),
          send: readOnly,
        },
        shows: { planners: directory(kind) },
      }),
    ),
    {
      ...{ route: "routes/suggest", path: "/suggest?to=room&within=anywhere", send: readOnly, shows: {} },
      read: planners(200),
    },

    // Accounts.
    {
      route: "routes/sign-in._index",
      path: "/sign-in",
      read: { ...forAll("/"), visitor: 200 },
      send: { ...forAll("/"), visitor: 422 },
      shows: {},
    },
    {
      route: "routes/sign-in.code",
      path: "/sign-in/code",
      read: forAll("/sign-in"),
      send: forAll("/sign-in"),
      shows: {},
    },
    {
      route: "routes/sign-out",
      path: "/sign-out",
      read: forAll("/"),
      send: forAll("/"),
      shows: {},
      endsSession: true,
    },
    {
      route: "routes/invitation.$token",
      path: "/invitation/none",
      read: forAll(404),
      send: forAll(422),
      shows: {},
    },
    {
      route: "routes/kept-forms",
      path: "/kept-forms",
      read: forAll(404),
      send: { ...forAll(422), visitor: 401 },
      shows: {},
    },
    {
      route: "routes/settings._index",
      path: "/settings",
      read: signedIn(200),
      send: signedIn(422),
      shows: {},
    },
    ...["confirm", "email", "password", "one-time-codes"].map(
      (page): Row => ({
        ...{
          route: `routes/settings.${page}`,
          path: `/settings/${page}`,
          read: signedIn(200),
          send: signedIn(422),
          shows: {},
        },
      }),
    ),
    {
      route: "routes/users._index",
      path: "/users",
      read: admins(200),
      send: readOnly,
      shows: { admins: [...everyName, "stranger"] },
    },
    { route: "routes/users.add", path: "/users/add", read: admins(200), send: admins(422), shows: {} },
    {
      route: "routes/users.$id",
      path: `/users/${accountId}`,
      read: admins(200),
      send: admins(422),
      shows: { admins: ["stranger"] },
    },

    // What the server answers before the pages.
    { route: null, path: "/health", read: forAll(200), send: readOnly, shows: {} },
    { route: null, path: "/robots.txt", read: forAll(200), send: readOnly, shows: {} },
    { route: null, path: "/static/icon.svg", read: forAll(200), send: readOnly, shows: {} },
    { route: null, path: "/static/none.svg", read: forAll(404), send: readOnly, shows: {} },
    { route: null, path: "/assets/none.css", read: forAll(404), send: readOnly, shows: {} },
    calendar(`${at}.ics`, forAll(200), [...head, ...all(["item", "note", "person", "venue"], ["public"])]),
    calendar(`${at}/legs/berlin.ics`, forAll(200), [
      ...["open-title", ...all(["item", "note", "person", "venue"], ["public"])],
    ]),
    calendar(
      `${at}/items/item-public.ics`,
      forAll(200),
      all(["item", "note", "person", "venue"], ["public"]),
    ),
    ...restricted.map((level) => calendar(`${at}/items/item-${level}.ics`, forAll(404))),
    calendar(`${at}/items/draft-item.ics`, forAll(404)),
    ...["closed-visit", "unreleased-visit"].flatMap((slug) => [
      ...["", "/legs/berlin", "/items/item-public"].map((under) =>
        calendar(`/visits/${slug}${under}.ics`, forAll(404)),
      ),
    ]),
  ];
}

const everyName = ["name-of-viewer", "name-of-manager", "name-of-planner", "name-of-admin"];

/** The marks that a role is shown where they are shown by rank. */
export function marksFor(role: Role, shown: Shown): string[] {
  const ranks = ["everyone", "office", "reviewers", "planners", "admins"] as const;
  return ranks.slice(0, roles.indexOf(role) + 1).flatMap((rank) => shown[rank] ?? []);
}
