const LONGEST = 2000;

/**
 * A path of ours with its query, from what an address or a form says; "/" for whatever a browser might
 * take for another site or another scheme, and for the pages of signing in and out themselves. The address
 * is read as browsers read it, who drop tabs and line ends and take a backslash for a slash.
 */
export function ownPath(asked: string | null): string {
  if (!asked || asked.length > LONGEST || !/^\/(?![/\\])/.test(asked)) return "/";
  const here = "http://here.invalid";
  const url = URL.canParse(asked, here) ? new URL(asked, here) : null;
  if (!url || url.origin !== here || url.pathname.startsWith("//")) return "/";
  return /^\/sign-(?:in|out)(?:\/|$)/.test(url.pathname) ? "/" : url.pathname + url.search;
}

/** The address of the sign-in page that leads back to a path afterwards. */
export const signInFor = (path: string): string =>
  path === "/" ? "/sign-in" : `/sign-in?for=${encodeURIComponent(path)}`;

/** The same path with one thing more in its query. */
export const andAsks = (path: string, name: string, value: string | number): string =>
  `${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams([[name, String(value)]])}`;

/** The page of a day on which an item was drawn or opened, if an address says so; null for any other page. */
export function dayToReturnTo(asked: string | null, slug: string): string | null {
  const path = ownPath(asked);
  return path.startsWith(`/visits/${slug}/plan/days/`) ? path : null;
}
