import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { figuresOf } from "#app/domain/follow-up/figures.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { listPartners } from "#app/domain/follow-up/partners.server.ts";
import { everything, select } from "#app/domain/follow-up/select.ts";
import { showPartner } from "#app/domain/follow-up/show-partner.server.ts";
import { daysAt } from "#app/domain/follow-up/standing.ts";
import { languages } from "#app/domain/text/languages.ts";
import { partnerStory } from "#test/http/partners/partner-story.ts";
import { viewer } from "#test/story.ts";

let story: Awaited<ReturnType<typeof partnerStory>>;
beforeAll(async () => {
  story = await partnerStory();
});
afterAll(() => story.office.close());

const titles = (some: { shown: { title: { text: string } }[] }) => some.shown.map(({ title }) => title.text);

describe("the partners of the three years", () => {
  test("are listed with visits both ways, and promises as they are counted everywhere", () => {
    const { cities, organisations } = listPartners(story.current, "en", 1);
    expect(cities.map(({ key, came, received }) => [key, came, received])).toEqual([
      ["beijing", 0, 1],
      ["freiburg", 1, 0],
      ["matsuyama", 0, 1],
    ]);
    expect(cities[0]).toMatchObject({
      promises: { kept: 4, open: 1, late: 0, broken: 2 },
      last: { slug: "moscow-beijing-2019" },
      next: { slug: "beijing-moscow-2022" },
    });
    expect(organisations.map(({ key }) => key)).toContain("organisation.tongzhou-district");
    expect(organisations.map(({ key }) => key)).not.toContain(
      "organisation.north-east-administrative-district",
    );
  });

  test("have a page that agrees with the ledger, and on which a proposal is no agreement and no promise", () => {
    const days = daysAt(story.current.now, "Europe/Moscow");
    const selection = select(ledgerOf(story.db), { ...everything, partner: "beijing" }, days);
    const view = showPartner(story.current, "beijing", "en");
    expect(view.figures).toEqual(figuresOf(selection, days.office));
    expect(titles(view.proposals)).toEqual(["Joint museum exhibitions"]);
    expect(titles(view.agreements)).toEqual(["Agreement on tourist information"]);
    expect(view.agreements.shown[0]).toMatchObject({ noticeBy: "2022-07-04", validUntil: "2022-12-31" });
    expect([...titles(view.kept.outcomes), ...titles(view.kept.actions)].sort()).toEqual([
      "Agreement on tourist information",
      "Draft the group's working rules",
      "Exchange lists of experts",
      "Print a joint route map",
    ]);
    expect([...titles(view.broken.outcomes), ...titles(view.broken.actions)].sort()).toEqual([
      "Exchange of interns",
      "Open a desk for visitors",
    ]);
    expect(view.raise.shown.map(({ reason, on, title }) => [reason, on, title.text.slice(0, 20)])).toEqual([
      ["unansweredProposal", "2022-01-10", "Joint museum exhibit"],
      ["agreementEnds", "2022-07-04", "Agreement on tourist"],
      ["quiet", null, "Joint working group "],
    ]);
    expect(view.groups.shown[0]?.next).toEqual({ by: "rhythm", on: "2022-06-24" }); // before the talks planned
    const inSeptember = { ...story.current, now: Date.parse("2022-08-30T09:00Z") };
    expect(showPartner(inSeptember, "beijing", "en").groups.shown[0]?.next).toEqual({
      ...{ by: "programme", slug: "beijing-moscow-2022", key: "talks", on: "2022-09-05" },
    });
  });

  test("are told the people whom we met, with the posts of then; who is still to come was not met yet", () => {
    const { people } = showPartner(story.current, "beijing", "ru");
    expect(people.shown.map(({ slug, meetings }) => [slug, meetings.map(({ visit }) => visit.slug)])).toEqual(
      [["yin-fei", ["moscow-beijing-2019"]]],
    );
    expect(people.shown[0]!.meetings[0]!.post?.text).toBeTruthy();
  });

  test("an organisation has a page of its own: what it stands behind and owes, nothing else of its city", () => {
    const view = showPartner(story.current, "organisation.tongzhou-district", "en");
    expect(view.figures.promises).toEqual({ kept: 4, open: 1, late: 0, broken: 1 });
    expect(titles(view.proposals)).toEqual([]);
    expect(view.visits.past.map(({ slug }) => slug)).toEqual(["moscow-beijing-2019"]);
  });

  test("are nothing to a viewer, and our own city is no partner", () => {
    const seen =
      (key: string, as = story.current.actor) =>
      () =>
        showPartner({ ...story.current, actor: as }, key, "en");
    expect(seen("beijing", viewer)).toThrow("notFound");
    expect(() => listPartners({ ...story.current, actor: viewer }, "en", 1)).toThrow("notFound");
    expect(seen("moscow")).toThrow("notFound");
    expect(seen("organisation.north-east-administrative-district")).toThrow("notFound");
  });

  test.each(languages)("in %s their pages name them, and are linked from the directory", async (language) => {
    const cookie = await story.office.signIn("manager");
    const ask = (path: string) =>
      story.office.ask(`${path}?lang=${language}`, { headers: { Cookie: cookie } });
    const page = await ask("/follow-ups/partners/beijing");
    expect(page.text).toContain({ en: "Beijing", ru: "Пекин", zh: "北京" }[language]);
    const next = {
      en: "next meeting by the rhythm 24 June 2022, not planned yet",
      ru: "следующее заседание по графику 24 июня 2022 г., пока не запланировано",
      zh: "按会议周期，下次会议：2022年6月24日（尚未安排）",
    }[language];
    expect(page.text).toContain(next);
    expect((await ask("/follow-ups/partners/beijing/briefing")).text).toContain(next);
    const entry = await ask("/organisations/tongzhou-district");
    expect(entry.text).toContain('href="/follow-ups/partners/organisation.tongzhou-district"');
    const signedOut = await story.office.ask("/organisations/tongzhou-district");
    expect(signedOut.text).not.toContain("/follow-ups");
  });
});
