import type { ActionItem } from "#app/domain/action/action-item.ts";
import { actionStatus } from "#app/domain/action/action-status.ts";
import { nameIn } from "#app/domain/directory/directory.ts";
import { noticeBy } from "#app/domain/follow-up/standing.ts";
import { type Outcome, type OutcomeParty, outcomePartyRoles } from "#app/domain/outcome/outcome.ts";
import { groupOutcomes } from "#app/domain/outcome/outcome-groups.ts";
import type { Report } from "#app/domain/report/report.ts";
import type { Block, Cell, Line, Run } from "#app/domain/report/report-text.ts";
import type { Review } from "#app/domain/review/review.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";
import {
  heading,
  nameRun,
  personLine,
  plainRun,
  quietRun,
  said,
  sideRun,
  textRun,
} from "#app/i18n/report-lines.ts";
import type { Wording } from "#app/i18n/wording.ts";

/** What the visit left, by what it is; then what was signed, actions and reviews. */
export function outcomeBlocks(report: Report, wording: Wording): Block[] {
  const { report: say, outcome: words } = wording.messages;
  const groups = groupOutcomes(report.content.outcomes);
  const blocks: Block[] = [heading(2, say.sections.outcomes)];
  if (groups.length === 0) blocks.push({ kind: "note", text: said(say.none.outcomes) });
  for (const { group, outcomes } of groups) {
    blocks.push(heading(3, words.groups[group]));
    if (group === "open") blocks.push({ kind: "note", text: said(say.openNote) });
    if (group === "said") blocks.push({ kind: "note", text: said(say.saidNote) });
    blocks.push({
      kind: "table",
      caption: words.groups[group],
      head: [say.columns.outcome, say.columns.status, say.columns.behind],
      widths: [46, 22, 32],
      rows: outcomes.map((outcome) => [
        titleCell(outcome, wording),
        statusCell(outcome, wording),
        behindCell(outcome, report, wording),
      ]),
    });
  }
  return [
    ...blocks,
    ...signedBlocks(report, wording),
    ...actionBlocks(report, wording),
    ...reviewBlocks(report, wording),
  ];
}

const titleCell = ({ title, kind, detail, instrument }: Outcome, wording: Wording): Cell => [
  [{ ...textRun(title, wording), isStrong: true }],
  [
    quietRun(
      instrument ? wording.messages.followUps.instrument[instrument] : wording.messages.outcome.kind[kind],
    ),
  ],
  ...(detail ? [[textRun(detail, wording)]] : []),
];

function statusCell({ kind, moves }: Outcome, { messages, dates }: Wording): Cell {
  return moves.map(({ status, onDate }) => [
    plainRun(statusInWords(kind, status, messages)),
    quietRun(messages.comma + (onDate ? dates.day(onDate) : messages.outcome.dateNotStated)),
  ]);
}

function behindCell({ parties, workingGroup }: Outcome, report: Report, wording: Wording): Cell {
  const { outcome: say } = wording.messages;
  const { colon } = wording.messages;
  // The parties of a working group are its members.
  const shown = parties.filter((party) => !(workingGroup && party.role === "party"));
  const byRole = outcomePartyRoles.flatMap((role) =>
    shown
      .filter((party) => party.role === role)
      .map((party): Line => [quietRun(say.role[role] + colon), ...partyLine(party, report, wording)]),
  );
  const members = (workingGroup?.members ?? []).map(
    (member): Line => [
      quietRun((member.role === "coChair" ? say.coChair : say.member) + colon),
      ...partyLine(member, report, wording),
    ],
  );
  return [...byRole, ...members];
}

type Party = Pick<OutcomeParty, "side" | "organisationId" | "participationId">;

/** A party by its organisation or person; the side where neither is named. */
function partyLine(party: Party, report: Report, wording: Wording): Line {
  const { content, bodies } = report;
  const person = content.participations.find(({ id }) => id === party.participationId);
  const names =
    content.organisations.find(({ id }) => id === party.organisationId)?.names ??
    bodies.get(party.organisationId ?? "");
  const parts: Run[] = [];
  if (names) parts.push(nameRun(nameIn(names, wording.language), wording));
  if (names && person) parts.push(plainRun(wording.messages.comma));
  if (person) parts.push(...personLine(person, content, wording));
  return parts.length > 0 ? parts : [sideRun(party.side, report, wording)];
}

