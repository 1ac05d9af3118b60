import type { SearchGroup } from "#app/domain/search/search-kinds.ts";
import { plural } from "#app/i18n/plural.ts";

/** Finding: the search, and the list of pages and acts that opens by the keyboard. */
export const search = {
  title: "Search",
  titleOf: (typed: string) => `Search: ${typed}`,
  label: "Search everything",
  typed: "A name, a title, a word",
  hint: (examples: string) => `The beginning of a word is enough, in any script: ${examples}.`,
  submit: "Search",
  found: (n: string) => `${n} found`,
  ofDrafts: "Drafts are searched as they stand now.",
  ofReleases: "The latest versions are searched.",
  nothing: (typed: string) => `Nothing is found for “${typed}”.`,
  tries: [
    "Type fewer letters, or only the first word.",
    "Try the name in another script, as a letter or a programme prints it.",
    "Look for one thing at a time: a person, a place or a title.",
  ],
  onlyReleased: "Only what has been released can be found here.",
  all: (n: string) => `Show all ${n}`,
  atLeast: (n: number) => `${n} or more`,
  back: "All results",
  isOff: "cancelled",
  palette: {
    open: "Go to or do",
    field: "Go to a page, do something, find a name",
    keys: (enter: string, esc: string) => `The arrows choose, ${enter} opens, ${esc} closes.`,
    recent: "Changed by you last",
    acts: "Do",
    pages: "Go to",
    released: "Released programme",
    copyCalendar: "Copy the calendar address",
    copied: "Copied.",
    undo: "Undo my last change",
    everything: (typed: string) => `Search everything for “${typed}”`,
    count: (n: number) => plural("en", n, { one: `${n} line`, other: `${n} lines` }),
  },
  groups: {
    visits: "Visits",
    items: "Programme",
    people: "People",
    organisations: "Organisations",
    venues: "Venues",
    outcomes: "Outcomes",
    followUps: "Actions and minutes",
    delegations: "Delegations",
    preparation: "Preparation",
    sources: "Sources",
  } as Record<SearchGroup, string>,
};

export type SearchMessages = typeof search;
