import { useReader } from "#app/components/reader.tsx";
import { itemTemplates } from "#app/domain/template/item-templates.ts";
import type { TemplatesOffered } from "#app/domain/template/templates-offered.ts";

/** Fills the form of a new item from a template. Nothing is stored: the address says which. */
export function TemplatePicker({ of }: { of: TemplatesOffered }) {
  const { messages, textOf } = useReader();
  const { starting } = messages;
  return (
    <form method="get" className="line-form template-picker" aria-label={starting.fillIn}>
      {of.leg && <input type="hidden" name="leg" value={of.leg} />}
      {of.day && <input type="hidden" name="day" value={of.day} />}
      <label htmlFor="template">{starting.template}</label>
      <select id="template" name="template" className="box" defaultValue={of.template}>
        {itemTemplates.map(({ key, title, minutes }) => (
          <option key={key} value={key}>
            {messages.bracketed(textOf(title), starting.length(minutes))}
          </option>
        ))}
      </select>
      <label htmlFor="at">{starting.startsAt}</label>
      <input
        id="at"
        name="at"
        className="box tiny"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={of.at}
      />
      <button type="submit" className="button button-quiet">
        {starting.fillIn}
      </button>
    </form>
  );
}
