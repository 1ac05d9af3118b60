import { may } from "#app/domain/access/permissions.ts";
import { listDirectory } from "#app/domain/directory/directory-list.server.ts";
import { line } from "#app/domain/editing/typed-text.ts";
import { listMentions } from "#app/domain/release/released.server.ts";
import type { MentionKind } from "#app/domain/release/released-visit.ts";
import { type Asked, pageAsked } from "#app/http/access.server.ts";
import { noticeOf } from "#app/http/notices.server.ts";
import { languageOf } from "#app/http/reader-language.ts";

/** One page of a directory: all of it for whoever may read that, else what releases name. */
export function directoryOf(asked: Asked, kind: MentionKind) {
  const { current, query, request } = asked;
  const page = pageAsked(query);
  const language = languageOf(request);
  if (!may(current.actor, "directory.read"))
    return { ...listMentions(current, kind, language, page), page, office: null };
  const typed = line(query.get("q")).slice(0, 100);
  const { count, ...list } = listDirectory(current, kind, { language, typed, page });
  return {
    ...{ ...list, page },
    office: {
      ...{ count, typed, mayEdit: may(current.actor, "directory.edit") },
      notice: noticeOf(asked, { whose: { visitId: null }, reference: "en" }),
    },
  };
}
