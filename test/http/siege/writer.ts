import { randomInt, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import { password } from "#test/accounts.ts";

type Form = Record<string, string>;
type Kind = "item" | "leg" | "party" | "participation" | "person";

/** A change that a writer asks for: which version of which thing it makes, and the words before and after. */
export type Act = {
  kind: Kind;
  id: string;
  version: number;
  event: string;
  before: string | null; // the words by which the thing was known
  after: string | null;
  path: string;
  form: Form;
  entryId: number | null; // what the acknowledgement named; null when only a repeat was answered
};

type Known = { kind: Kind; id: string; version: number; words: string };

/**
 * Somebody who plans without a pause: adds, changes, removes and takes back by the office's own forms.
 * Each act makes the words of its thing new ones, so that history can be told apart act by act.
 */
export class Writer {
  /** What the server has acknowledged, in order. */
  readonly acknowledged: Act[] = [];
  /** How often an act was under way when the server died. */
  unanswered = 0;
  #pending: Act | null = null;
  #known: Known[] = [];
  #undoable: Act[] = []; // the latest acts of things that nothing has changed since
  #count = 0;
  #cookie = "";
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #name: string;
  readonly #port: number;
  readonly #visit: { slug: string; legId: string };

  constructor(name: string, port: number, visit: { slug: string; legId: string }) {
    this.#name = name;
    this.#port = port;
    this.#visit = visit;
  }

  get email(): string {
    return `${this.#name}@protocol.example`;
  }

  async signIn(): Promise<void> {
    const { status, cookie } = await this.#post("/sign-in", { email: this.email, password });
    if (status !== 303 || !cookie) throw new Error(`Signing in ended with ${status}.`);
    this.#cookie = cookie;
  }

  /** Acts until the server is gone. */
  async work(): Promise<void> {
    for (;;) {
      this.#pending = this.#nextAct();
      if (!(await this.#settle(this.#pending))) {
        this.unanswered += 1;
        return;
      }
      this.#pending = null;
    }
  }

  /** Sends again, to the letter, what was under way when the server died. */
  async repeat(): Promise<void> {
    const act = this.#pending;
    if (!act) return;
    if (!(await this.#settle(act, true))) throw new Error("The server died once more.");
    this.#pending = null;
  }

  /** Whether an answer came. A refusal that this story does not expect throws. */
  async #settle(act: Act, isRepeat = false): Promise<boolean> {
    const answer = await this.#post(act.path, act.form).catch(() => null);
    if (!answer) return false;
    const { status, location, text } = answer;
    // A removal that was carried out before the server died is told as such when it comes again.
    const isRemovedAlready = isRepeat && act.event.endsWith(".removed") && status === 409;
    const saved = /[?&]saved=(\d*)/.exec(location ?? "");
    // What was taken back before the server died is not taken back again, and leads to no entry.
    if (!isRemovedAlready && (status !== 303 || !(saved || isRepeat))) {
      throw new Error(`${act.event} of ${act.id} ended with ${status} ${location}: ${text.slice(0, 3000)}`);
    }
    if (!isRepeat && !saved?.[1])
      throw new Error(`${act.event} of ${act.id} was acknowledged without an entry.`);
    this.#remember({ ...act, entryId: saved?.[1] ? Number(saved[1]) : null });
    return true;
  }

  #remember(act: Act): void {
    const { kind, id, version, after } = act;
    this.acknowledged.push(act);
    this.#known = this.#known.filter((one) => one.id !== id);
    if (after !== null) this.#known.push({ kind, id, version, words: after });
    this.#undoable = this.#undoable.filter((one) => one.id !== id);
    // Without its number an act cannot be taken back by a form; an item that others follow has none here.
    if (act.entryId !== null && kind !== "person" && !act.path.endsWith("/history")) this.#undoable.push(act);
  }

  #nextAct(): Act {
    const dice = randomInt(100);
    const items = this.#known.filter(({ kind }) => kind === "item");
    const item = items[randomInt(Math.max(1, items.length))];
    if (dice < 20 && this.#undoable.length > 0) return this.#takingBack();
    if (dice < 45 && item) return this.#changing(item);
    if (dice < 55 && item) return this.#removing(item);
    if (dice < 65) return this.#adding("person");
    if (dice < 72) return this.#adding("participation");
    if (dice < 76) return this.#adding("leg");
    if (dice < 80) return this.#adding("party");
    return this.#adding("item");
  }

  #adding(kind: Kind): Act {
    const id = randomUUID();
    const words = this.#newWords();
    const path = kind === "person" ? "/directory/person/new" : `/visits/${this.#visit.slug}/plan/${kind}/new`;
    const form = { ...this.#fieldsOf(kind, words), id, version: "0", intent: "save" };
    return {
      kind,
      id,
      version: 1,
      event: `${kind}.added`,
      before: null,
      after: words,
      path,
      form,
      entryId: null,
    };
  }

  #changing({ kind, id, version, words }: Known): Act {
    const after = this.#newWords();
    const form = { ...this.#fieldsOf(kind, after), id, version: String(version), intent: "save" };
    const path = `/visits/${this.#visit.slug}/plan/${kind}/${id}`;
    const next = { version: version + 1, event: `${kind}.changed`, before: words, after };
    return { kind, id, ...next, path, form, entryId: null };
  }

  #removing({ kind, id, version, words }: Known): Act {
    const form = { id, version: String(version), intent: "remove" };
    const path = `/visits/${this.#visit.slug}/plan/${kind}/${id}`;
    const next = { version: version + 1, event: `${kind}.removed`, before: words, after: null };
    return { kind, id, ...next, path, form, entryId: null };
  }

  /** Sets a thing back to the words before its latest change. */
  #takingBack(): Act {
    const { kind, id, version, before, after, entryId } = this.#undoable[randomInt(this.#undoable.length)]!;
    const what = after === null ? "added" : before === null ? "removed" : "changed";
    return {
      ...{ kind, id, version: version + 1, event: `${kind}.${what}`, before: after, after: before },
      path: `/visits/${this.#visit.slug}/history`,
      form: { entry: String(entryId), intent: "undo" },
      entryId: null,
    };
  }

  #newWords(): string {
    this.#count += 1;
    return `${this.#name} ${this.#count}`;
  }

  #fieldsOf(kind: Kind, words: string): Form {
    const places = { zone: "Europe/Berlin", country: "DE" };
    switch (kind) {
      case "item":
        return {
          ...{ legId: this.#visit.legId, kind: "meeting", status: "confirmed", audience: "public" },
          ...{ "when.kind": "exact", "when.day": "2027-10-26", "when.zone": places.zone },
          ...{ "when.from": "10:00", "when.to": "11:00", "title.en": words, "title.zh": `会谈 ${words}` },
          ...{ "steps[0].title.en": `Step of ${words}`, "steps[0].minutesFromStart": "5" },
          ...{ "attendances[0].who": "side:guest", "attendances[0].isNeeded": "on" },
        };
      case "leg":
        return {
          ...{ "city.en": words, country: places.country, zone: places.zone },
          ...{ firstDay: "2027-10-26", lastDay: "2027-10-26", insideLegId: this.#visit.legId },
        };
      case "party":
        return { side: "guest", "name.en": words };
      case "participation":
        return { side: "guest", role: "member", audience: "participants", "description.en": words };
      case "person":
        return {
          ...{ "names[0].language": "en", "names[0].script": "Latn", "names[0].name": words },
          ...{ "names[0].isPrinted": "on", "names[0].isPreferred": "on", "names[0].isOriginal": "on" },
        };
    }
  }

  #post(
    path: string,
    form: Form,
  ): Promise<{ status: number; location?: string; cookie?: string; text: string }> {
    const body = new URLSearchParams(form).toString();
    const headers = {
      ...{ Origin: `http://localhost:${this.#port}`, Cookie: this.#cookie, "Accept-Language": "en" },
      ...{ "Content-Type": "application/x-www-form-urlencoded", "Content-Length": Buffer.byteLength(body) },
    };
    return new Promise((resolve, reject) => {
      const asked = {
        host: "127.0.0.1",
        port: this.#port,
        path,
        method: "POST",
        headers,
        agent: this.#agent,
      };
      const sent = request(asked, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (part: string) => {
          text += part;
        });
        response.on("error", reject);
        response.on("end", () => {
          const { location, "set-cookie": cookies } = response.headers;
          const cookie = cookies?.[0]?.split(";")[0];
          resolve({ status: response.statusCode!, location, cookie, text });
        });
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }
}
