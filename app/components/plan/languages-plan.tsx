import { Link } from "#app/components/link.tsx";
import { Pages } from "#app/components/pages.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { isDirectoryKind } from "#app/domain/history/thing.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";
import type {
  TranslationEntry,
  TranslationRow,
  TranslationsView,
} from "#app/domain/text/translations-view.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";

/** What is missing in each language, and one form to fill it all in. */
export function LanguagesPlan({ view, mayEdit }: { view: TranslationsView; mayEdit: boolean }) {
  const { messages } = useReader();
  const words = messages.sources.languages;
  const { entries, page, pages, only } = view;
  return (
    <div className="languages-plan">
      <Problems view={view} />
      <p className="quiet">
        {words.intro} {mayEdit && words.howTo}
      </p>
      <Counts view={view} />
      {view.kept && <p className="note">{words.kept(view.kept)}</p>}
      {entries.length === 0 ? (
        <p className="empty">{only ? words.completeIn(languageInWords(only, messages)) : words.complete}</p>
      ) : mayEdit ? (
        <form method="post" noValidate className="translations" data-keep="">
          <Table entries={entries} mayEdit />
          <div className="form-acts">
            <button type="submit" className="button">
              {messages.editing.actions.save}
            </button>
          </div>
        </form>
      ) : (
        <Table entries={entries} mayEdit={false} />
      )}
      <Pages page={page} pages={pages} query={{ in: only ?? "" }} />
    </div>
  );
}

function Table({ entries, mayEdit }: { entries: readonly TranslationEntry[]; mayEdit: boolean }) {
  const { messages } = useReader();
  const words = messages.sources.languages;
  return (
    <table className="translation-table">
      <thead>
        <tr>
          <th scope="col">{words.entry}</th>
          <th scope="col">{words.stands}</th>
          <th scope="col">{words.missing}</th>
        </tr>
      </thead>
      {entries.map((entry) => (
        <Entry key={`${entry.kind}:${entry.id}`} entry={entry} mayEdit={mayEdit} />
      ))}
    </table>
  );
}

/** What kept texts from being saved, each line leading to its place. */
function Problems({ view: { problems, title } }: { view: TranslationsView }) {
  const { messages } = useReader();
  if (problems.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noAutofocus: a refused form begins with what is the matter
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
      <h2>{title ?? messages.editing.notices.thereIsAProblem}</h2>
      <ul>
        {problems.map(({ to, said }) => (
          <li key={to}>{to === "" ? said : <a href={`#${encodeURIComponent(to)}`}>{said}</a>}</li>
        ))}
      </ul>
    </div>
  );
}

/** How many texts each language lacks; each leads to what that language lacks alone. */
function Counts({ view: { counts, only } }: { view: TranslationsView }) {
  const { messages } = useReader();
  const words = messages.sources.languages;
  return (
    <nav aria-label={words.show}>
      <ul className="arrange">
        <li>
          <a href="?" aria-current={only === null ? "true" : undefined}>
            {words.all}
          </a>
        </li>
        {counts.map(({ tag, count }) => (
          <li key={tag}>
            <a href={`?in=${tag}`} aria-current={only === tag ? "true" : undefined}>
              {messages.labelled(languageInWords(tag, messages), words.count(count))}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Entry({ entry, mayEdit }: { entry: TranslationEntry; mayEdit: boolean }) {
  const { content } = useVisit();
  const { messages } = useReader();
  const { kind, id, version, name, rows, problem } = entry;
  const address = isDirectoryKind(kind)
    ? `/directory/${kind}/${id}`
    : kind === "visit"
      ? `/visits/${content.visit.slug}/plan/visit`
      : `/visits/${content.visit.slug}/plan/${kind}/${id}`;
  const title = name === "" ? messages.editing.kinds[kind].one : name;
  return (
    <tbody className={problem ? "translation-entry field-wrong" : "translation-entry"} id={`${kind}:${id}`}>
      {rows.map((row, index) => (
        <tr key={row.path}>
          <th scope="row">
            {index === 0 && (
              <>
                <span className="quiet">{messages.editing.kinds[kind].one} </span>
                {mayEdit ? <Link to={address}>{title}</Link> : title}
                {problem && <span className="field-issue">{problem}</span>}
                {mayEdit && <input type="hidden" name={`version:${kind}:${id}`} value={version} />}
              </>
            )}
            <span className="translation-field">{row.label}</span>
          </th>
          <Standing row={row} />
          <td className="translation-inputs">
            {row.inputs.map((input) => (
              <Missing key={input.tag} input={input} row={row} subject={title} mayEdit={mayEdit} />
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Standing({ row: { stands } }: { row: TranslationRow }) {
  const { messages } = useReader();
  return (
    <td className="translation-stands">
      {stands.length === 0 && <span className="quiet">{messages.sources.languages.nothingStands}</span>}
      {stands.map(({ tag, text }) => (
        <span key={tag} className="line">
          <span lang={htmlLanguage(tag)}>{text}</span>{" "}
          <abbr className="fallback" title={languageInWords(tag, messages)}>
            {tag}
          </abbr>
        </span>
      ))}
    </td>
  );
}

function Missing({
  input: { tag, name, typed, wrong },
  row: { label, lines },
  subject,
  mayEdit,
}: {
  input: TranslationRow["inputs"][number];
  row: TranslationRow;
  subject: string;
  mayEdit: boolean;
}) {
  const { messages } = useReader();
  const language = languageInWords(tag, messages);
  if (!mayEdit) return <span className="line quiet">{language}</span>;
  const field = {
    ...{ id: name, name, lang: htmlLanguage(tag), defaultValue: typed },
    ...{ "aria-describedby": wrong ? `${name}-issue` : undefined, "aria-invalid": wrong ? true : undefined },
  };
  return (
    <span className={wrong ? "translation-input field-wrong" : "translation-input"}>
      <label htmlFor={name}>
        <span aria-hidden="true">{language}</span>
        <span className="visually-hidden">
          {messages.labelled(subject, messages.sources.languages.input(label, language))}
        </span>
      </label>
      {wrong && (
        <span className="field-issue" id={`${name}-issue`}>
          {wrong}
        </span>
      )}
      {lines > 1 ? <textarea {...field} rows={lines} /> : <input {...field} autoComplete="off" />}
    </span>
  );
}
