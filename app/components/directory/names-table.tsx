import { useReader } from "#app/components/reader.tsx";
import type { Name } from "#app/domain/directory/directory.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";

type Shown = Name & { abbreviation?: string | null; style?: string | null; isOriginal?: boolean };

/** Every name of a thing with its language, and whether a source prints it so. */
export function NamesTable({ caption, names }: { caption: string; names: readonly Shown[] }) {
  const { messages } = useReader();
  const { person: say, source } = messages;
  return (
    <table className="names">
      <caption>{caption}</caption>
      <tbody>
        {names.map((name) => (
          <tr key={name.id}>
            <th scope="row">{source.languageName[name.language] ?? name.language}</th>
            <td lang={htmlLanguage(name.language)}>
              {name.name}
              {name.style && ` ${name.style}`}
              {name.abbreviation && ` ${messages.inBrackets(name.abbreviation)}`}
            </td>
            <td className="quiet">
              {name.isPrinted ? (name.isPreferred ? say.asPrinted : say.alsoPrinted) : say.ourRendering}
              {name.isOriginal && messages.comma + say.originalScript}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
