import type { Current } from "#app/domain/access/current.server.ts";
import { addOrganisation } from "#app/domain/directory/directory.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must, ours, printed } from "#db/seed/telling.ts";
import {
  actionState,
  keeping,
  move,
  outcomeState,
  owner,
  reviewState,
} from "#test/domain/follow-up/follow-up-states.ts";
import { berlinVisit, demoStory } from "#test/story.ts";

export const boardNow = Date.parse("2028-03-10T09:00Z");

/** A title in the three languages of the interface. */
const titled = (en: string, ru: string, zh: string) => ({ title: { en, ru, zh } });

/** Half a year after Moscow was in Berlin: some promises are kept, some are late, some went quiet. */
export function boardStory(): Current & { ids: { berlin: string; culture: string } } {
  const current = { ...demoStory(), now: boardNow };
  const { slug } = berlinVisit(current);
  const { id: visitId } = visitBySlug(current.db, slug);
  const draft = { slug: "culture-office", partOfId: null, city: { en: "Berlin" }, country: "DE" };
  const names = [printed("en", "Office of Culture"), ours("ru", "Управление культуры"), ours("zh", "文化局")];
  const culture = must(addOrganisation(current, { ...draft, names })).id;
  const { add } = keeping(current, visitId);
  add(
    "outcome",
    "exchange",
    outcomeState("", "agreement", [move("agreed", "2027-10-28"), move("signed", "2028-02-20")], {
      ...titled("Exchange of orchestras", "Обмен оркестрами", "乐团互访"),
      ...{ topic: "culture", validUntil: "2030-02-20", noticeDays: 90 },
    }),
  );
  add(
    "outcome",
    "trams",
    outcomeState("", "proposal", [move("proposed", "2027-10-27")], {
      ...titled("Joint study of tram lines", "Совместное изучение трамвайных линий", "有轨电车联合研究"),
      ...{ topic: "transport" },
    }),
  );
  add(
    "outcome",
    "declined",
    outcomeState("A twin garden", "proposal", [
      move("proposed", "2027-10-27"),
      move("declined", "2028-01-10"),
    ]),
  );
  const action = (id: string, outcomeId: string, more: object) =>
    add("actionItem", id, actionState(id, outcomeId, { setOn: "2027-10-28", ...more }));
  const host = { organisationId: culture };
  const done = { doneOn: "2028-03-01", doneBy: "Anna Weber" };
  action("draft", "exchange", {
    ...titled("Send the draft programme", "Направить проект программы", "送交节目草案"),
    dueOn: "2028-03-01",
    owners: [owner("guest", "Europe/Moscow"), owner("host", "Europe/Berlin", host)],
  });
  action("dates", "exchange", {
    ...titled("Propose dates of the concerts", "Предложить даты концертов", "提出音乐会日期"),
    dueOn: "2028-03-20",
    owners: [owner("guest", "Europe/Moscow"), owner("host", "Europe/Berlin", { ...host, ...done })],
  });
  action("data", "trams", {
    ...titled("Send the passenger figures", "Направить данные о перевозках", "提供客流数据"),
    owners: [owner("guest", "Europe/Moscow"), owner("host", "Europe/Berlin")],
  });
  action("hall", "exchange", {
    ...titled("Book the hall", "Забронировать зал", "预订音乐厅"),
    dueOn: "2028-02-01",
    owners: [owner("guest", "Europe/Moscow", done), owner("host", "Europe/Berlin", { ...host, ...done })],
  });
  add("review", "spring", reviewState("2028-03-15", { outcomeId: "exchange" }));
  return { ...current, ids: { berlin: visitId, culture } };
}
