import type { Digesting } from "#app/domain/mail/digest.server.ts";
import { mailWriter } from "#app/i18n/mail-in-words.ts";
import { officeZone } from "#app/time/local-days.ts";

/** With what the mails that go by themselves are written, for the office at this public address. */
export const digestingFor = (origin: string): Digesting => ({
  ...{ writer: mailWriter, origin, domain: new URL(origin).hostname, zone: officeZone() },
});
