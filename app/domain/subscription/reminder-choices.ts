/** How long before each timed entry a participant can be reminded, in minutes. */
export const reminderChoices: readonly number[] = [5, 10, 15, 30, 60, 120, 1440];
