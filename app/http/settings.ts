import { type MailSettings, readMailSettings } from "#app/http/mail-settings.ts";
import { isZone } from "#app/time/zones.ts";

/** How the office runs its server; all from the environment, all with a default. */
export type Settings = {
  port: number;
  host: string | undefined;
  origin: string;
  dataFolder: string;
  proxies: number;
  twoFactor: "required" | "optional"; // whether administrators and planners must sign in with codes
  mail: MailSettings | null; // null: the office sends none
};

/**
 * Reads the settings: PORT (3000), HOST (all interfaces), DRAGOMAN_ORIGIN (http://localhost:PORT),
 * DRAGOMAN_DATA (data), DRAGOMAN_PROXIES (0: how many reverse proxies stand in front),
 * DRAGOMAN_TWO_FACTOR (required), and those of mail. Checks DRAGOMAN_ZONE, which `officeZone` reads.
 * Throws with a sentence for the operator when one cannot be read.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  checkZone(environment.DRAGOMAN_ZONE ?? "");
  const port = wholeNumber(environment.PORT ?? "3000", "PORT", 65_535);
  return {
    port,
    host: environment.HOST,
    origin: publicOrigin(environment.DRAGOMAN_ORIGIN ?? `http://localhost:${port}`),
    dataFolder: environment.DRAGOMAN_DATA ?? "data",
    proxies: wholeNumber(environment.DRAGOMAN_PROXIES ?? "0", "DRAGOMAN_PROXIES", 10),
    twoFactor: requiredOrOptional(environment.DRAGOMAN_TWO_FACTOR ?? "required"),
    mail: readMailSettings(environment),
  };
}

function wholeNumber(text: string, name: string, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > most)
    throw new Error(`${name} must be a whole number from 0 to ${most}, not "${text}".`);
  return number;
}

function requiredOrOptional(text: string): "required" | "optional" {
  if (text === "required" || text === "optional") return text;
  throw new Error(`DRAGOMAN_TWO_FACTOR must be "required" or "optional", not "${text}".`);
}

function checkZone(text: string): void {
  if (text !== "" && !isZone(text))
    throw new Error(`DRAGOMAN_ZONE must be a time zone's name like Europe/Moscow, not "${text}".`);
}

function publicOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== "/" || url.search !== "") {
    throw new Error(`DRAGOMAN_ORIGIN must be like https://visits.example.org, not "${text}".`);
  }
  return url.origin;
}
