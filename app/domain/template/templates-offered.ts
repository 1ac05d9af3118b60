/** What the address of a new item says so far, to be kept while a template is chosen; "" for nothing. */
export type TemplatesOffered = { leg: string; day: string; at: string; template: string };
