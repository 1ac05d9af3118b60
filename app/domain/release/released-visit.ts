import type { Name, PersonName } from "#app/domain/directory/directory.ts";
import { noTerms } from "#app/domain/outcome/outcome.ts";
import type { Language, LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { VisitCategory, VisitContent, VisitSide, VisitStatus } from "#app/domain/visit/visit-content.ts";
import type { Instant, LocalDate, ZoneName } from "#app/time/wall-time.ts";

/** A visit as released, and which release it is. */
export type Released = { content: VisitContent; number: number; releasedAt: Instant };

/** What releases from before a part was kept lack. */
const lacking: Pick<VisitContent, "settlements" | "contacts"> = { settlements: [], contacts: [] };

/** The content that a release froze. */
export function readContent(frozen: string): VisitContent {
  const content = JSON.parse(frozen) as VisitContent;
  const items = content.items.map((item) => ({
    ...item,
    interpretation: item.interpretation ?? [],
    groupId: item.groupId ?? null,
  }));
  const outcomes = content.outcomes.map((outcome) => ({
    ...noTerms,
    ...outcome,
    moves: outcome.moves.map((move) => ({ ...move, reason: move.reason ?? null })),
    workingGroup: outcome.workingGroup && {
      ...outcome.workingGroup,
      meets: outcome.workingGroup.meets ?? null,
    },
  }));
  return { ...lacking, ...content, items, outcomes };
}

/** What a list shows of a released visit. */
export type VisitSummary = {
  title: Localised;
  category: VisitCategory;
  status: VisitStatus;
  referenceLanguage: LanguageTag;
  sides: VisitSide[];
  legs: { city: Localised; country: string; zone: ZoneName; firstDay: LocalDate; lastDay: LocalDate }[];
};

/** What a directory shows of a person, organisation or venue that a release mentions. */
export type Mention = { names: (Name | PersonName)[]; line: Localised | null };

export const mentionKinds = ["person", "organisation", "venue"] as const;
export type MentionKind = (typeof mentionKinds)[number];

export function summaryOf(content: VisitContent): VisitSummary {
  const { title, category, status, referenceLanguage } = content.visit;
  const legs = content.legs.map(({ city, country, zone, firstDay, lastDay }) => ({
    city,
    country,
    zone,
    firstDay,
    lastDay,
  }));
  return { title, category, status, referenceLanguage, sides: content.sides, legs };
}

/** Every directory entry that a visit shows, with the line that stands below its name. */
export function mentionsOf(
  content: VisitContent,
): { kind: MentionKind; id: string; slug: string; detail: Mention }[] {
  const postOf = (personId: string) =>
    content.positions.find((post) => post.personId === personId)?.title ?? null;
  return [
    ...content.people.map(({ id, slug, names }) => ({
      kind: "person" as const,
      id,
      slug,
      detail: { names, line: postOf(id) },
    })),
    ...content.organisations.map(({ id, slug, names, city }) => ({
      kind: "organisation" as const,
      id,
      slug,
      detail: { names, line: city },
    })),
    ...content.venues.map(({ id, slug, names, city }) => ({
      kind: "venue" as const,
      id,
      slug,
      detail: { names, line: city },
    })),
  ];
}

export type CalendarAddress = {
  slug: string;
  scope: "visit" | "leg" | "item";
  key: string;
  language: Language;
};
