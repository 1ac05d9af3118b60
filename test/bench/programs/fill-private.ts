import { randomUUID } from "node:crypto";
import { mkdirSync } from "node:fs";
import { calendarPrinter } from "#app/calendar/printer.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { hashOf } from "#app/domain/account/token.server.ts";
import { addParticipation } from "#app/domain/delegation/delegation.server.ts";
import { cancelItem } from "#app/domain/programme/programme.server.ts";
import { releaseVisit } from "#app/domain/release/release.server.ts";
import { readyIndex } from "#app/domain/search/rebuild-index.server.ts";
import { revokeSubscription } from "#app/domain/subscription/change-subscription.server.ts";
import type { Subject } from "#app/domain/subscription/subscription.ts";
import { addSubscriptions } from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { subscriptions } from "#db/schema/index.ts";
import { loader } from "#db/seed/demo.ts";
import { must } from "#db/seed/telling.ts";
import { plan, smallSlug } from "#test/bench/made-up/plan.ts";
import { addDirectory, addMadeUpVisit } from "#test/bench/made-up/visits.ts";

/** Fills an office with visits that people subscribe to, and times the release of one with many of them. */
const { folder, origin, feeds, all } = JSON.parse(process.argv[2]!) as Record<"folder" | "origin", string> &
  Record<"feeds" | "all", number>;
mkdirSync(folder, { recursive: true });
const db = openDatabase(`${folder}/dragoman.db`);
migrateDatabase(db);
readyIndex(db);
const current: Current = { db, actor: loader, reader: { kind: "office" }, now: Date.now() };
const [officeKey, printer, domain] = [Buffer.alloc(32, 7), calendarPrinter(origin), "bench.example"];
const directory = addDirectory(current);
const releaseNow = (slug: string, minutes = 0) =>
  must(
    releaseVisit({ ...current, now: current.now + minutes * 60_000 }, slug, { note: null, printer, domain }),
  );
const plain = { homeZone: null, reminderMinutes: null, expiresAt: null };
const paths: string[] = [];
const pathOf = (id: string) => `/c/${tokenOf(officeKey, { id, generation: 1 })}.ics`;

db.$client.pragma("synchronous = OFF"); // only the releases at the end are measured
const VISITS = 100;
const subjects: Subject[] = [
  { kind: "side", id: "guest" },
  { kind: "side", id: "host" },
  { kind: "office", id: "office" },
];
for (let index = 0; index < VISITS; index += 1) {
  const slug = smallSlug(index);
  const { items } = plan.small;
  addMadeUpVisit(current, directory, { slug, items, isAttended: false, firstDay: plan.firstDay });
  releaseNow(slug);
  const drafts = Array.from({ length: feeds / VISITS }, (_, one) => ({
    ...{ subject: subjects[one % subjects.length]!, languages: ["zh"] as const, ...plain },
  }));
  const ids = must(addSubscriptions(current, { officeKey, printer, domain }, slug, drafts));
  paths.push(...ids.map(pathOf));
}

// As many rows as a large office may have in years; they share the calendars that are there.
const some = db.select().from(subscriptions).all();
const copies = db.$client.prepare(
  `insert into subscriptions select @id, visit_id, subject_kind, subject_id, languages, home_zone, reminder_minutes,
   generation, @hash, options_revision, options_changed_at, created_at, expires_at, revoked_at, version
   from subscriptions where id = @from`,
);
db.$client.transaction(() => {
  for (let index = feeds; index < all; index += 1) {
    const id = randomUUID();
    const hash = hashOf(tokenOf(officeKey, { id, generation: 1 }));
    copies.run({ id, hash, from: some[index % some.length]!.id });
    paths.push(pathOf(id));
  }
})();

addMadeUpVisit(current, directory, {
  slug: "page",
  items: plan.page.items,
  isAttended: true,
  firstDay: plan.firstDay,
});
const people = Array.from({ length: 190 }, (_, index) => {
  const one = addParticipation(current, "page", {
    ...{ side: index % 2 === 0 ? "guest" : "host", personId: null, positionId: null, role: "member" },
    ...{ precedence: index + 20, audience: "participants", organisationId: null, headcount: 1 },
    ...{ description: { en: `Adviser ${index}` }, accompaniesId: null, counterpartId: null, partyId: null },
  });
  return must(one).id;
});
releaseNow("page");
const many = Array.from({ length: 200 }, (_, index) => ({
  subject:
    index < 190
      ? { kind: "participation" as const, id: people[index] ?? `gone-${index}` }
      : subjects[index % 3]!,
  languages: index % 4 === 0 ? (["ru", "zh"] as const) : (["ru"] as const),
  ...plain,
}));
const ids = must(addSubscriptions(current, { officeKey, printer, domain }, "page", many));
must(revokeSubscription(current, "page", ids[0]!, 1));
db.$client.pragma("synchronous = FULL");
const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
const first = timed(() => releaseNow("page", 1));
must(cancelItem(current, "page", "item-1", 1));
const changed = timed(() => releaseNow("page", 2));
db.$client.close();
console.log(JSON.stringify({ paths, revoked: pathOf(ids[0]!), unchangedMs: first, changedMs: changed }));
