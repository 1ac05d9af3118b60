import type { Permission } from "#app/domain/access/permissions.ts";
import { isDirectoryKind, isFollowUpKind, type ThingKind } from "#app/domain/history/thing.ts";

/** What somebody must be allowed to do to change a thing of a kind. */
export function permissionToEdit(kind: ThingKind): Permission {
  if (isDirectoryKind(kind)) return "directory.edit";
  return isFollowUpKind(kind) ? "followUp.edit" : "visit.edit";
}
