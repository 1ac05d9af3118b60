import type { Promises } from "#app/domain/follow-up/figures.ts";
import type { CountedStatus } from "#app/domain/outcome/outcome-groups.ts";

/** Promises of a visit or a partner city, with the address of the board narrowed down to it. */
export type PromisedOf = { label: string; to: string; promises: Promises };

/** The figures of a view that are drawn. */
export type ChartsView = {
  query: string;
  ages: number[]; // by the buckets of `ageBuckets`
  undated: number;
  statuses: { status: CountedStatus; count: number }[];
  byVisit: { most: PromisedOf[]; more: number };
  byPartner: { most: PromisedOf[]; more: number };
};
