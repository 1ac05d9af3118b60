import { createHash, randomUUID } from "node:crypto";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import {
  type Documented,
  type DocumentOnPage,
  type Documents,
  MOST_BYTES_OF_DOCUMENT,
} from "#app/domain/document/document.ts";
import { type FileIssue, whatAFileIs } from "#app/domain/document/what-a-file-is.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import { permissionToEdit } from "#app/domain/editing/permission-to-edit.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { documents } from "#db/schema/index.ts";

export type DocumentIssue = FileIssue | { code: "document.missing" | "document.tooLong" };

/**
 * A file that was removed keeps its row and its bytes on purpose: every change can be taken back, and history
 * holds no bytes from which it could be. It belongs to "removed:…" meanwhile, so that no page lists it among
 * the files of its thing and nobody can read it. Bytes go with their visit alone. A thing that is itself
 * removed keeps its files; they are there again when its removal is undone, and looked for in vain till then.
 */
const REMOVED = "removed:";

const find = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select documents.id, documents.name, size, added_at as addedAt, coalesce(accounts.name, '') as "by"
     from documents left join accounts on accounts.id = added_by where thing_id = ?
     order by added_at, documents.id`,
  ),
);

/** The files of a thing, oldest first, without what is in them. For whoever may see the thing itself. */
export const documentsOf = (db: Db, thingId: string): Documents => ({
  kept: find(db).all(thingId) as DocumentOnPage[],
  removed: find(db).all(REMOVED + thingId) as DocumentOnPage[],
});

/** The visit of a thing that keeps files. Throws `notFound` for whoever may not see it, and where it is not. */
export function visitOfDocumented(current: Current, { kind, id }: Documented): string {
  if (!may(current.actor, "followUp.read")) throw new DomainError("notFound", "page");
  const visitId = keeperOf(kind).find(current.db, id)?.visitId;
  if (!visitId) throw new DomainError("notFound", "page");
  return visitId;
}

/** Keeps a file at a thing. What it is follows from its bytes; its name must say the same. */
export function addDocument(
  current: Current,
  of: Documented,
  { name, content }: { name: string; content: Buffer },
): Result<{ id: string }, DocumentIssue> {
  const visitId = editableThing(current, of);
  if (name === "" || content.length === 0) return rejected([{ code: "document.missing" }]);
  if (content.length > MOST_BYTES_OF_DOCUMENT) return rejected([{ code: "document.tooLong" }]);
  const is = whatAFileIs(name, content);
  if (!is.ok) return rejected([is.issue]);
  return change(current, ({ tx, record }) => {
    const id = randomUUID();
    const hash = createHash("sha256").update(content).digest("base64url");
    tx.insert(documents)
      .values({
        ...{ id, visitId, thingKind: of.kind, thingId: of.id, name, mediaType: is.mediaType },
        ...{ size: content.length, hash, content, addedAt: current.now, addedBy: current.actor.id },
      })
      .run();
    record({ event: "document.added", visitId, detail: { documentId: id, name, of } });
    return done({ id });
  });
}

type Stored = { id: string; visitId: string; thingKind: Documented["kind"]; thingId: string; name: string };

const findOne = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select id, visit_id as visitId, thing_kind as thingKind, thing_id as thingId, name from documents where id = ?`,
  ),
);

/** A file and the thing it belongs to. Throws as `visitOfDocumented` does. */
export function findDocument(
  current: Current,
  id: string,
): { id: string; name: string; of: Documented; isRemoved: boolean } {
  if (!may(current.actor, "followUp.read")) throw new DomainError("notFound", "page");
  const stored = findOne(current.db).get(id) as Stored | undefined;
  if (!stored) throw new DomainError("notFound", "page");
  const isRemoved = stored.thingId.startsWith(REMOVED);
  const thingId = isRemoved ? stored.thingId.slice(REMOVED.length) : stored.thingId;
  const of: Documented = { kind: stored.thingKind, id: thingId };
  if (visitOfDocumented(current, of) !== stored.visitId) throw new DomainError("notFound", "page");
  return { id, name: stored.name, of, isRemoved };
}

const findContent = perDatabase(({ $client }) =>
  $client.prepare<[string]>("select content, media_type as mediaType from documents where id = ?"),
);

/** What is in a file. One that was removed looks missing. */
export function readDocument(
  current: Current,
  id: string,
): { name: string; content: Buffer; mediaType: string } {
  const { name, isRemoved } = findDocument(current, id);
  if (isRemoved) throw new DomainError("notFound", "page");
  return { name, ...(findContent(current.db).get(id) as { content: Buffer; mediaType: string }) };
}

/** Removes a file from its thing, or puts back one that was removed; done twice, it is done once. */
export function keepDocument(current: Current, id: string, isKept: boolean): Documented {
  const { name, of, isRemoved } = findDocument(current, id);
  const visitId = editableThing(current, of);
  if (isRemoved === !isKept) return of;
  change(current, ({ record }) => {
    const thingId = isKept ? of.id : REMOVED + of.id;
    current.db.$client.prepare("update documents set thing_id = ? where id = ?").run(thingId, id);
    const event = isKept ? "document.putBack" : "document.removed";
    record({ event, visitId, detail: { documentId: id, name, of } });
    return done(null);
  });
  return of;
}

function editableThing(current: Current, of: Documented): string {
  const visitId = visitOfDocumented(current, of);
  if (!may(current.actor, permissionToEdit(of.kind))) throw new DomainError("notFound", "page");
  return visitId;
}
