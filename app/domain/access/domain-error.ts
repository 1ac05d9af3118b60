/** What ends a request: the thing is missing (or looks so), forbidden, or was changed meanwhile. */
export type DomainErrorCode = "notFound" | "forbidden" | "stale";

/** Thrown by work; becomes 404, 403 or 409 at the door. `subject` is the kind of thing, such as "visit". */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly subject: string;

  constructor(code: DomainErrorCode, subject: string) {
    super(`${subject}: ${code}`);
    this.name = "DomainError";
    this.code = code;
    this.subject = subject;
  }
}
