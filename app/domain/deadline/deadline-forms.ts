import { z } from "zod";
import { languages } from "#app/domain/text/languages.ts";

const options = {
  language: z.enum(languages, "language.missing"),
  reminderDays: z.coerce.number("form.unclear").int().min(0).max(31).optional(),
  viewId: z.string().max(60, "form.unclear").optional(),
};
const version = z.coerce.number("form.unclear").int();

/** Makes an address. What is left empty: no reminder, and everything. */
export const DeadlinesForm = z.object(options);

/** What can be done with an address. */
export const DeadlineAddressForm = z.discriminatedUnion(
  "intent",
  [
    z.object({ intent: z.literal("options"), version, ...options }),
    z.object({ intent: z.literal("renew"), version }),
    z.object({ intent: z.literal("revoke"), version }),
  ],
  "form.unclear",
);
