import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deadlinePrinter } from "#app/calendar/deadline-printer.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { accountById } from "#app/domain/account/account.server.ts";
import { changeRole, disableAccount } from "#app/domain/account/edit-account.server.ts";
import { inviteAgain, invitedBy } from "#app/domain/account/invitation.server.ts";
import { findSession, startSession } from "#app/domain/account/session.server.ts";
import {
  renewDeadlineAddress,
  revokeDeadlineAddress,
} from "#app/domain/deadline/deadline-addresses.server.ts";
import { deadlinesByToken } from "#app/domain/deadline/deadline-calendar.server.ts";
import { deadlineTokenOf } from "#app/domain/deadline/deadline-token.server.ts";
import {
  changeOptions,
  renewSubscription,
  revokeSubscription,
} from "#app/domain/subscription/change-subscription.server.ts";
import { subscriptionByToken } from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { backUp } from "#db/backup.ts";
import { type Db, openDatabase } from "#db/database.ts";
import { holdFolder, processServing } from "#db/folder-lock.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { restore } from "#db/restore.ts";
import { organisations } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { withAccount } from "#test/accounts.ts";
import { addressOf, asOwner } from "#test/deadlines.ts";
import { berlinVisit, giveAddress, issuing, origin, story } from "#test/story.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dragoman-backup-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = new Date("2027-02-01T09:00:00Z");

function office(): Db {
  const db = openDatabase(join(folder, "dragoman.db"));
  migrateDatabase(db);
  return db;
}
const add = (db: Db, slug: string) => db.insert(organisations).values({ id: slug, slug }).run();
const slugsIn = (file: string): unknown[] => {
  const db = openDatabase(file);
  const slugs = db.$client.prepare("select slug from organisations order by slug").pluck().all();
  db.$client.close();
  return slugs;
};

test("a backup taken while rows are being written holds everything acknowledged before it began", async () => {
  const db = office();
  for (let index = 0; index < 500; index += 1) add(db, `before-${index}`);
  const target = join(folder, "copies", "one.db");
  const backup = backUp(db, target);
  for (let index = 0; index < 200; index += 1) {
    add(db, `during-${index}`);
    if (index % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  await backup;
  const slugs = slugsIn(target);
  expect(slugs.filter((slug) => String(slug).startsWith("before-"))).toHaveLength(500);
  expect(statSync(target).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, "copies"))).toEqual(["one.db"]);
  db.$client.close();
});

test("a file that is there is not overwritten", async () => {
  const db = office();
  const target = join(folder, "one.db");
  writeFileSync(target, "something else");
  await expect(backUp(db, target)).rejects.toThrow("is there already");
  expect(readFileSync(target, "utf8")).toBe("something else");
  db.$client.close();
});

test("a backup comes back in an empty folder, and in place of a database that is put aside", async () => {
  const db = office();
  add(db, "yesterday");
  const backup = join(folder, "yesterday.db");
  await backUp(db, backup);
  add(db, "today");
  db.$client.close();

  expect(restore(backup, join(folder, "new"), false, now)).toMatchObject({ kept: null });
  expect(slugsIn(join(folder, "new", "dragoman.db"))).toEqual(["yesterday"]);

  expect(() => restore(backup, folder, false, now)).toThrow("Add --replace");
  const { kept } = restore(backup, folder, true, now);
  expect(kept).toBe(join(folder, "dragoman.before-restore-2027-02-01090000.db"));
  expect(slugsIn(join(folder, "dragoman.db"))).toEqual(["yesterday"]);
  expect(slugsIn(kept!)).toEqual(["today", "yesterday"]);
});

