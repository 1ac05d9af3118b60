import { useReader } from "#app/components/reader.tsx";

/** In the banner: a search from every page, by an address of its own. */
export function FindBox() {
  const { search } = useReader().messages;
  return (
    <search aria-label={search.label} className="find-box">
      <form method="get" action="/search">
        <label htmlFor="find" className="visually-hidden">
          {search.label}
        </label>
        <input
          id="find"
          name="q"
          type="search"
          autoComplete="off"
          maxLength={200}
          placeholder={search.title}
        />
        <button type="submit">
          <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
            <circle cx="8.5" cy="8.5" r="5.5" fill="none" stroke="currentColor" strokeWidth="2" />
            <path d="m12.5 12.5 5 5" stroke="currentColor" strokeWidth="2" />
          </svg>
          <span className="visually-hidden">{search.submit}</span>
        </button>
      </form>
    </search>
  );
}
