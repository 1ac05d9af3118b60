/** Programmes that fetch calendars, by what they call themselves. First match wins. */
const clients: [name: string, is: RegExp][] = [
  ["Google Calendar", /Google-Calendar|Google.*Calendar/i],
  ["Thunderbird", /Thunderbird/i],
  ["ICSx⁵", /ICSx5|icsdroid/i],
  ["DAVx⁵", /DAVx5|davdroid/i],
  ["Nextcloud", /Nextcloud|ownCloud/i],
  ["vdirsyncer", /vdirsyncer/i],
  ["Evolution", /Evolution/i],
  ["KOrganizer", /KOrganizer|Akonadi|\bKIO\b|Kontact/i],
  ["Outlook", /Outlook|ms-?office|Microsoft (?:Office|Exchange)|Exchange(?:Server|Services|Web)/i],
  [
    "Apple Calendar",
    /dataaccessd|CalendarAgent|CalendarStore|accountsd|\biCal\/|Calendar.*(?:macOS|Darwin)|\b(?:iOS|macOS)\/\d/i,
  ],
];

/** Any other programme, or a browser. */
export const otherClient = "other";

/** Which programme fetched a calendar, by its User-Agent, which may be anything: one of a few fixed names. */
export const whichClient = (userAgent: string | undefined): string =>
  clients.find(([, is]) => is.test((userAgent ?? "").slice(0, 300)))?.[0] ?? otherClient;
