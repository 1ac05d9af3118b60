import { json, redirect } from "@remix-run/node";
import { line } from "#app/domain/editing/typed-text.ts";
import { insistOnFollowUps } from "#app/domain/follow-up/board.server.ts";
import { parseBoard, printBoard } from "#app/domain/follow-up/filter-query.ts";
import type { SavedView } from "#app/domain/follow-up/saved-view.ts";
import { listViews, removeView, saveView } from "#app/domain/follow-up/saved-views.server.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { saidIn, sentForm } from "#app/http/form-fields.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { wordingIn } from "#app/i18n/wording.ts";

export type ViewsView = {
  views: SavedView[];
  here: string | null; // the query of the board from which one came: it can replace an own view's
  /** What was sent and could not be kept, with what is the matter; `id` null for a new one. */
  wrong: { id: string | null; name: string; isShared: boolean; said: string } | null;
  removed: { name: string; query: string; isShared: boolean } | null;
};

/** One's own views to be renamed, shared, replaced and removed, and those that others share. */
export function viewsPage({ current, query }: AskedByAccount): ViewsView {
  const views = listViews(current);
  const here = query.has("here") ? ownQuery(query.get("here")!) : null;
  const name = line(query.get("removed"));
  const removed =
    name === ""
      ? null
      : { name, query: ownQuery(query.get("query") ?? ""), isShared: query.get("shared") === "1" };
  return { views, here, wrong: null, removed };
}

/** Keeps, changes or removes a view. */
export async function saveViews(asked: AskedByAccount) {
  const { current, request, office } = asked;
  insistOnFollowUps(current);
  const said = saidIn(await sentForm(request));
  const id = said("id") === "" ? null : said("id");
  const [name, isShared] = [line(said("name")), said("shared") !== ""];
  // The query of an own view stays unless its owner ticks that another one takes its place.
  const query = ownQuery(said("query") || said("kept"));
  const { messages } = wordingIn(languageOf(request));
  switch (said("intent")) {
    case "save": {
      const wrong = (text: string, status: number) => {
        office.isFormRefused = true;
        const view: ViewsView = {
          ...{ views: listViews(current), here: query, removed: null },
          wrong: { id, name, isShared, said: text },
        };
        return json(view, { status });
      };
      const say = messages.board.views.issues;
      if (name === "") return wrong(say.noName, 422);
      if (name.length > 80) return wrong(say.nameTooLong, 422);
      const saved = saveView(current, id, { name, query, isShared });
      if (saved.ok) throw redirect(query === "" ? "/follow-ups" : `/follow-ups?${query}`, 303);
      const [issue] = saved.issues;
      return wrong(issue!.code === "view.nameTaken" ? say.nameTaken : say.tooMany(issue!.most), 422);
    }
    case "remove": {
      if (id === null) throw refusal(400, "query");
      const gone = removeView(current, id);
      const told = new URLSearchParams({
        removed: gone.name,
        query: gone.query,
        shared: gone.isShared ? "1" : "0",
      });
      throw redirect(`/follow-ups/views?${told}`, 303);
    }
    default:
      throw refusal(400, "query");
  }
}

function ownQuery(text: string): string {
  const asked = parseBoard(new URLSearchParams(text));
  if (!asked) throw refusal(400, "query");
  return printBoard(asked);
}
