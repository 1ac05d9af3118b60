// A change is sent as the form without scripts would send it, and the day that the server answers stands
// in for the one on the page: what is shown is always what is stored.
let queue = Promise.resolve();
const live = document.createElement("p");
live.className = "visually-hidden";
live.setAttribute("aria-live", "polite");
document.querySelector("main").append(live);

/** Says aloud what is true now. */
export const say = (text) => {
  live.textContent = text;
};

export const day = () => document.getElementById("day");

/** Whether a change is on its way; what is shown may be another in a moment. */
export const isBusy = () => day()?.getAttribute("aria-busy") === "true";

/**
 * Sends one change after the other. `fieldsOf` is asked when its turn comes: the page may be another by
 * then. `focus` finds the item again on the new page; `putBack` undoes what was shown before it was sent.
 */
export function send(fieldsOf, { focus, putBack } = {}) {
  queue = queue.then(() => sendNow(fieldsOf(), focus, putBack)).catch(() => undefined);
}

async function sendNow(fields, focus, putBack) {
  if (!fields) return;
  const now = day();
  now.setAttribute("aria-busy", "true");
  const answer = await fetch(now.dataset.edit, { method: "POST", body: new URLSearchParams(fields) })
    .then(async (response) => ({ response, text: await response.text() }))
    .catch(() => null);
  const page = answer && new DOMParser().parseFromString(answer.text, "text/html");
  const fresh = page?.getElementById("day");
  if (!fresh) {
    // Signed out meanwhile: what was sent is kept, and signing in leads back.
    if (answer?.response.redirected) location.assign(answer.response.url);
    else {
      putBack?.();
      failed(now);
    }
    return;
  }
  now.replaceWith(document.adoptNode(fresh));
  document.title = page.title;
  const refused = document.getElementById("day-refused");
  // What was refused gets the focus, and is read out by that.
  say(refused ? "" : (document.getElementById("day-notice")?.textContent.trim() ?? ""));
  dispatchEvent(new Event("day:shown"));
  if (refused) refused.focus();
  else focus?.();
  dispatchEvent(new Event("day:ready"));
}

function failed(now) {
  now.removeAttribute("aria-busy");
  const said = document.createElement("p");
  said.className = "error-summary";
  said.textContent = now.dataset.failed;
  now.querySelector(".day-said").replaceChildren(said);
  say(now.dataset.failed);
  dispatchEvent(new Event("day:ready"));
}
