/** What work gives back: its value, or the issues that a person can put right. */
export type Result<Value, Issue> = { ok: true; value: Value } | { ok: false; issues: Issue[] };

export const done = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

export const rejected = <Issue>(issues: Issue[]): { ok: false; issues: Issue[] } => ({ ok: false, issues });
