import { createTransport } from "nodemailer";
import { oneLine } from "#app/domain/mail/mail-writer.ts";
import type { MailAnswer, OutgoingMail } from "#app/domain/mail/outbox.server.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";
import type { MailSettings } from "#app/http/mail-settings.ts";

/** Hands one mail to a server and gives its answer; never throws. */
export type Send = (mail: OutgoingMail) => Promise<MailAnswer>;

const SECONDS = 1000;

/** How long a server may take, in ms: to be reached, to greet, and to say anything at all. */
export type Patience = { connection: number; greeting: number; silence: number };
const patience: Patience = { connection: 20 * SECONDS, greeting: 20 * SECONDS, silence: 90 * SECONDS };

/**
 * Sends through the office's SMTP server, one connection for each mail: a shared one that breaks would leave
 * it open which of its mails was accepted. A password goes over a line in the clear only to this machine.
 */
export function smtpSender(
  { host, port, isSecure, user, password, from }: MailSettings,
  waits = patience,
): Send {
  const transport = createTransport({
    ...{ host, port, secure: isSecure },
    requireTLS: !isSecure && user !== null && !isThisMachine(host),
    ...(user === null ? {} : { auth: { user, pass: password ?? "" } }),
    connectionTimeout: waits.connection,
    greetingTimeout: waits.greeting,
    socketTimeout: waits.silence,
    ...{ disableFileAccess: true, disableUrlAccess: true },
  });
  return async (mail) => {
    try {
      await transport.sendMail(messageOf(mail, from));
      return { kind: "accepted" };
    } catch (error) {
      const { responseCode, command, response, message } = error as Error & Partial<SmtpError>;
      return {
        ...{ kind: "refused", status: responseCode ?? null, command: command ?? null },
        said: response ?? message,
      };
    }
  };
}

type SmtpError = { responseCode: number; command: string; response: string };

const isThisMachine = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host);

/** The message: plain text, its calendar beside it. Whatever comes from people is text, never a header's end. */
const messageOf = (mail: OutgoingMail, from: string) => ({
  from,
  to: { name: "", address: oneLine(mail.to) },
  subject: oneLine(mail.subject),
  text: mail.body,
  messageId: `<${mail.messageId}>`,
  date: new Date(mail.writtenAt),
  headers: { "Auto-Submitted": "auto-generated", "Content-Language": htmlLanguage(mail.language) },
  attachments:
    mail.calendar === null
      ? []
      : [
          {
            filename: "programme.ics",
            content: mail.calendar,
            contentType: "text/calendar; charset=utf-8",
            contentDisposition: "attachment" as const,
          },
        ],
});
