import { messagesIn } from "#app/i18n/messages.ts";
import type { Db } from "#db/database.ts";

type Row = {
  slug: string;
  key: string;
  title: string;
  kind: keyof typeof say.item.kind;
  status: keyof typeof say.item.status;
  startsWall: string;
  startsZone: string;
  endsWall: string;
  endsZone: string;
  venue: string;
  city: string;
  uid: string;
  legUid: string;
  revision: number;
  createdAt: number;
  changedAt: number;
  changedIn: number;
};

const say = messagesIn.zh;

/** What writes the entries of a made-up visit in Chinese from one query: no kept texts, no library. */
export function plainCalendar({ $client: client }: Db, origin: string): (visitId: string) => string {
  const find = client.prepare<[string]>(
    `select v.slug, i.key, i.title ->> '$.zh' as title, i.kind, i.status, i.starts_wall as startsWall,
       i.starts_zone as startsZone, i.ends_wall as endsWall, i.ends_zone as endsZone,
       (select n.name from item_venues p join venue_names n on n.venue_id = p.venue_id
        where p.item_id = i.id and n.language = 'zh' and n.is_preferred order by p.position limit 1) as venue,
       l.city ->> '$.zh' as city, e.uid, m.uid as legUid, e.revision, e.created_at as createdAt,
       e.changed_at as changedAt, e.changed_in as changedIn
     from programme_items i
       join visits v on v.id = i.visit_id
       join legs l on l.id = i.leg_id
       join calendar_entries e
         on e.visit_id = i.visit_id and e.reader = 'public' and e.kind = 'item' and e.thing_id = i.id
       join calendar_entries m
         on m.visit_id = i.visit_id and m.reader = 'public' and m.kind = 'leg' and m.thing_id = i.leg_id
     where i.visit_id = ? and i.removed_at is null order by i.starts_at, i.position`,
  );
  return (visitId) => {
    let calendar = "";
    for (const row of find.iterate(visitId)) calendar += entry(row as Row, origin);
    return calendar;
  };
}

function entry(row: Row, origin: string): string {
  const url = `${origin}/visits/${row.slug}#item-${row.key}`;
  const changed = utc(row.changedAt);
  const clock = `${row.startsWall.slice(11)}–${row.endsWall.slice(11)}`;
  const words = [
    say.when.placeTime(clock, row.city, offsetOf(row.startsZone, row.changedAt)),
    say.item.kind[row.kind],
    say.labelled(say.item.place, row.venue),
    say.labelled(say.calendar.page, url),
    say.calendar.release(row.changedIn, dayOf(row.startsZone, row.changedAt)),
  ];
  return [
    "BEGIN:VEVENT\r\n",
    fold(`UID:${row.uid}`),
    fold(`SUMMARY;LANGUAGE=zh:${escaped(row.title)}`),
    `DTSTAMP:${changed}\r\n`,
    `DTSTART;TZID=${row.startsZone}:${local(row.startsWall)}\r\n`,
    `DTEND;TZID=${row.endsZone}:${local(row.endsWall)}\r\n`,
    `SEQUENCE:${row.revision}\r\n`,
    "STATUS:CONFIRMED\r\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY\r\nTRANSP:OPAQUE\r\n",
    `CREATED:${utc(row.createdAt)}\r\nLAST-MODIFIED:${changed}\r\n`,
    fold(`DESCRIPTION;LANGUAGE=zh:${escaped(words.join("\n"))}`),
    fold(`LOCATION;LANGUAGE=zh:${escaped(row.venue)}`),
    fold(
      `CATEGORIES;LANGUAGE=zh:${escaped(say.item.kind[row.kind])},${escaped(say.item.status[row.status])}`,
    ),
    fold(`URL:${url}`),
    fold(`RELATED-TO;RELTYPE=PARENT:${row.legUid}`),
    "END:VEVENT\r\n",
  ].join("");
}

const escaped = (value: string): string => value.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

const local = (wall: string): string => `${wall.replace(/[-:]/g, "")}00`;

const utc = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;

/** Lines of at most 75 octets, cut between characters. */
function fold(line: string): string {
  if (line.length <= 25 || Buffer.byteLength(line) <= 75) return `${line}\r\n`;
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return `${folded}\r\n`;
}

/** Neither of the two zones has summer time, so one offset for each is enough. */
const offsets = new Map<string, string>();

function offsetOf(zone: string, at: number): string {
  const known = offsets.get(zone);
  if (known) return known;
  const parts = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "shortOffset" });
  const name = parts.formatToParts(at).find((part) => part.type === "timeZoneName")!;
  const offset = name.value.replace("GMT", "UTC");
  offsets.set(zone, offset);
  return offset;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dayOf(zone: string, at: number): string {
  const known = formats.get(zone) ?? new Intl.DateTimeFormat("zh-CN", { timeZone: zone, dateStyle: "long" });
  formats.set(zone, known);
  return known.format(at);
}
