// Keeps a participant's own page on their own device. The network comes first; the kept page is for when
// there is none, and says so. An address that opens nothing any more is erased here as well.
const PAGES = "participant-pages";
const FILES = "participant-files";
const WAIT = 4000; // ms

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("message", (event) => {
  const all = (event.data?.keep ?? []).map((url) => keep(new Request(url)).catch(() => {}));
  event.waitUntil(Promise.all(all));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/p/")) event.respondWith(page(request));
  else if (/^\/(assets|static)\//.test(pathname)) event.respondWith(file(request));
});

const isPage = ({ pathname }) => pathname.startsWith("/p/");

async function keep(request) {
  const url = new URL(request.url, location.origin);
  if (isPage(url)) await fromNetwork(request);
  else {
    const response = await fetch(request);
    if (response.ok) await (await caches.open(FILES)).put(request, response);
  }
}

/** Asks the office, and keeps or erases what its answer says to. */
async function fromNetwork(request) {
  const response = await fetch(request);
  const pages = await caches.open(PAGES);
  if (response.status === 404) await erase(pages, new URL(request.url).pathname);
  // A redirect after a form is kept as what it led to, under the address that was asked for.
  else if (response.ok) await pages.put(request.url, await plain(response.clone()));
  return response;
}

const plain = async (response) =>
  new Response(await response.blob(), { headers: { "Content-Type": response.headers.get("Content-Type") } });

/** Everything of one secret: the page in each language, and what lies below it. */
async function erase(pages, pathname) {
  const [, , secret] = pathname.split("/");
  for (const { url } of await pages.keys()) {
    if (new URL(url).pathname.split("/")[2] === secret) await pages.delete(url);
  }
}

async function page(request) {
  const asked = fromNetwork(request);
  asked.catch(() => {});
  const late = new Promise((_, reject) => setTimeout(reject, WAIT, new Error("late")));
  try {
    const response = await Promise.race([asked, late]);
    if (response.status < 500) return response;
    return (await kept(request)) ?? response;
  } catch {
    return (await kept(request)) ?? asked;
  }
}

/** The kept page, marked as such; in another language where this one was never opened. */
async function kept(request) {
  const pages = await caches.open(PAGES);
  const found = (await pages.match(request.url)) ?? (await pages.match(request.url, { ignoreSearch: true }));
  if (!found) return null;
  const type = found.headers.get("Content-Type") ?? "";
  if (!type.startsWith("text/html")) return found;
  const html = (await found.text()).replace("<html ", '<html data-kept="" ');
  return new Response(html, { headers: { "Content-Type": type } });
}

/** Files under /assets never change their content; the few others are asked for first. */
async function file(request) {
  const files = await caches.open(FILES);
  const known = await files.match(request);
  if (known && new URL(request.url).pathname.startsWith("/assets/")) return known;
  try {
    const response = await fetch(request);
    if (response.ok) await files.put(request, response.clone());
    return response;
  } catch (error) {
    if (known) return known;
    throw error;
  }
}
