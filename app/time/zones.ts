import { IANAZone } from "luxon";
import type { ZoneName } from "#app/time/wall-time.ts";

const canonical = Object.freeze(Intl.supportedValuesOf("timeZone"));
const isCanonical: ReadonlySet<string> = new Set(canonical);

/**
 * IANA's names without a region. Listed, because Intl also knows abbreviations that are not IANA's and
 * mean another place to most readers: its "CST" is Chicago, not Beijing, its "IST" Calcutta, not Tel Aviv.
 */
const withoutRegion: ReadonlySet<string> = new Set(
  (
    "CET CST6CDT Cuba EET EST EST5EDT Egypt Eire GB GB-Eire GMT Greenwich HST Hongkong Iceland Iran Israel " +
    "Jamaica Japan Kwajalein Libya MET MST MST7MDT NZ NZ-CHAT Navajo PRC PST8PDT Poland Portugal ROC ROK " +
    "Singapore Turkey UCT UTC Universal W-SU WET Zulu"
  ).split(" "),
);

/**
 * The shape of IANA's names with a region, letter case included: luxon would take "asia/kolkata" too, and
 * one place under many spellings would fill the store of clocks and confuse calendars.
 */
const region =
  "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Brazil|Canada|Chile|Etc|Europe|Indian|" +
  "Mexico|Pacific|US";
const word =
  "[A-Z][a-z]+|of|es|au|ACT|IN|LHI|NSW|UCT|UTC|GMT0?|McMurdo|DumontDUrville|" +
  "ComodRivadavia|DeNoronha|EasterIsland|BajaNorte|BajaSur";
const withRegion = new RegExp(`^(?:${region})(?:[/_-](?:${word}))+(?:[+-]\\d\\d?)?$`);

const LONGEST = 40; // the longest of IANA's names has 32 letters

/**
 * Whether this is the name of a zone: canonical or a link ("Asia/Kolkata", "PRC"), spelled as IANA spells
 * it, and known to the zone data this process runs on. "UTC" is one. Offsets are none ("+03:00", "UTC+3",
 * "GMT+3"): a place changes its offset. "Etc/GMT+3" is a name of IANA's and passes, though its sign runs
 * the other way (it is UTC-3). Never throws; a text of any size costs little.
 */
export function isZone(name: string): boolean {
  if (isCanonical.has(name)) return true;
  if (name.length > LONGEST || !(withoutRegion.has(name) || withRegion.test(name))) return false;
  return IANAZone.isValidZone(name);
}

/**
 * The zones to choose from, in alphabetical order: the canonical names this process's zone data holds.
 * Links and "UTC" are not among them, and some names are older than IANA's ("Asia/Calcutta").
 */
export function zoneNames(): readonly ZoneName[] {
  return canonical;
}
