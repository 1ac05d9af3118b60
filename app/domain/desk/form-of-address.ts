import { isDirectoryKind, isVisitPartKind, type ThingKind } from "#app/domain/history/thing.ts";

/** Which form stands at an address: of what kind of thing, of which visit, and whether it adds one. */
export type FormAt = { kind: ThingKind; isNew: boolean; slug: string | null };

/** The form at the path and query of a page; null for a page that is none of these forms. */
export function formOfAddress(address: string): FormAt | null {
  const [path = ""] = address.split("?");
  if (path === "/visits/new") return { kind: "visit", isNew: true, slug: null };
  const [, slug = null] = /^\/visits\/([^/]+)\/plan\/visit$/.exec(path) ?? [];
  if (slug !== null) return { kind: "visit", isNew: false, slug };
  const [, of, kind = "", id] = /^\/(?:visits\/([^/]+)\/plan|directory)\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
  if (of === undefined ? !isDirectoryKind(kind) : !isVisitPartKind(kind)) return null;
  return { kind: kind as ThingKind, isNew: id === "new", slug: of ?? null };
}
