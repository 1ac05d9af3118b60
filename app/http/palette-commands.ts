import type { Actor } from "#app/domain/access/actor.ts";
import { may } from "#app/domain/access/permissions.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { languages } from "#app/domain/text/languages.ts";
import { type Messages, messagesIn } from "#app/i18n/messages.ts";

/** A page to go to, or an act that opens a form or copies an address. */
export type Command = { to: string; say: (messages: Messages) => string; copies?: true };

/** Pages and acts for whoever reads; `here` is the address of the page from which they are asked for. */
export function commandsFor(actor: Actor, here: string): { acts: Command[]; pages: Command[] } {
  const isSignedIn = actor.role !== "visitor";
  const adds = (kind: ThingKind, to: string): Command => ({
    to,
    say: ({ editing }) => editing.kinds[kind].add,
  });
  const shared = (["person", "organisation", "venue", "source"] as const).map((kind) =>
    adds(kind, `/directory/${kind}/new`),
  );
  const inLanguages = languages.map((language): Command => {
    const [path = "/", query = ""] = here.split("?");
    const asked = new URLSearchParams(query);
    asked.set("lang", language);
    return { to: `${path}?${asked}`, say: () => messagesIn[language].languageName };
  });
  return {
    acts: [
      ...(may(actor, "visit.add") ? [adds("visit", "/visits/new")] : []),
      ...(may(actor, "directory.edit") ? shared : []),
    ],
    pages: [
      ...(isSignedIn ? [{ to: "/", say: ({ desk }: Messages) => desk.title }] : []),
      { to: "/visits", say: ({ nav }) => nav.visits },
      { to: "/people", say: ({ nav }) => nav.people },
      { to: "/organisations", say: ({ nav }) => nav.organisations },
      { to: "/venues", say: ({ nav }) => nav.venues },
      ...(may(actor, "followUp.read")
        ? [{ to: "/follow-ups", say: ({ board }: Messages) => board.title }]
        : []),
      ...(may(actor, "directory.read")
        ? [
            { to: "/directory/source", say: ({ desk }: Messages) => desk.directory.sources },
            { to: "/directory/history", say: ({ desk }: Messages) => desk.directory.history },
          ]
        : []),
      ...(may(actor, "account.edit")
        ? [{ to: "/users", say: ({ account }: Messages) => account.users.title }]
        : []),
      isSignedIn
        ? { to: "/settings", say: ({ account }) => account.settings.title }
        : { to: "/sign-in", say: ({ account }) => account.menu.signIn },
      ...inLanguages,
    ],
  };
}

/** Kinds of things that are added to a visit by a form of their own, the most frequent first. */
const added = [
  "item",
  "participation",
  "leg",
  "party",
  "preparationTask",
  "contactPoint",
  "vehicle",
  "gift",
  "outcome",
] as const satisfies readonly ThingKind[];

/** Pages and acts of the visit that is open; a draft's for those who read drafts, and what is released. */
export function commandsOfVisit(
  actor: Actor,
  { slug, isReleased }: { slug: string; isReleased: boolean },
  calendar: string,
): { acts: Command[]; pages: Command[] } {
  const at = `/visits/${slug}`;
  const page = (to: string, say: Command["say"]): Command => ({ to: at + to, say });
  const drafts = [
    page("/plan", ({ plan }) => plan.tabs.programme),
    page("/plan/days", ({ day }) => day.tab),
    page("/plan/delegations", ({ plan }) => plan.tabs.delegations),
    page("/plan/movements", ({ movements }) => movements.tab),
    page("/plan/preparation", ({ plan }) => plan.tabs.preparation),
    page("/plan/conflicts", ({ conflicts }) => conflicts.title),
    page("/plan/subscriptions", ({ subscriptions }) => subscriptions.tab),
    page("/plan/readers", ({ readers }) => readers.tab),
    page("/plan/outcomes", ({ plan }) => plan.tabs.outcomes),
    page("/plan/sources", ({ plan }) => plan.tabs.sources),
    page("/plan/languages", ({ plan }) => plan.tabs.languages),
    page("/plan/seen-by", ({ plan }) => plan.tabs.seenBy),
    page("/history", ({ plan }) => plan.tabs.history),
  ];
  const shown = [
    page("", ({ search }) => search.palette.released),
    page("/participants", ({ visit }) => visit.participants),
    page("/outcomes", ({ visit }) => visit.outcomes),
    page("/sources", ({ visit }) => visit.sources),
    page("/print", ({ visit }) => visit.print),
  ];
  // Whoever reads drafts works on the draft: of the release its first page, the print and its history are enough.
  const beside = [
    page("", ({ search }) => search.palette.released),
    page("/releases", ({ releases }) => releases.versions),
    page("/print", ({ visit }) => visit.print),
  ];
  const readsDrafts = may(actor, "visit.readDraft");
  const plans = may(actor, "visit.edit");
  return {
    acts: [
      ...(plans
        ? added.map((kind) => page(`/plan/${kind}/new`, ({ editing }) => editing.kinds[kind].add))
        : []),
      ...(may(actor, "visit.release") ? [page("/plan/release", ({ releases }) => releases.act)] : []),
      ...(plans ? [page("/plan/visit", ({ editing }) => editing.kinds.visit.change)] : []),
      ...(plans ? [page("/plan/copy", ({ starting }) => starting.copy)] : []),
      ...(isReleased
        ? [
            {
              to: calendar,
              say: ({ search }: Messages) => search.palette.copyCalendar,
              copies: true as const,
            },
          ]
        : []),
    ],
    pages: [...(readsDrafts ? drafts : []), ...(isReleased ? (readsDrafts ? beside : shown) : [])],
  };
}
