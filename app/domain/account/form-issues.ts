/** What a page is told of a form that was refused: why, field by field, and what had been typed. */
export type FormIssues = {
  errors: Record<string, string[]>; // keys of messages by field; "" is the whole form
  values: Record<string, string>; // never a password or a code
  waitSeconds?: number; // when the throttle refused it
};
