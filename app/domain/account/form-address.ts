/** Words of a query that change how a page is shown, not which form it holds. */
const shown = ["lang", "index"];

/**
 * Under what a form is kept: the path and query of its page, without the language in which it happens to
 * be read, and for a thing that is there, without the page to which it leads back: it is one form wherever
 * it was opened. Null for what is no path of ours.
 */
export function formAddress(address: string): string | null {
  if (!/^\/(?![/\\])/.test(address) || address.length > 2000) return null;
  const here = "http://here.invalid";
  const url = URL.canParse(address, here) ? new URL(address, here) : null;
  if (!url || url.origin !== here) return null;
  const isNew = url.pathname.endsWith("/new");
  for (const word of isNew ? shown : [...shown, "back"]) url.searchParams.delete(word);
  return url.pathname + url.search;
}
