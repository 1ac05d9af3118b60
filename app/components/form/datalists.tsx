import { useForm } from "#app/components/form/form-context.tsx";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { contentLanguages } from "#app/domain/text/languages.ts";
import { zoneNames } from "#app/time/zones.ts";

/** What the typed fields of a form suggest; anything else can be typed as well. */
export function Datalists() {
  const { kind, suggestions } = useForm();
  const asksZone = Object.values(fieldsOf[kind]).some(
    (field) => field.type === "when" || (field.type === "text" && field.shape === "zone"),
  );
  return (
    <>
      {Object.entries(suggestions).map(([to, texts]) => (
        <datalist key={to} id={`suggest-${to}`}>
          {texts.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      ))}
      {asksZone && (
        <datalist id="zones">
          {zoneNames().map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      )}
      <datalist id="language-tags">
        {contentLanguages.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </>
  );
}
