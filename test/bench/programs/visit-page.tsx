import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { renderToString } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { DisagreementNotes } from "#app/components/disagreement-notes.tsx";
import { Itinerary } from "#app/components/itinerary/itinerary.tsx";
import { ReaderProvider } from "#app/components/reader.tsx";
import { TimelinePicture } from "#app/components/visit/timeline-picture.tsx";
import { VisitFrame } from "#app/components/visit/visit-frame.tsx";
import type { Released } from "#app/domain/release/released-visit.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { openDatabase } from "#db/database.ts";

/**
 * The reference for a visit's page: `node:http`, one prepared query, and `renderToString` of the tree
 * that the page shows. No framework, no headers but its type, no cache.
 */
const { database, origin } = JSON.parse(process.argv[2]!) as { database: string; origin: string };
const find = openDatabase(database).$client.prepare(
  `select content, number, released_at as releasedAt
   from released_visits join releases using (visit_id, number, released_at) where slug = ?`,
);

const server = createServer((request, response) => {
  const url = request.url ?? "/";
  const slug = /^\/visits\/([a-z0-9-]+)$/.exec(url)?.[1];
  const row = find.get(slug) as { content: string; number: number; releasedAt: number } | undefined;
  if (!row) {
    response.writeHead(404).end();
    return;
  }
  const released: Released = { ...row, content: JSON.parse(row.content) as VisitContent };
  const html = `<!DOCTYPE html>${renderToString(<WholePage url={url} released={released} />)}`;
  response.writeHead(200, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": Buffer.byteLength(html),
  });
  response.end(html);
});
server.listen(0, "127.0.0.1", () => console.log(`ready ${(server.address() as AddressInfo).port}`));

function WholePage({ url, released }: { url: string; released: Released }) {
  return (
    <StaticRouter location={url}>
      <html lang="en">
        <head>
          <meta charSet="utf-8" />
          <title>Reference</title>
        </head>
        <body>
          <ReaderProvider language="en">
            <VisitFrame released={released} origin={origin}>
              <DisagreementNotes aboutId={released.content.visit.id} />
              <TimelinePicture />
              <Itinerary />
            </VisitFrame>
          </ReaderProvider>
        </body>
      </html>
    </StaticRouter>
  );
}
