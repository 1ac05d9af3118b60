import { useReader } from "#app/components/reader.tsx";

/** The way through a long list; nothing when it fits one page. */
export function Pages({ page, pages }: { page: number; pages: number }) {
  const { messages } = useReader();
  if (pages === 1) return null;
  return (
    <nav className="pages" aria-label={messages.pages.count(page, pages)}>
      {page > 1 && (
        <a rel="prev" href={`?page=${page - 1}`}>
          {messages.pages.previous}
        </a>
      )}
      <span>{messages.pages.count(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={`?page=${page + 1}`}>
          {messages.pages.next}
        </a>
      )}
    </nav>
  );
}
