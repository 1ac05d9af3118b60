import type { CalendarPrinter } from "#app/domain/release/calendar-printer.ts";
import type { Issuing } from "#app/domain/subscription/subscriptions.server.ts";
import type { Asked } from "#app/http/access.server.ts";

/** Prints calendars for the office at this address. */
export type PrinterFor = (origin: string) => CalendarPrinter;

/** What the office gives out addresses with. */
export const issuingFor = ({ office, origin }: Asked, printerFor: PrinterFor): Issuing => ({
  ...{ officeKey: office.officeKey, printer: printerFor(origin), domain: new URL(origin).hostname },
});
