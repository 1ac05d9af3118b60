import type { ItemStatus } from "#app/domain/programme/programme-item.ts";

/** Whether a copy takes an item over: what was cancelled stays with the visit that it was cancelled for. */
export const isCopied = ({ status }: { status: ItemStatus }): boolean => status !== "cancelled";
