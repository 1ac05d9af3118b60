import {
  type MailAnswer,
  type OutgoingMail,
  settleMail,
  takeMail,
  takeUpLeftMails,
} from "#app/domain/mail/outbox.server.ts";
import { log } from "#app/http/log.server.ts";
import type { Send } from "#app/http/smtp-sender.server.ts";
import type { Db } from "#db/database.ts";

const AT_ONCE = 3; // mails on their way together
const LOOKS_EVERY = 1000; // ms
const LAST_WAIT = 10_000; // ms, for answers that are still out when the office stops

/** What the postman works with; `chores` is what else it looks after each time, such as the digest. */
type Round = {
  db: Db;
  origin: string;
  officeKey: Buffer;
  send: Send;
  now?: () => number;
  chores?: (now: number) => void;
};

export type Postman = {
  /** No further mail is taken; answers that are out are waited for. What is left then goes at the next start. */
  stop: () => Promise<void>;
};

/**
 * Takes queued mails to the server as long as the office runs. That a mail is on its way is on disk before
 * the server is asked, and what it answered as soon as it has. The log names mails by their id alone.
 */
export function startPostman({ db, send, now = Date.now, chores, ...addresses }: Round): Postman {
  const under = new Set<Promise<void>>();
  let isStopped = false;
  let timer: NodeJS.Timeout | undefined;
  let hasLookedBack = false;

  const look = () => {
    try {
      if (!hasLookedBack) takeUpLeftMails(db, now());
      hasLookedBack = true;
      fill();
      chores?.(now());
    } catch (error) {
      log.warn({ err: error }, "mails could not be looked after"); // a full disk, a busy database
    }
    if (!isStopped) timer = setTimeout(look, LOOKS_EVERY);
  };

  const fill = () => {
    while (!isStopped && under.size < AT_ONCE) {
      const mail = takeMail(db, now(), addresses);
      if (!mail) return;
      const going = deliver(mail).finally(() => {
        under.delete(going);
        fillAgain();
      });
      under.add(going);
    }
  };

  const fillAgain = () => {
    try {
      fill();
    } catch (error) {
      log.warn({ err: error }, "mails could not be taken"); // looked at again shortly
    }
  };

  const deliver = async (mail: OutgoingMail) => {
    const answer = await send(mail);
    while (!writeDown(mail.id, answer)) {
      if (isStopped) return; // goes once more at the next start, under the same Message-ID
      await new Promise((resolve) => setTimeout(resolve, LOOKS_EVERY));
    }
    const { status, command } = answer.kind === "refused" ? answer : { status: 250, command: null };
    log.info({ mail: mail.id, answer: answer.kind, status, command }, "mail");
  };

  const writeDown = (id: string, answer: MailAnswer): boolean => {
    try {
      settleMail(db, id, answer, now());
      return true;
    } catch (error) {
      log.warn({ mail: id, err: error }, "a mail server's answer could not be written down yet");
      return false;
    }
  };

  look();
  return {
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      let late: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => {
        late = setTimeout(resolve, LAST_WAIT);
      });
      await Promise.race([Promise.all(under), enough]);
      clearTimeout(late);
    },
  };
}
