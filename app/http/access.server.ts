import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { visitor } from "#app/domain/access/actor.ts";
import { publicReader } from "#app/domain/access/audience.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError, type DomainErrorCode } from "#app/domain/access/domain-error.ts";
import { askedLanguage } from "#app/http/reader-language.ts";

/** What a loader or action is given: who asks, for what, and where. */
export type Asked = {
  current: Current;
  request: Request;
  query: URLSearchParams;
  params: Record<string, string>; // those of the route's path; never undefined where the path names them
  origin: string;
};

const statusOf: Record<DomainErrorCode, number> = { notFound: 404, forbidden: 403, stale: 409 };

/**
 * The door for addresses that need no account. Everyone reads as the public.
 *
 * What a person may not see and what is not there both end as 404; an unreadable query as 400.
 */
export const anyone =
  <Value>(answer: (asked: Asked) => Value) =>
  async ({ request, params, context }: LoaderFunctionArgs): Promise<Awaited<Value>> => {
    const query = new URL(request.url).searchParams;
    if (askedLanguage(query).kind === "unknown") throw refusal(400, "language");
    const current: Current = { actor: visitor, reader: publicReader, now: context.now(), db: context.db };
    try {
      return await answer({
        current,
        request,
        query,
        params: params as Record<string, string>,
        origin: context.origin,
      });
    } catch (error) {
      if (error instanceof DomainError) throw refusal(statusOf[error.code], error.subject);
      if (isBusy(error)) throw data({ subject: "busy" }, { status: 503, headers: { "Retry-After": "5" } });
      throw error;
    }
  };

/** Another process held the database longer than we wait. */
const isBusy = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");

/** What ends a request with a page that says why; `subject` picks the words. */
export const refusal = (status: number, subject: string) => data({ subject }, { status });

/** The page of a list that the address asks for, from 1. A number that is none is refused. */
export function pageAsked(query: URLSearchParams): number {
  const asked = query.getAll("page");
  if (asked.length === 0) return 1;
  if (asked.length > 1 || !/^[1-9]\d{0,5}$/.test(asked[0]!)) throw refusal(400, "query");
  return Number(asked[0]);
}