test.each([
  ["cut short", (file: string) => truncateSync(file, 40_000)],
  [
    "with bytes changed",
    (file: string) => {
      const bytes = readFileSync(file);
      bytes.fill(0xff, 8192, 12_288);
      writeFileSync(file, bytes);
    },
  ],
  ["that is no database", (file: string) => writeFileSync(file, "Programme of the visit")],
  [
    "of another program",
    (file: string) => {
      rmSync(file);
      const other = openDatabase(file);
      other.$client.exec("create table notes (text)");
      other.$client.close();
    },
  ],
  [
    "of a newer version",
    (file: string) => {
      const newer = openDatabase(file);
      newer.$client.exec(
        "insert into __drizzle_migrations (hash, created_at) values ('later', 99999999999999)",
      );
      newer.$client.close();
    },
  ],
])("a backup %s is refused, and the present database stays", async (_what, spoil) => {
  const db = office();
  add(db, "present");
  const backup = join(folder, "backup.db");
  await backUp(db, backup);
  db.$client.close();
  spoil(backup);
  expect(() => restore(backup, folder, true, now)).toThrow("cannot be restored");
  expect(slugsIn(join(folder, "dragoman.db"))).toEqual(["present"]);
  expect(readdirSync(folder).filter((name) => /restoring|before-restore/.test(name))).toEqual([]);
});

test("what was signed out or used since the backup does not open anything again", async () => {
  const db = office();
  const current = { db, now: now.getTime() };
  const { id } = await withAccount(current, "admin");
  const token = startSession(db, id, current.now, "Firefox");
  const clerk: Current = { ...current, actor: { id, role: "admin" }, reader: { kind: "office" } };
  const invitation = must(inviteAgain(clerk, id)).token;
  const backup = join(folder, "backup.db");
  await backUp(db, backup);
  expect(findSession(db, token, current.now).kind).toBe("live");
  db.$client.close();
  restore(backup, folder, true, now);
  const restored = openDatabase(join(folder, "dragoman.db"));
  expect(findSession(restored, token, current.now).kind).toBe("none");
  expect(() => invitedBy({ db: restored, now: current.now }, invitation)).toThrow("notFound");
  expect(accountById(restored, id).hasPassword).toBe(true);
  restored.$client.close();
});

type Owner = { account: Awaited<ReturnType<typeof withAccount>>; id: string };

