import { expect, test } from "vitest";
import { whichClient } from "#app/domain/subscription/which-client.ts";

test.each([
  ["Google-Calendar-Importer", "Google Calendar"],
  ["Mozilla/5.0 (compatible; Google-Calendar-Importer; +http://www.google.com/calendar)", "Google Calendar"],
  ["iOS/17.5.1 (21F90) dataaccessd/1.0", "Apple Calendar"],
  ["macOS/14.5 (23F79) CalendarAgent/1112.4", "Apple Calendar"],
  ["Mac+OS+X/10.15.7 (19H2026) CalendarAgent/930.5.1", "Apple Calendar"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.3.0", "Thunderbird"],
  ["Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17628; Pro)", "Outlook"],
  ["Mozilla/4.0 (compatible; ms-office; MSOffice 16)", "Outlook"],
  ["ICSx5/2.2.2 (at.bitfire.icsdroid; okhttp/4.12.0) Android/14", "ICSx⁵"],
  ["DAVx5/4.4.2-ose (dav4jvm; okhttp/4.12.0) Android/14", "DAVx⁵"],
  ["Nextcloud Webcal Service", "Nextcloud"],
  ["vdirsyncer/0.19.2", "vdirsyncer"],
  ["Evolution/3.46.4", "Evolution"],
  ["Mozilla/5.0 (X11; Linux x86_64) KIO/5.103 korganizer/5.22.3", "KOrganizer"],
  [
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0",
    "other",
  ],
  ["curl/8.9.1", "other"],
  ["", "other"],
  [undefined, "other"],
  [`${"x".repeat(100_000)}Thunderbird`, "other"],
])("%s is %s", (userAgent, client) => {
  expect(whichClient(userAgent)).toBe(client);
});
