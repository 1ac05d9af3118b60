/** The made-up office: one long visit, one ordinary one, and many small ones, all public. */
export const plan = {
  firstDay: "2027-03-01",
  long: { slug: "long", items: 500 },
  page: { slug: "page", items: 60 },
  small: { visits: 2000, items: 20, written: 100 }, // that many by the office's own work; the rest are copies
} as const;

export const smallSlug = (index: number) => `small-${index + 1}`;

/** All calendars are asked for in Chinese, whose words have three octets to a character. */
export const calendarPath = (slug: string) => `/visits/${slug}.ics?lang=zh`;

/** The calendars of the small visits, in the order in which they are asked for. */
export const smallCalendars = (): string[] =>
  Array.from({ length: plan.small.visits }, (_, index) => calendarPath(smallSlug(index)));
