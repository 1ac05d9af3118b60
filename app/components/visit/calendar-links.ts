import type { Language } from "#app/domain/text/languages.ts";

/**
 * The addresses under which each programme subscribes to one calendar. Google wants the webcal
 * address inside its own; Outlook on the web wants https; Apple, Thunderbird and KDE take webcal.
 */
export function calendarLinks(origin: string, path: string, language: Language) {
  const https = `${origin}${path}?lang=${language}`;
  const webcal = https.replace(/^https?:/, "webcal:");
  return {
    https,
    apple: webcal,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(https)}`,
  };
}
