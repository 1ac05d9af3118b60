import type { FormView } from "#app/domain/editing/form-view.ts";
import type { Subject, Subscription } from "#app/domain/subscription/subscription.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";

/** When a calendar was fetched last, by which client in words, and which version it was given. */
export type Fetched = { at: Instant; client: string; number: number };

/** An address as the office's pages show it, without its secret. */
export type Address = Subscription & { isLive: boolean; fetched: Fetched | null };

/** The latest version that somebody said they have read, and when. */
export type LastReading = { participationId: string; number: number; readAt: Instant };

/** The list of a visit's addresses; days are told by the clock of `zone`, moments by that of the office. */
export type AddressList = {
  addresses: Address[];
  readings: LastReading[];
  zone: ZoneName; // of the visit
  officeZone: ZoneName;
  offset: string; // of the office, "UTC+3"
  made: number | null; // just now
};

/** The form that makes addresses: `asked` says for whom, as the address of the page has it. */
export type MakingView = { asked: string; subjects: Subject[]; isGuessed: boolean; form: FormView };

/** One address with its secret, for those who plan alone. */
export type OneAddress = {
  address: Address;
  /** Where it leads; null for an address that opens nothing any more, or cannot be shown. */
  links: { page: string; calendar: string } | null;
  isOfOtherKey: boolean; // it opens, but the office's key has changed and it cannot be shown
  zone: ZoneName;
  officeZone: ZoneName;
  offset: string;
  said: "made" | "options" | "renewed" | "revoked" | null; // what has just become true
  form: FormView; // of its options
};

/** Where an address leads: the page, and the calendar beside it. */
export const pathsOf = (token: string) => ({ page: `/p/${token}`, calendar: `/c/${token}.ics` });

/** Google takes no longer address, and says nothing of it (icalendar.md, rule 62). */
export const LONGEST_ADDRESS = 255;
