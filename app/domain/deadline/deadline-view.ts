import type { DeadlineAddress } from "#app/domain/deadline/deadline-address.ts";
import type { ZoneName } from "#app/time/wall-time.ts";

/** A view of the board that can be chosen. */
export type ViewChoice = { id: string; name: string };

/** One's own addresses, and the form that makes one. */
export type DeadlineList = {
  addresses: DeadlineAddress[];
  views: ViewChoice[];
  canMakeMore: boolean;
  zone: ZoneName; // of the office, by whose clock moments are told
};

/** One address; `links` null: it opens nothing any more, or cannot be shown. */
export type OneDeadlineAddress = {
  address: DeadlineAddress;
  links: { calendar: string; tasks: string } | null;
  isOfOtherKey: boolean;
  views: ViewChoice[];
  zone: ZoneName;
  said: "made" | "options" | "renewed" | "revoked" | null; // what has just become true
};
