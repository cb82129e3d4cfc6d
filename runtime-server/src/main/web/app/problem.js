import {text} from "./strings.js";

/** A request that failed, in the shape of the server's `application/problem+json`. */
export class Problem extends Error {
  /**
   * @param {{status: number, code: string, detail?: string, field?: string}} problem status 0 with code
   *   `UNREACHABLE` when no answer came
   */
  constructor({status, code, detail, field}) {
    super(detail ?? code);
    this.name = "Problem";
    this.status = status;
    this.code = code;
    this.detail = detail ?? null;
    this.field = field ?? null;
  }

  static unreachable() {
    return new Problem({status: 0, code: "UNREACHABLE"});
  }

  /** @param {number} status of the answer. @param {string} body of the answer: JSON, or whatever a proxy wrote. */
  static from(status, body) {
    let answer = null;
    try {
      answer = JSON.parse(body);
    } catch {
      // A gateway's HTML page says nothing to a reader: the status alone is kept.
    }
    return new Problem({status, code: answer?.code ?? `HTTP_${status}`, detail: answer?.detail, field: answer?.field});
  }

  /** Whether the server does not know who is asking, or not any more. */
  get isSignedOut() {
    return this.status === 401 && this.code !== "BAD_CREDENTIALS";
  }

  /** Whether trying the same again later can help: nothing answered, or a gateway did. */
  get passing() {
    return this.status === 0 || (this.status >= 502 && this.status <= 504);
  }
}

/** What went wrong, in a sentence for the person at the screen. */
export function explain(error) {
  if (!(error instanceof Problem)) {
    return text.problems.unexpected;
  }
  return text.problems[error.code] ?? error.detail ?? text.problems[error.status] ?? text.problems.unexpected;
}
