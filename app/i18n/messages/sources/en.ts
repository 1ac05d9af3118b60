import type { CitedKind } from "#app/domain/source/citation.ts";
import { plural } from "#app/i18n/plural.ts";

const texts = (n: number) => plural("en", n, { one: `${n} text`, other: `${n} texts` });

/** Sources and what they say, translations, and the draft as others will see it. */
export const sources = {
  pages: (numbers: readonly string[]) => `p. ${numbers.join(", ")}`,
  page: (number: string) => `Page ${number}`,
  settled: (value: string) => `Settled: ${value}.`,
  reason: "Reason",
  /** What officers cite, by kind. */
  groups: {
    visit: "Visit",
    leg: "Legs",
    item: "Programme",
    participation: "Participants",
    person: "People",
    position: "Posts",
    organisation: "Organisations",
    venue: "Venues",
    outcome: "Outcomes",
  } as Record<CitedKind, string>,
  name: "Name",
  facts: { status: "Status", title: "Title", parties: "Parties", onDate: "Date" } as Record<string, string>,
  locator: {
    kind: "Kind of place",
    value: "Number, day or name",
    kinds: {
      paragraph: "paragraph",
      page: "page",
      day: "programme for a day",
      section: "another section, by its name",
    } as Record<string, string>,
    hint: "A number for a paragraph or page; a day such as 18 June 2019; the name of a section. Nothing for a heading or a list.",
    needsNoValue: "Leave number, day or name empty for this kind of place, or choose another kind",
  },
  plan: {
    intro:
      "What each source says, as it is cited for this visit. Participants see it with the next release, as far as they see what it is about.",
    show: "Arrange by",
    bySource: "By source",
    byThing: "By entry",
    citeLegend: "Cite a source",
    citeWhat: "Entry that the source speaks of",
    citeGo: "Cite",
    citeMore: (name: string) => `Cite a source for ${name}`,
    noCitations:
      "Nothing is cited yet. Choose an entry of the visit and name the source and the place in it.",
    noClaims: "This source is cited only for the status of an outcome.",
    settle: "Settle",
    changeSettlement: "Change the decision",
    reopen: "Reopen",
    settledBy: (name: string, time: string) => `Settled by ${name}, ${time}.`,
    openCount: (n: number) =>
      plural("en", n, {
        one: `${n} disagreement is not settled`,
        other: `${n} disagreements are not settled`,
      }),
    allSettled: "Every disagreement is settled.",
  },
  languages: {
    intro:
      "Texts that have no translation yet, of this visit and of the directory entries that it uses. Readers see the reference language in their place.",
    howTo: "Fill in what you can and save: empty fields stay as they are.",
    count: (n: number) => (n === 0 ? "nothing missing" : `${texts(n)} missing`),
    complete: "Every text is there in all three languages.",
    completeIn: (language: string) => `Every text is there: ${language}.`,
    show: "Languages shown",
    all: "All",
    entry: "Entry",
    stands: "What stands",
    missing: "To be filled in",
    input: (text: string, language: string) => `${text}, ${language}`,
    nothingStands: "No text in any language",
    filled: (n: number, entries: number) =>
      `${plural("en", n, { one: `${n} text saved`, other: `${n} texts saved` })} in ${plural("en", entries, { one: `${entries} entry`, other: `${entries} entries` })}. Not yet released.`,
    nothingTyped: "Nothing was typed, so nothing was saved.",
    stale:
      "This entry was changed after you opened the page, so its texts were not saved. What you typed is kept: compare it with what stands now and save again.",
    staleTitle: "Some entries were changed meanwhile",
    gone: (n: number) =>
      plural("en", n, {
        one: `${n} text was not saved: its entry has been removed, or the text is there already.`,
        other: `${n} texts were not saved: their entries have been removed, or the texts are there already.`,
      }),
    refused: "Nothing was saved. Put the following right and save again.",
    kept: (time: string) => `What you typed at ${time} was not saved. It is filled in below.`,
    tab: (tab: string, n: number) => `${tab} (${n})`,
  },
  seenBy: {
    as: "See it as",
    readers: {
      guest: "Guest participant",
      host: "Host participant",
      third: "Third-party participant",
      public: "Public",
      manager: "Our manager",
    },
    frame: {
      guest: "Draft as a participant of the guest side will see it",
      host: "Draft as a participant of the host side will see it",
      third: "Draft as a participant of the third party will see it",
      public: "Draft as the public will see it",
      manager: "Draft as a manager of our office sees it",
    },
    intro: "Nothing of this is released yet. Once you release the draft, this reader sees exactly this.",
    managerIntro:
      "Managers of our office read the whole draft, without notes of the office and personal needs.",
    hiddenAll: "This reader sees nothing of the visit: its audience leaves them out.",
    hidden: (n: number) =>
      plural("en", n, { one: `Hidden from this reader: ${n}`, other: `Hidden from this reader: ${n}` }),
    nothingHidden: "Nothing is hidden from this reader.",
    kinds: {
      leg: "Legs",
      party: "Parties",
      item: "Programme items",
      note: "Notes of programme items",
      participation: "Participants",
      outcome: "Outcomes",
    },
    endOfFrame: "End of the draft as this reader sees it",
  },
};
