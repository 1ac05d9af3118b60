import { data, redirect } from "@remix-run/node";
import { may } from "#app/domain/access/permissions.ts";
import {
  attachmentNamed,
  type Documented,
  fileName,
  isDocumentedKind,
} from "#app/domain/document/document.ts";
import {
  addDocument,
  type DocumentIssue,
  findDocument,
  keepDocument,
  readDocument,
  visitOfDocumented,
} from "#app/domain/document/documents.server.ts";
import { findThing } from "#app/domain/editing/things.server.ts";
import { visitSlugOf } from "#app/domain/visit/visit.server.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { wordingIn } from "#app/i18n/wording.ts";

/** What the page that adds a file shows: to what, where to go back to, and what was wrong with the last one. */
export type AddingDocument = { of: Documented; back: string; said: string | null };

/** The page that adds a file to the thing that the address names: "?of=outcome:ID". */
export function openAdding(asked: AskedByAccount): AddingDocument {
  const of = thingAsked(asked);
  return { of, back: pageOf(asked, of), said: null };
}

/** Keeps the file that was sent, and leads back to its thing; one that cannot be kept is told why. */
export async function saveDocument(asked: AskedByAccount) {
  const { current, request, office } = asked;
  const of = thingAsked(asked);
  const form = await request.formData().catch(() => {
    throw refusal(400, "query");
  });
  const file = form.get("file");
  if (file === null) throw refusal(400, "query");
  const isFile = typeof file !== "string";
  const content = isFile ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
  const name = isFile ? fileName(file.name) : "";
  const added = addDocument(current, of, { name, content });
  if (added.ok) throw redirect(`${pageOf(asked, of)}#files`, 303);
  office.isFormRefused = true;
  const view: AddingDocument = { of, back: pageOf(asked, of), said: sayIssue(asked, added.issues[0]!) };
  return data(view, { status: 422 });
}

/** The file itself: always a download, never a page of ours. */
export function sendDocument(asked: AskedByAccount): Response {
  const { name, content, mediaType } = readDocument(asked.current, asked.params.id!);
  return new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": mediaType,
      "Content-Disposition": attachmentNamed(name),
      "Content-Length": String(content.length),
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "private, no-store",
    },
  });
}

/** Removes a file, or puts it back. */
export async function changeDocument(asked: AskedByAccount) {
  const { current, params, request } = asked;
  findDocument(current, params.id!); // before anything is read
  const form = await request.formData().catch(() => {
    throw refusal(400, "query");
  });
  const intent = form.get("intent");
  if (intent !== "remove" && intent !== "putBack") throw refusal(400, "query");
  const of = keepDocument(current, params.id!, intent === "putBack");
  throw redirect(`${pageOf(asked, of)}#files`, 303);
}

/** The thing of "outcome:ID". One that the reader may not add to looks missing. */
function thingAsked({ current, query }: AskedByAccount): Documented {
  const [, kind = "", id = ""] = /^(\w+):(.+)$/.exec(query.get("of") ?? "") ?? [];
  if (!may(current.actor, "followUp.edit") || !isDocumentedKind(kind)) throw refusal(404, "page");
  visitOfDocumented(current, { kind, id });
  return { kind, id };
}

/** The page on which a thing and its files stand. */
function pageOf({ current }: AskedByAccount, of: Documented): string {
  const visitId = visitOfDocumented(current, of);
  switch (of.kind) {
    case "outcome":
      return `/follow-ups/outcomes/${of.id}`;
    case "actionItem":
      return `/follow-ups/actions/${of.id}`;
    case "minutes": {
      const { state } = findThing(current, { ...of, visitId });
      return `/visits/${visitSlugOf(current.db, visitId)}/plan/item/${state.itemId}/minutes`;
    }
  }
}

function sayIssue({ request }: AskedByAccount, issue: DocumentIssue): string {
  const { issues } = wordingIn(languageOf(request)).messages.outcomes.documents;
  switch (issue.code) {
    case "document.missing":
      return issues.missing;
    case "document.tooLong":
      return issues.tooLong;
    case "document.kind":
      return issues.kind;
    case "document.content":
      return issues.content(issue.name);
  }
}
