import type { ServerResponse } from "node:http";

const words: Record<number, string> = {
  400: "This address cannot be read.",
  403: "This is not open to you.",
  404: "There is no page at this address.",
  405: "This cannot be done here.",
  411: "This form does not say how long it is.",
  413: "This form is too long.",
  414: "This address is too long.",
};

/**
 * A page for when no page of ours can be made, such as an address that cannot be decoded. It speaks all
 * three languages in its links; its words are ours, never the request's, and never a stack trace.
 */
export function refusePage(response: ServerResponse, status: number, reference = ""): void {
  const said = words[status] ?? `Something went wrong. Reference: ${reference}`;
  const body = Buffer.from(
    `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Dragoman</title><h1>${said}</h1>` +
      '<p><a href="/visits?lang=en">Visits</a> · <a href="/visits?lang=ru" lang="ru">Визиты</a> · ' +
      '<a href="/visits?lang=zh" lang="zh-Hans">访问</a></p></html>',
  );
  response.writeHead(status, {
    ...(status === 405 ? { Allow: "GET, HEAD" } : {}),
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": body.length,
  });
  response.end(body);
}

const closed = Buffer.from(
  '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    "<title>Dragoman</title><h1>This address opens nothing.</h1>" +
    "<p>Please ask the protocol office for your present one.</p>" +
    '<div lang="ru"><h2>По этому адресу ничего нет.</h2><p>Обратитесь за действующим адресом в службу протокола.</p></div>' +
    '<div lang="zh-Hans"><h2>此地址无效。</h2><p>请向礼宾部门索取有效地址。</p></div></html>\n',
);

/** What a private address gets that opens nothing, for whatever reason: the same bytes in all three languages. */
export function refusePrivately(response: ServerResponse, status: 404 | 429): void {
  response.writeHead(status, {
    "Cache-Control": "private, no-store",
    "Content-Security-Policy": "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": closed.length,
  });
  response.end(closed);
}
