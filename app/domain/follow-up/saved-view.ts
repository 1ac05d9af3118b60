/** A view of the board under a name; `by` is whose it is, null for one's own. */
export type SavedView = { id: string; name: string; query: string; isShared: boolean; by: string | null };
