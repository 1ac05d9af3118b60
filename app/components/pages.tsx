import { useReader } from "#app/components/reader.tsx";

/** The way through a long list; nothing when it fits one page. `query` is what else the address asks. */
export function Pages({
  page,
  pages,
  query = {},
}: {
  page: number;
  pages: number;
  query?: Record<string, string>;
}) {
  const { messages } = useReader();
  const asked = Object.entries(query).filter(([, value]) => value !== "");
  const address = (number: number) => `?${new URLSearchParams([...asked, ["page", String(number)]])}`;
  if (pages === 1) return null;
  return (
    <nav className="pages" aria-label={messages.pages.count(page, pages)}>
      {page > 1 && (
        <a rel="prev" href={address(page - 1)}>
          {messages.pages.previous}
        </a>
      )}
      <span>{messages.pages.count(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={address(page + 1)}>
          {messages.pages.next}
        </a>
      )}
    </nav>
  );
}
