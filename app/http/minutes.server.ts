import { data, redirect } from "@remix-run/node";
import { choice, day, type Fields, lines, optional, text, whole } from "#app/domain/editing/fields.ts";
import { placeOfIssue } from "#app/domain/editing/place-of-issue.ts";
import { openMattersOf } from "#app/domain/group/open-matters.server.ts";
import { addTopic, carryOver, putTopic, removeTopic } from "#app/domain/minutes/agenda.server.ts";
import { decisionKinds } from "#app/domain/minutes/mark-kinds.ts";
import { type MarkDraft, markPassage } from "#app/domain/minutes/mark-passage.server.ts";
import { markKinds, minutesStates } from "#app/domain/minutes/minutes.ts";
import { minutesPath } from "#app/domain/minutes/minutes-passages.server.ts";
import {
  type MinutesActed,
  recordedVisit,
  saveText,
  type TextDraft,
} from "#app/domain/minutes/minutes-text.server.ts";
import { outcomeKeeper } from "#app/domain/outcome/outcome.server.ts";
import { listedDay } from "#app/domain/programme/item-days.ts";
import { showPlan } from "#app/domain/visit/plan.server.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { formOf, saidAt } from "#app/http/act-form.server.ts";
import { afterAct } from "#app/http/acts.server.ts";
import { forgetKept } from "#app/http/kept-form.server.ts";
import { ownerFrom, ownersOf } from "#app/http/minutes-owners.server.ts";
import { minutesPage, type Typed, textForm } from "#app/http/minutes-page.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { readSentForm, type SentForm } from "#app/http/sent-form.server.ts";
import { issueInWords, type SpokenIssue } from "#app/i18n/issue-in-words.ts";
import { whoInWords } from "#app/i18n/who-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { dayAt, officeZone } from "#app/time/local-days.ts";

const textFields: Fields = {
  ...{ body: optional(lines(60_000, 20)), state: choice(minutesStates), recordedBy: optional(text(200)) },
  ...{ agreedOn: optional(day()), language: text(12, "language") },
};

const markFields: Fields = {
  ...{ kind: choice(markKinds), becomes: choice(decisionKinds), starts: whole(0, 60_000) },
  ...{ passage: lines(2000, 4), title: optional(text(300)), dueOn: optional(day()) },
  ...{ guestOwner: optional(text(100)), hostOwner: optional(text(100)) },
};

const MOST_OF_A_TOPIC = 300;

