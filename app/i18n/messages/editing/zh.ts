import { editing as english } from "#app/i18n/messages/editing/en.ts";

export const editing: typeof english = english;
