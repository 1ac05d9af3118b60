import { useReader } from "#app/components/reader.tsx";

/** In the banner: a search from every page, by an address of its own; where scripts run, the palette beside it. */
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
      <button
        type="button"
        hidden
        data-palette
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        title={search.palette.open}
      >
        <span className="visually-hidden">{search.palette.open}</span> <kbd>Ctrl K</kbd>
      </button>
    </search>
  );
}

/** The palette, closed until its button or its keys open it: a field, and the list that it works. */
export function Palette() {
  const { palette } = useReader().messages.search;
  return (
    <dialog id="palette" className="palette" aria-label={palette.open} data-copied={palette.copied}>
      <input
        id="palette-field"
        type="text"
        role="combobox"
        aria-label={palette.field}
        aria-describedby="palette-keys"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        placeholder={palette.field}
      />
      <div id="palette-list" role="listbox" aria-label={palette.open} />
      <p id="palette-keys" className="quiet">
        {palette.keys("Enter", "Esc")}
      </p>
      <p role="status" className="visually-hidden" />
    </dialog>
  );
}
