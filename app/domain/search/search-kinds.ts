/** Whose view of the office an entry of the index belongs to: drafts, releases in full, what is public. */
export const searchReaders = ["draft", "office", "public"] as const;
export type SearchReader = (typeof searchReaders)[number];

/** The kinds of things that are found, in the order in which their groups stand. */
export const searchKinds = [
  "visit",
  "item",
  "person",
  "organisation",
  "venue",
  "outcome",
  "party",
  "participation",
  "preparationTask",
  "contactPoint",
  "gift",
  "vehicle",
  "source",
  "actionItem",
  "minutes",
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What the results are grouped by. */
export const searchGroups = {
  visits: ["visit"],
  items: ["item"],
  people: ["person"],
  organisations: ["organisation"],
  venues: ["venue"],
  outcomes: ["outcome"],
  followUps: ["actionItem", "minutes"],
  delegations: ["party", "participation"],
  preparation: ["preparationTask", "contactPoint", "gift", "vehicle"],
  sources: ["source"],
} as const satisfies Record<string, readonly SearchKind[]>;
export type SearchGroup = keyof typeof searchGroups;
export const groupNames = Object.keys(searchGroups) as SearchGroup[];

export const isSearchGroup = (word: string): word is SearchGroup => word in searchGroups;

export const isSearchKind = (word: string): word is SearchKind =>
  (searchKinds as readonly string[]).includes(word);

/** How many entries there can be of one kind for one reader. */
export const EACH = 2 ** 32;
const KINDS = 64;

const placeOf = (reader: SearchReader, kind: number): number => searchReaders.indexOf(reader) * KINDS + kind;

/**
 * The numbers that entries of one reader and one kind have, both ends included; what is entered last gets
 * the smallest that is free. The index gives its finds by rising numbers and from any range of them: nobody's
 * search reads what is not theirs, and the first thousand finds are the newest.
 */
export function entryNumbers(reader: SearchReader, kind: SearchKind): { first: number; last: number } {
  const place = placeOf(reader, searchKinds.indexOf(kind));
  return { first: place * EACH + 1, last: (place + 1) * EACH - 1 };
}

/** The numbers of all that one reader finds. */
export const readerNumbers = (reader: SearchReader): { first: number; last: number } => ({
  first: placeOf(reader, 0) * EACH + 1,
  last: placeOf(reader, KINDS) * EACH - 1,
});

/** The kind of an entry whose number divided by `EACH` is this. */
export const kindAt = (place: number): SearchKind => searchKinds[place % KINDS]!;