/** Whatever is done on the page of an agenda and minutes; what cannot be done comes back as it was typed. */
export async function changeMinutesPage(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const where = { slug: params.slug!, itemId: params.id! };
  const visit = recordedVisit(current, where.slug, where.itemId);
  const wording = wordingIn(languageOf(request), visit.referenceLanguage);
  const { messages } = wording;
  const say = messages.groups.minutes;
  const path = minutesPath(where.slug, where.itemId);
  const form = await request
    .clone()
    .formData()
    .catch(() => {
      throw refusal(400, "query");
    });
  const said = (name: string) => String(form.get(name) ?? "");
  const again = (typed: Typed, status = 422) => {
    office.isFormRefused = true;
    return data(minutesPage(asked, typed), { status });
  };
  const settled = (acted: MinutesActed, anchor: string) => {
    if (!acted.ok) throw refusal(409, "visit");
    throw redirect(afterAct(path, acted.value) + anchor, 303);
  };
  const wrong = (issue: { code: string }, at: (code: string) => string) => {
    const inner = "issue" in issue ? (issue.issue as { code: string }) : issue;
    if (inner.code === "minutes.stale" || inner.code === "thing.stale") return saidAt("body", say.stale);
    if (inner.code === "minutes.passageElsewhere") return saidAt("passage", say.passageElsewhere);
    return saidAt(at(inner.code), issueInWords(wording, "minutes", at(inner.code), inner as SpokenIssue));
  };

  switch (said("intent")) {
    case "topic": {
      const topic = said("topic").normalize("NFC").replace(/\s+/g, " ").trim();
      if (topic === "") return again({ topicTyped: { text: "", issue: say.topicRequired } });
      if (topic.length > MOST_OF_A_TOPIC)
        return again({ topicTyped: { text: topic, issue: say.topicTooLong(MOST_OF_A_TOPIC) } });
      return settled(addTopic(current, where, topic), "#agenda");
    }
    case "carry": {
      const groupId = itemOf().groupId;
      const open = groupId === null ? [] : openMattersOf(current.db, groupId, current.now);
      return settled(carryOver(current, where, open), "#agenda");
    }
    case "text":
      return write();
    case "mark":
      return mark();
    case "discard":
      forgetKept(asked);
      throw redirect(`${path}#minutes`, 303);
    default:
      return topicActs();
  }

  function itemOf() {
    return showPlan(current, where.slug).content.items.find(({ id }) => id === where.itemId)!;
  }

  /** Buttons beside a topic say in one word what they do with it. */
  function topicActs() {
    const put = /^(\S{1,60}) (\d{1,3})$/.exec(said("put"));
    if (put) return settled(putTopic(current, where, put[1]!, Number(put[2])), "#agenda");
    if (said("remove") === "") throw refusal(400, "query");
    return settled(removeTopic(current, where, said("remove")), "#agenda");
  }

  async function write() {
    const sent = await readSentForm(request, textFields, nothing, null);
    const refused = (issues: ReturnType<typeof saidAt>[], status: number) =>
      again({ editing: { ...textForm(sent.version, sent.tree), issues } }, status);
    if (!sent.read.ok) return refused(issuesOf(sent), 422);
    const saved = saveText(
      current,
      { ...where, version: sent.version },
      sent.read.state as unknown as TextDraft,
    );
    if (saved.ok) {
      forgetKept(asked);
      return settled(saved, "#minutes");
    }
    const isStale = saved.issues.some(({ code }) => code === "minutes.stale");
    // What is sent again is meant for the text that now stands on the page.
    const issues = saved.issues.map((issue) => wrong(issue, (code) => placeOfIssue("minutes", { code })));
    if (!isStale) return refused(issues, 422);
    const now = minutesPage(asked).version;
    return again({ editing: { ...textForm(now, sent.tree), issues } }, 409);
  }

  async function mark() {
    const sent = await readSentForm(request, markFields, nothing, null);
    const paragraph = Number(said("paragraph")) || 1;
    const refused = (issues: ReturnType<typeof saidAt>[]) =>
      again({
        marking: { form: { ...formOf("minutes", sent.id, sent.tree, [], issues) }, paragraph },
      });
    if (!sent.read.ok) return refused(issuesOf(sent));
    const { content } = showPlan(current, where.slug);
    const item = itemOf();
    const state = sent.read.state as unknown as MarkDraft & Record<"guestOwner" | "hostOwner", string | null>;
    const offered = ownersOf(asked, item, content, wording);
    const owners = (["guest", "host"] as const).map((side) => {
      const value = state[`${side}Owner`] ?? "";
      if (!offered[side].some((one) => one.value === value)) throw refusal(400, "query");
      return ownerFrom(side, value);
    });
    const names = item.attendances.map((one) => whoInWords(one, content, wording));
    const group = item.groupId === null ? undefined : outcomeKeeper.find(current.db, item.groupId);
    const marked = markPassage(
      current,
      where,
      { ...state, id: sent.id, title: state.title ?? "", owners },
      {
        ...{ on: listedDay(item, content.items), today: dayAt(current.now, officeZone()) },
        present: presentInWords(names, wording.textOf(item.title)),
        followsFromId: item.groupId,
        outcomeId: group?.visitId === visit.id ? item.groupId : null,
      },
    );
    if (!marked.ok) return refused(marked.issues.map((issue) => wrong(issue, () => "passage")));
    return settled(marked, "#minutes");
  }

  /** At most 200 characters, as a person who said so has. */
  function presentInWords(names: readonly string[], title: string): string {
    const all = names.length > 0 ? say.present(names.join(messages.series)) : say.presentAtAll(title);
    return all.length > 200 ? `${all.slice(0, 199)}…` : all;
  }

  function issuesOf(sent: SentForm) {
    if (sent.read.ok) return [];
    return sent.read.issues.map(({ path: at, issue }) => {
      if (at === "passage" && issue.code === "field.missing") return saidAt(at, say.passageRequired);
      if (at === "dueOn") return saidAt(at, say.dueUnreadable);
      return saidAt(at, issueInWords(wording, "minutes", at in markFields ? `marks.${at}` : at, issue));
    });
  }
}

/** These forms refer to nothing by name. */
const nothing = () => ({ ok: false as const, issue: { code: "field.missing" as const } });
