import { languageChoices } from "#app/components/account/choices.ts";
import { ChoiceField } from "#app/components/account/form.tsx";
import { useReader } from "#app/components/reader.tsx";
import {
  AS_REMOVED,
  type DeadlineAddress,
  type DeadlineOptions,
  reminderDaysOffered,
} from "#app/domain/deadline/deadline-address.ts";
import type { ViewChoice } from "#app/domain/deadline/deadline-view.ts";

type Shown = DeadlineOptions & Pick<DeadlineAddress, "removedView">;

/** What is chosen for an address: its language, a reminder, and what it shows. */
export function DeadlineOptionFields({ options, views }: { options: Shown; views: ViewChoice[] }) {
  const { page: say } = useReader().messages.deadlines;
  const reminderInWords = useReminder();
  const own = options.reminderDays === null ? [] : [options.reminderDays];
  const days = [...new Set([...reminderDaysOffered, ...own])];
  return (
    <>
      <ChoiceField name="language" label={say.language} value={options.language} choices={languageChoices} />
      <ChoiceField
        name="reminderDays"
        label={say.reminder}
        value={options.reminderDays === null ? "" : String(options.reminderDays)}
        choices={[
          { value: "", text: say.noReminder },
          ...days.sort((a, b) => a - b).map((n) => ({ value: String(n), text: reminderInWords(n) })),
        ]}
      />
      {(views.length > 0 || options.removedView) && (
        <ChoiceField
          name="viewId"
          label={say.scope}
          value={options.viewId ?? (options.removedView ? AS_REMOVED : "")}
          choices={[
            ...(options.removedView
              ? [{ value: AS_REMOVED, text: say.asRemoved(options.removedView.name) }]
              : []),
            { value: "", text: say.everything },
            ...views.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
    </>
  );
}

/** Gives "3 days before at 9:00" of a number of days. */
export function useReminder(): (days: number) => string {
  const { page: say } = useReader().messages.deadlines;
  return (days) => (days === 0 ? say.onTheDay : say.daysBefore(days));
}

/** Gives "Russian · everything, over all visits · 3 days before" of the options of an address. */
export function useOptionsInWords(views: ViewChoice[]): (options: Shown) => string {
  const { page: say } = useReader().messages.deadlines;
  const reminderInWords = useReminder();
  return ({ language, viewId, removedView, reminderDays }) => {
    const spoken = languageChoices.find(({ value }) => value === language)!.text;
    const asked = views.find(({ id }) => id === viewId)?.name;
    const view = asked ?? (removedView ? say.asRemoved(removedView.name) : say.everything);
    return [view, spoken, ...(reminderDays === null ? [] : [reminderInWords(reminderDays)])].join(" · ");
  };
}
