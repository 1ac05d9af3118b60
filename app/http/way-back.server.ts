import { data, redirect } from "@remix-run/node";
import { changesBetween } from "#app/domain/release/changes-between.ts";
import type { WayBackView } from "#app/domain/release/release-view.ts";
import { previewWayBack, takeDraftBack } from "#app/domain/release/take-draft-back.server.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { wordsFor } from "#app/http/act-form.server.ts";
import { afterAct } from "#app/http/acts.server.ts";
import { tellChanges, tellThings } from "#app/http/changes-told.server.ts";
import { sentForm } from "#app/http/form-fields.ts";
import { planOf } from "#app/http/plan.server.ts";
import { versionAsked } from "#app/http/releases.server.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";

/** What taking the draft back to a version would change, and what could not be. */
export function openWayBack(asked: AskedByAccount) {
  plannedVisit(asked.current, asked.params.slug!);
  const view = wayBackView(asked, null); // first: it finds out whether there is such a version
  return { plan: planOf(asked), view };
}

/** Takes the draft back as it was shown; one that was changed meanwhile is shown again. */
export async function saveWayBack(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const slug = params.slug!;
  const { messages } = wordsFor(asked, plannedVisit(current, slug)).wording;
  const number = versionAsked(asked);
  const form = await sentForm(request);
  const mark = form.get("mark");
  if (typeof mark !== "string" || mark === "") throw refusal(400, "query");
  const taken = takeDraftBack(current, slug, number, mark);
  if (taken.ok) throw redirect(afterAct(`/visits/${slug}/plan`, taken.value), 303);
  office.isFormRefused = true;
  return data(wayBackView(asked, messages.releases.backMoved), { status: 409 });
}

function wayBackView(asked: AskedByAccount, issue: string | null): WayBackView {
  const { current, params } = asked;
  const number = versionAsked(asked);
  const { before, after, refused, mark } = previewWayBack(current, params.slug!, number);
  const { wording } = wordsFor(asked, before.visit);
  const tell = (things: Parameters<typeof tellThings>[2]) => tellThings(asked, before.visit, things);
  return {
    ...{ number, mark, issue },
    ...tellChanges(asked, before, after, changesBetween(before, after)),
    refused: refused.map(({ thing, issue: why, by }) => ({
      thing: tell([thing])[0]!,
      said: issueInWords(wording, thing.kind, "", why),
      by: tell(by),
    })),
  };
}
