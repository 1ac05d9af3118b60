import type { Language } from "#app/domain/text/languages.ts";

/**
 * The addresses under which each programme subscribes to one calendar. Google wants the webcal
 * address inside its own; Outlook on the web wants https; Apple, Thunderbird and KDE take webcal.
 * `language` null: the calendar speaks the languages that were chosen for it.
 */
export function calendarLinks(origin: string, path: string, language: Language | null) {
  const https = `${origin}${path}${language ? `?lang=${language}` : ""}`;
  const webcal = https.replace(/^https?:/, "webcal:");
  const fromWeb = (host: string) => `https://${host}/calendar/0/addfromweb?url=${encodeURIComponent(https)}`;
  return {
    https,
    apple: webcal,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: fromWeb("outlook.live.com"),
    office: fromWeb("outlook.office.com"),
    thunderbird: webcal,
  };
}
