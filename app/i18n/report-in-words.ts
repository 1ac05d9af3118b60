import { ofSide, type Participation } from "#app/domain/delegation/participation.ts";
import { nameIn } from "#app/domain/directory/directory.ts";
import { itineraryByDay } from "#app/domain/programme/itinerary.ts";
import { isCalledOff, type ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import type { Report } from "#app/domain/report/report.ts";
import type { Block, Cell, Line, ReportText } from "#app/domain/report/report-text.ts";
import { inOrder, type Leg, visitDays } from "#app/domain/visit/visit-content.ts";
import { placeInWords } from "#app/i18n/place-in-words.ts";
import { heading, nameRun, personLine, plainRun, quietRun, said, textRun } from "#app/i18n/report-lines.ts";
import { outcomeBlocks } from "#app/i18n/report-outcomes-in-words.ts";
import { clockInWords, leavesZone, placeTimeInWords, timeInWords } from "#app/i18n/time-in-words.ts";
import { whoInWords } from "#app/i18n/who-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";

/** The whole report in one language: what page and Word file both say. */
export function reportInWords(report: Report, wording: Wording): ReportText {
  const { messages, dates, language } = wording;
  const { report: say } = messages;
  const { content } = report;
  return {
    language,
    eyebrow: say.title,
    title: [textRun(content.visit.title, wording)],
    state: say.state[report.reader](dates.day(report.today)),
    blocks: [
      ...visitBlocks(report, wording),
      ...delegationBlocks(report, wording),
      ...programmeBlocks(report, wording),
      ...outcomeBlocks(report, wording),
      ...sourceBlocks(report, wording),
    ],
  };
}

function visitBlocks({ content, figures }: Report, wording: Wording): Block[] {
  const { messages, dates } = wording;
  const { report: say } = messages;
  const { visit, legs, sides } = content;
  const days = visitDays(legs);
  const places: Cell = legs.map((leg) => [
    textRun(leg.city, wording),
    plainRun(messages.comma + dates.days(leg.firstDay, leg.lastDay)),
  ]);
  const named: Cell = inOrder(sides).map(({ side, name }) => [
    plainRun(messages.side[side] + messages.colon),
    textRun(name, wording),
  ]);
  const { byGroup, byActionStatus, promises } = figures;
  const counted = say.figures;
  return [
    heading(2, say.sections.visit),
    {
      kind: "facts",
      rows: [
        { label: say.facts.category, value: [said(messages.visit.category[visit.category])] },
        { label: say.facts.status, value: [said(messages.visit.status[visit.status])] },
        ...(days ? [{ label: say.facts.dates, value: [said(dates.days(days.firstDay, days.lastDay))] }] : []),
        { label: say.facts.places, value: places },
        { label: say.facts.sides, value: named },
        ...(visit.purpose ? [{ label: say.facts.purpose, value: [[textRun(visit.purpose, wording)]] }] : []),
      ],
    },
    heading(2, say.sections.figures),
    {
      kind: "list",
      items: [
        [said(counted.agreed(byGroup.agreed))],
        [said(counted.open(byGroup.open))],
        [said(counted.said(byGroup.said))],
        [said(counted.closed(byGroup.closed))],
        [
          said(
            [
              counted.actions(figures.actions),
              counted.done(byActionStatus.done),
              counted.late(promises.late),
            ].join(messages.comma),
          ),
        ],
      ],
    },
  ];
}

function delegationBlocks({ content }: Report, wording: Wording): Block[] {
  const { report: say, person: words, side: sideWords } = wording.messages;
  const { columns } = say;
  const blocks: Block[] = [heading(2, say.sections.delegations)];
  for (const { side, name } of inOrder(content.sides)) {
    const people = ofSide(content.participations, side);
    const title = textRun(name, wording);
    blocks.push({
      kind: "heading",
      level: 3,
      text: [plainRun(sideWords[side] + wording.messages.colon), title],
    });
    if (people.length === 0) blocks.push({ kind: "note", text: said(say.none.people) });
    else
      blocks.push({
        kind: "table",
        caption: `${sideWords[side]}${wording.messages.colon}${title.text}`,
        head: [columns.number, columns.name, columns.post, columns.role],
        widths: [7, 35, 36, 22],
        rows: people.map((one, n) => [
          [said(String(n + 1))],
          [personLine(one, content, wording)],
          [postLine(one, content, wording)],
          [said(words.role[one.role])],
        ]),
      });
  }
  return blocks;
}

function postLine(one: Participation, content: Report["content"], wording: Wording): Line {
  const post = content.positions.find(({ id }) => id === one.positionId);
  const bodyId = post?.organisationId ?? one.organisationId;
  const body = content.organisations.find(({ id }) => id === bodyId);
  const parts = [
    ...(post ? [textRun(post.title, wording)] : []),
    ...(body ? [nameRun(nameIn(body.names, wording.language), wording)] : []),
  ];
  if (parts.length < 2) return parts;
  // Chinese names the organisation before the post; the message knows which comes first.
  const isPostFirst = wording.messages.person.post("1", "2").startsWith("1");
  const [first, second] = isPostFirst ? parts : parts.reverse();
  return [first!, plainRun(isPostFirst ? wording.messages.comma : " "), second!];
}

function programmeBlocks(report: Report, wording: Wording): Block[] {
  const { messages, dates } = wording;
  const { report: say } = messages;
  const blocks: Block[] = [heading(2, say.sections.programme)];
  for (const { leg, days, undated } of itineraryByDay(report.content)) {
    const rows = [
      ...days.flatMap(({ day, items }) => items.map((item) => ({ day, item }))),
      ...undated.map((item) => ({ day: null, item })),
    ];
    const city = textRun(leg.city, wording);
    const stay = dates.days(leg.firstDay, leg.lastDay);
    blocks.push({ kind: "heading", level: 3, text: [city, plainRun(messages.comma + stay)] });
    if (rows.length === 0) blocks.push({ kind: "note", text: said(messages.leg.empty) });
    else
      blocks.push({
        kind: "table",
        caption: `${city.text}${messages.comma}${stay}`,
        head: [say.columns.time, say.columns.item, say.columns.present],
        widths: [22, 44, 34],
        rows: rows.map(({ day, item }) => [
          [
            ...(day ? [said(dates.weekday(day))] : [said(messages.leg.undated)]),
            said(timeOf(item, leg, report, wording)),
          ],
          itemCell(item, report, wording),
          presentCell(item, report, wording),
        ]),
      });
  }
  return blocks;
}

/** The time of an item under its day; in its own place's words where its clock is not that of the stay. */
function timeOf(item: ProgrammeItem, leg: Leg, { content }: Report, wording: Wording): string {
  const { when } = item;
  if (when.kind === "withinDays") return timeInWords(item, content, wording);
  const isElsewhere = hasClock(when) && leavesZone(when, leg);
  return (isElsewhere && placeTimeInWords(item, content, wording)) || clockInWords(item, content, wording);
}

function itemCell(item: ProgrammeItem, { content, minutes }: Report, wording: Wording): Cell {
  const { messages } = wording;
  const { report: say, followUps } = messages;
  const title = textRun(item.title, wording);
  const state = minutes.get(item.id);
  const places = item.venues.map((place) => placeInWords(place, content, wording)).filter(Boolean);
  return [
    [
      isCalledOff(item, content.visit)
        ? { ...title, text: messages.item.cancelledTitle(title.text), isStrong: true }
        : { ...title, isStrong: true },
    ],
    [quietRun(messages.item.kind[item.kind])],
    ...places.map((place) => said(place)),
    ...(item.note ? [[textRun(item.note, wording)]] : []),
    ...(state ? [[quietRun(say.minutesAre(followUps.minutesState[state]))]] : []),
  ];
}

function presentCell(item: ProgrammeItem, { content, came }: Report, wording: Wording): Cell {
  const { messages } = wording;
  return item.attendances.map((one) => {
    const name = whoInWords(one, content, wording);
    return said(came.get(one.id) === "no" ? messages.bracketed(name, messages.report.absent) : name);
  });
}

function sourceBlocks({ content }: Report, wording: Wording): Block[] {
  const { messages, dates } = wording;
  const { report: say } = messages;
  const title = heading(2, say.sections.sources);
  if (content.sources.length === 0) return [title, { kind: "note", text: said(say.none.sources) }];
  return [
    title,
    {
      kind: "list",
      items: content.sources.map(({ title: name, publisher, publishedOn, address }) => [
        [
          textRun(name, wording),
          plainRun(messages.comma),
          textRun(publisher, wording),
          plainRun(messages.comma + (publishedOn ? dates.day(publishedOn) : messages.source.undated)),
        ],
        ...(address ? [[quietRun(address)]] : []),
      ]),
    },
  ];
}
