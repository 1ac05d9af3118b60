import {
  all,
  type ByRole,
  forAll,
  head,
  pathOf,
  type Row,
  readOnly,
  restricted,
  type Visits,
} from "#test/http/routes-by-role/row.ts";

/** What the server answers before the pages: calendars, files and its health. */
export function beforeThePages({ open }: Visits): Row[] {
  const at = pathOf(open);
  const calendar = (path: string, read: ByRole, shows: string[] = []): Row => ({
    ...{ route: null, path, read, send: readOnly, shows: { everyone: shows } },
  });
  return [
    { route: null, path: "/health", read: forAll(200), send: readOnly, shows: {} },
    { route: null, path: "/robots.txt", read: forAll(200), send: readOnly, shows: {} },
    { route: null, path: "/static/icon.svg", read: forAll(200), send: readOnly, shows: {} },
    { route: null, path: "/static/none.svg", read: forAll(404), send: readOnly, shows: {} },
    { route: null, path: "/assets/none.css", read: forAll(404), send: readOnly, shows: {} },
    calendar(`${at}.ics`, forAll(200), [...head, ...all(["item", "note", "person", "venue"], ["public"])]),
    calendar(`${at}/legs/berlin.ics`, forAll(200), [
      ...["open-title", ...all(["item", "note", "person", "venue"], ["public"])],
    ]),
    calendar(
      `${at}/items/item-public.ics`,
      forAll(200),
      all(["item", "note", "person", "venue"], ["public"]),
    ),
    ...restricted.map((level) => calendar(`${at}/items/item-${level}.ics`, forAll(404))),
    calendar(`${at}/items/draft-item.ics`, forAll(404)),
    calendar(`/c/${"a".repeat(43)}.ics`, forAll(404)),
    ...["closed-visit", "unreleased-visit"].flatMap((slug) => [
      ...["", "/legs/berlin", "/items/item-public"].map((under) =>
        calendar(`/visits/${slug}${under}.ics`, forAll(404)),
      ),
    ]),
  ];
}