function signedBlocks(report: Report, wording: Wording): Block[] {
  const { messages, dates } = wording;
  const { report: say, partners } = messages;
  const signed = report.content.outcomes.filter(
    ({ kind, moves }) => kind === "agreement" && moves.some(({ status }) => status === "signed"),
  );
  if (signed.length === 0) return [];
  const { columns } = say;
  return [
    heading(2, say.sections.signed),
    {
      kind: "table",
      caption: say.sections.signed,
      head: [columns.agreement, columns.signed, columns.signatories, columns.validity],
      widths: [32, 18, 28, 22],
      rows: signed.map((outcome) => {
        const { moves, signedIn, validFrom, validUntil, renewsItself, textLanguages } = outcome;
        const onDate = moves.find(({ status }) => status === "signed")?.onDate ?? null;
        const notice = noticeBy(outcome);
        const languages = textLanguages.map(({ language }) => languageInWords(language, messages));
        return [
          [
            [{ ...textRun(outcome.title, wording), isStrong: true as const }],
            ...(languages.length > 0 ? [[quietRun(say.textIn(languages.join(messages.series)))]] : []),
          ],
          [
            said(onDate ? dates.day(onDate) : messages.outcome.dateNotStated),
            ...(signedIn ? [[textRun(signedIn, wording)]] : []),
          ],
          outcome.parties
            .filter(({ role }) => role === "signatory" || role === "witness")
            .map(
              (party): Line => [
                ...(party.role === "witness"
                  ? [quietRun(messages.outcome.role.witness + messages.colon)]
                  : []),
                ...partyLine(party, report, wording),
              ],
            ),
          [
            ...(validFrom ? [said(partners.since(dates.day(validFrom)))] : []),
            said(validUntil ? partners.until(dates.day(validUntil)) : partners.noEnd),
            ...(notice ? [said(partners.noticeBy(dates.day(notice)))] : []),
            ...(renewsItself ? [said(partners.renews)] : []),
          ],
        ];
      }),
    },
  ];
}

function actionBlocks(report: Report, wording: Wording): Block[] {
  const { messages, dates } = wording;
  const { report: say, followUps } = messages;
  const title = heading(2, say.sections.actions);
  if (report.actions.length === 0) return [title, { kind: "note", text: said(say.none.actions) }];
  const outcomeOf = ({ outcomeId }: ActionItem) => report.content.outcomes.find(({ id }) => id === outcomeId);
  return [
    title,
    {
      kind: "table",
      caption: say.sections.actions,
      head: [say.columns.action, say.columns.owners, say.columns.due, say.columns.status],
      widths: [36, 34, 16, 14],
      rows: report.actions.map((action) => {
        const outcome = outcomeOf(action);
        return [
          [
            [{ ...textRun(action.title, wording), isStrong: true as const }],
            ...(outcome ? [[{ ...textRun(outcome.title, wording), isQuiet: true as const }]] : []),
          ],
          action.owners.map(
            (owner): Line => [
              quietRun(messages.side[owner.side] + messages.colon),
              ...partyLine(owner, report, wording),
              ...(owner.doneOn
                ? [quietRun(messages.comma + messages.labelled(say.done, dates.day(owner.doneOn)))]
                : []),
            ],
          ),
          [said(action.dueOn ? dates.day(action.dueOn) : say.noDate)],
          [said(followUps.actionStatus[actionStatus(action)])],
        ];
      }),
    },
  ];
}

function reviewBlocks(report: Report, wording: Wording): Block[] {
  const { messages, dates } = wording;
  const { report: say, followUps } = messages;
  const title = heading(2, say.sections.reviews);
  if (report.reviews.length === 0) return [title, { kind: "note", text: said(say.none.reviews) }];
  const about = ({ outcomeId }: Review): Line => {
    const outcome = report.content.outcomes.find(({ id }) => id === outcomeId);
    return outcome ? [textRun(outcome.title, wording)] : said(say.wholeVisit);
  };
  return [
    title,
    {
      kind: "table",
      caption: say.sections.reviews,
      head: [say.columns.date, say.columns.about, say.columns.finding],
      widths: [20, 40, 40],
      rows: report.reviews.map((review) => [
        [said(dates.day(review.heldOn ?? review.onDate))],
        [about(review)],
        [
          said(review.judgement ? followUps.judgement[review.judgement] : say.planned),
          ...(review.summary ? [[textRun(review.summary, wording)]] : []),
        ],
      ]),
    },
  ];
}
