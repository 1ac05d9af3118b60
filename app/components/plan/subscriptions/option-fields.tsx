import { ChoiceOf, PlainField } from "#app/components/form/plain-field.tsx";
import { useLength } from "#app/components/plan/subscriptions/moments.ts";
import { useReader } from "#app/components/reader.tsx";
import { reminders } from "#app/domain/subscription/options-form.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { zoneNames } from "#app/time/zones.ts";

const spoken = languages.map((value) => ({ value, label: messagesIn[value].languageName }));

/** What is chosen for an address: its language or two, the zone of home, reminders, and until when it opens. */
export function OptionFields() {
  const { form: say } = useReader().messages.subscriptions;
  const length = useLength();
  /** The reminders that are offered, and the one that an address has already. */
  const offered = (typed: string) => {
    const own = /^\d{1,5}$/.test(typed) ? [Number(typed)] : [];
    const minutes = [...new Set([...reminders, ...own])].sort((a, b) => a - b);
    const choices = minutes.map((one) => ({ value: String(one), label: length(one) }));
    return [{ value: "", label: say.noReminder }, ...choices];
  };
  return (
    <>
      <PlainField name="language" label={say.language}>
        {(input, typed) => <ChoiceOf {...input} of={spoken} typed={typed} />}
      </PlainField>
      <PlainField name="secondLanguage" label={say.secondLanguage} isOptional>
        {(input, typed) => <ChoiceOf {...input} of={spoken} isOpen typed={typed} />}
      </PlainField>
      <PlainField name="reminderMinutes" label={say.reminder} isOptional>
        {(input, typed) => <ChoiceOf {...input} of={offered(typed)} typed={typed} />}
      </PlainField>
      <PlainField name="homeZone" label={say.homeZone} hint={say.homeZoneHint} isOptional>
        {(input, typed) => (
          <input
            {...input}
            defaultValue={typed}
            list="zones"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </PlainField>
      <PlainField name="expiresOn" label={say.expiresOn} hint={say.expiresOnHint} isOptional>
        {(input, typed) => <input {...input} defaultValue={typed} className="short" autoComplete="off" />}
      </PlainField>
      <datalist id="zones">
        {zoneNames().map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
