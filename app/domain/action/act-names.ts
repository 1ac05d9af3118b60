/** What can be done to an action on its own page; each is the word of its form. */
export const actionActNames = ["progress", "done", "takeBack", "putOff", "drop", "takeUp"] as const;
export type ActionActName = (typeof actionActNames)[number];

export const isActionActName = (word: string): word is ActionActName =>
  (actionActNames as readonly string[]).includes(word);

/**
 * The name of a field in the form of an act: several forms stand on one page, and each box needs a name of
 * its own. The owner's number tells those of two sides apart.
 */
export const fieldOfAct = (act: ActionActName, field: string, owner = 0): string =>
  `${act}-${field}${owner > 0 ? `-${owner}` : ""}`;

/** Where the form of an act is sent, and under which it is kept while it is typed; an owner's names the owner. */
export const addressOfAct = (actionId: string, act: ActionActName, ownerId: string | null): string =>
  `/follow-ups/actions/${actionId}?act=${act}${ownerId === null ? "" : `&owner=${ownerId}`}`;
