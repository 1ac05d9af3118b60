import type { TravelTime, Vehicle } from "#app/domain/planning/planning.ts";

/** What the page of movements shows beside the draft. `formId` is the id of whatever its forms add. */
export type MovementsView = { times: TravelTime[]; vehicles: Vehicle[]; formId: string };

/** What could not be saved there: at which form, what is wrong, and what was typed. */
export type MovementRefused = { at: string; said: string; typed: string };
