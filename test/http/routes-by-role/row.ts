import type { MarkedVisit } from "#test/http/routes-by-role/marked-office.ts";

export const roles = ["visitor", "viewer", "manager", "planner", "admin"] as const;
export type Role = (typeof roles)[number];

/** A status, "signIn" for being led to sign in, or the address that one is led to. */
export type Answered = number | "signIn" | `/${string}`;
export type ByRole = Record<Role, Answered>;

export const levels = ["public", "participants", "guest", "host", "internal"] as const;
type Level = (typeof levels)[number];
export const openTo = {
  public: ["public"],
  guest: ["public", "participants", "guest"],
  host: ["public", "participants", "host"],
  office: [...levels],
} satisfies Record<string, Level[]>;

/** Marks by who is shown them first; whoever stands further to the right is shown those before as well. */
export type Shown = {
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

export const forAll = (answered: Answered): ByRole => ({
  ...{ visitor: answered, viewer: answered, manager: answered, planner: answered, admin: answered },
});
export const signedIn = (answered: Answered): ByRole => ({ ...forAll(answered), visitor: "signIn" });
export const reviewers = (answered: Answered): ByRole => ({ ...signedIn(answered), viewer: 404 });
export const planners = (answered: Answered): ByRole => ({ ...reviewers(answered), manager: 404 });
export const admins = (answered: Answered): ByRole => ({ ...planners(answered), planner: 404 });
export const office = (answered: Answered): ByRole => ({ ...forAll(answered), visitor: 404 });
export const readOnly = forAll(405);
/** A visit that was never released is its draft alone, for those who read drafts. */
export const toDraft = "/visits/unreleased-visit/plan";
export const draftOnly: ByRole = { ...forAll(404), manager: toDraft, planner: toDraft, admin: toDraft };

/** Marks that those do not see who read drafts: they stand in the release alone. */
export const ofDrafts = (marks: string[]): NonNullable<Row["hides"]> => ({
  manager: marks,
  planner: marks,
  admin: marks,
});

export const each = (what: string, of: readonly string[] = levels) => of.map((level) => `${what}-${level}`);
export const all = (whats: readonly string[], of: readonly string[] = levels) =>
  whats.flatMap((what) => each(what, of));
/** The same marks as they are called in another visit. */
export const inVisit = (name: string, marks: readonly string[]) => marks.map((one) => `${name}-${one}`);

export const head = ["open-title", "open-purpose"];
export const restricted = levels.filter((level) => level !== "public");
/** What a release holds of things at these levels. */
export const released = (of: readonly string[]) =>
  all(
    [
      ...["item", "note", "person", "organisation", "venue", "address-of-venue"],
      ...["source", "note-of-source", "claim", "outcome", "contact"],
    ],
    of,
  );
export const byLevel = (...whats: string[]): Shown => ({
  everyone: [...head, ...all(whats, ["public"])],
  office: all(whats, restricted),
});

export const directory = (what: string) =>
  ["", "closed-", "unreleased-"].flatMap((name) => each(`${name}${what}`));
/** The item that was renamed after the release bears its new name in the draft. */
export const draftItems = ["draft-item", "renamed-item", ...each("item", restricted)];
/** The list of visits: those released to the reader, and every draft to those who read drafts. */
export const listed: Shown = {
  everyone: ["open-title"],
  office: ["closed-title"],
  reviewers: ["unreleased-title"],
};
export const titles = ["open-title", "closed-title", "unreleased-title"];
/** A closed visit is shown to the office alone; what it mentions, too. */
export const mentioned = (what: string): Shown => ({
  everyone: each(what, ["public"]),
  office: [...each(what, restricted), ...each(`closed-${what}`)],
  reviewers: each(`unreleased-${what}`),
});

/** What every row is told: the marked visits. */
export type Visits = { open: MarkedVisit; closed: MarkedVisit };
export const pathOf = ({ slug }: MarkedVisit) => `/visits/${slug}` as const;

export const formOfVisit = "routes/visits.$slug.plan.$kind.$id";
export const formOfDirectory = "routes/directory.$kind.$id";

/** A page that planners alone may open, and whose form they send. */
export const form = (path: string, route: string, shows: string[]): Row => ({
  ...{
    route,
    path,
    read: planners(200),
    send: planners(400),
    shows: { planners: shows },
    showsOthers: true,
  },
});
