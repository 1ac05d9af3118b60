import { useReader } from "#app/components/reader.tsx";

/** The way through a long list; nothing when it fits one page. `also` stays in the address. */
export function Pages({
  page,
  pages,
  also = {},
}: {
  page: number;
  pages: number;
  also?: Record<string, string>;
}) {
  const { messages } = useReader();
  if (pages === 1) return null;
  const to = (other: number) => `?${new URLSearchParams({ ...also, page: String(other) })}`;
  return (
    <nav className="pages" aria-label={messages.pages.count(page, pages)}>
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          {messages.pages.previous}
        </a>
      )}
      <span>{messages.pages.count(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={to(page + 1)}>
          {messages.pages.next}
        </a>
      )}
    </nav>
  );
}