describe("private addresses", () => {
  const officeWithVisit = () => {
    const current = { ...story(), db: office(), now: now.getTime() };
    const { slug } = berlinVisit(current);
    const give = (side: "guest" | "host") => giveAddress(current, slug, { kind: "side", id: side });
    return { current, slug, give };
  };
  const opens = (file: string, id: string, generation: number, at = now.getTime()): boolean => {
    const db = openDatabase(file);
    const found = subscriptionByToken(db, tokenOf(issuing.officeKey, { id, generation }), at);
    db.$client.close();
    return found !== null;
  };
  const target = () => join(folder, "dragoman.db");

  test("what was revoked, renewed or ended since the backup stays so; what was made since is told as lost", async () => {
    const { current, slug, give } = officeWithVisit();
    const [revoked, renewed, untouched, both, sooner] = [
      ...[give("guest"), give("guest"), give("host"), give("host"), give("host")],
    ] as const;
    const backup = join(folder, "backup.db");
    await backUp(current.db, backup);
    must(revokeSubscription(current, slug, revoked, 1));
    must(renewSubscription(current, issuing, slug, renewed, 1));
    must(renewSubscription(current, issuing, slug, renewed, 2));
    must(renewSubscription(current, issuing, slug, both, 1));
    must(revokeSubscription(current, slug, both, 2));
    const options = { languages: ["en"] as const, homeZone: null, reminderMinutes: null };
    must(changeOptions(current, issuing, slug, sooner, 1, { ...options, expiresAt: current.now + 1000 }));
    const lost = give("guest");
    must(revokeSubscription(current, slug, give("guest"), 1)); // nothing is lost with it
    current.db.$client.close();

    expect(restore(backup, folder, true, now).addresses).toEqual({
      ...{ isCompared: true, all: 5, ended: 3, lost: [{ slug, count: 1 }] },
    });
    const open = [revoked, renewed, untouched, both, lost].map((id) =>
      [1, 2, 3].map((generation) => opens(target(), id, generation)),
    );
    expect(open).toEqual([
      [false, false, false],
      [false, false, true],
      [true, false, false],
      [false, false, false],
      [false, false, false],
    ]);
    expect(opens(target(), sooner, 1)).toBe(true);
    expect(opens(target(), sooner, 1, now.getTime() + 1000)).toBe(false);
  });

  test("a calendar of deadlines opens no more than its account does now", async () => {
    const current = { ...story(), db: office(), now: now.getTime() };
    const clerk = { ...current, actor: { id: "clerk", role: "admin" as const } };
    const owners = await Promise.all(
      ["revoked", "renewed", "shut", "demoted", "removed", "kept"].map(async (name) => {
        const account = await withAccount(current, "manager", { email: `${name}@protocol.example` });
        return { account, id: addressOf(current, account) };
      }),
    );
    const [revoked, renewed, shut, demoted, removed] = owners as [Owner, Owner, Owner, Owner, Owner];
    const backup = join(folder, "backup.db");
    await backUp(current.db, backup);
    must(revokeDeadlineAddress(asOwner(current, revoked.account), revoked.id, 1));
    must(renewDeadlineAddress(asOwner(current, renewed.account), issuing.officeKey, renewed.id, 1));
    must(disableAccount(clerk, shut.account.id));
    must(changeRole(clerk, demoted.account.id, "viewer"));
    current.db.$client.prepare("delete from accounts where id = ?").run(removed.account.id);
    current.db.$client.close();

    expect(restore(backup, folder, true, now).addresses).toMatchObject({
      isCompared: true,
      all: 6,
      ended: 5,
    });
    const db = openDatabase(target());
    const asked = { what: "events" as const, language: null, now: now.getTime(), zone: "UTC" };
    const open = owners.map(({ id }) =>
      [1, 2].map((generation) => {
        const secret = deadlineTokenOf(issuing.officeKey, { id, generation });
        return deadlinesByToken(db, secret, { ...asked, printer: deadlinePrinter(origin) }) !== null;
      }),
    );
    db.$client.close();
    const none = [false, false];
    expect(open).toEqual([none, [false, true], none, none, none, [true, false]]);
  });

  test("what the backup has ended is not opened by a present database that is older", async () => {
    const { current, slug, give } = officeWithVisit();
    const [revoked, renewed] = [give("guest"), give("host")];
    const older = join(folder, "older.db");
    await backUp(current.db, older);
    must(revokeSubscription(current, slug, revoked, 1));
    must(renewSubscription(current, issuing, slug, renewed, 1));
    const backup = join(folder, "backup.db");
    await backUp(current.db, backup);
    current.db.$client.close();
    restore(older, join(folder, "other"), false, now);
    const { addresses } = restore(backup, join(folder, "other"), true, now);
    expect(addresses).toMatchObject({ isCompared: false, all: 2, ended: 0, lost: [] });
    const file = join(folder, "other", "dragoman.db");
    expect([1, 2].map((generation) => opens(file, renewed, generation))).toEqual([false, true]);
    expect(opens(file, revoked, 1)).toBe(false);
  });

  test("where there is none to compare with, or none that can be read, that is said", async () => {
    const { current, slug, give } = officeWithVisit();
    const id = give("guest");
    const backup = join(folder, "backup.db");
    await backUp(current.db, backup);
    must(revokeSubscription(current, slug, id, 1));
    current.db.$client.close();
    const unknown = { isCompared: false, all: 1, ended: 0, lost: [] };
    expect(restore(backup, join(folder, "new"), false, now).addresses).toEqual(unknown);
    writeFileSync(target(), "no database any more");
    const { kept, addresses } = restore(backup, folder, true, now);
    expect(addresses).toEqual(unknown);
    expect(readFileSync(kept!, "utf8")).toBe("no database any more");
    expect(opens(target(), id, 1)).toBe(true);
  });
});

test("while a server uses the folder nothing is restored; a dead server's lock holds nobody up", async () => {
  const db = office();
  const backup = join(folder, "backup.db");
  await backUp(db, backup);
  db.$client.close();
  const { release } = holdFolder(folder);
  expect(processServing(folder)).toBe(process.pid);
  expect(() => restore(backup, folder, true, now)).toThrow("uses");
  release();
  writeFileSync(join(folder, "dragoman.lock"), "999999999");
  expect(processServing(folder)).toBeNull();
  expect(restore(backup, folder, true, now).kept).toContain("before-restore");
});

test("two servers do not share a folder", () => {
  writeFileSync(join(folder, "dragoman.lock"), String(process.ppid));
  expect(() => holdFolder(folder)).toThrow("Another server");
});
