import {html} from "../lit.js";
import {text, wordFor} from "../strings.js";

const TONES = {
  "not attempted": "calm",
  incomplete: "active",
  browsed: "active",
  completed: "good",
  passed: "good",
  failed: "bad",
  DRAFT: "calm",
  PUBLISHED: "good",
  ARCHIVED: "calm",
  RUNNING: "active",
  SUCCEEDED: "good",
  FAILED: "bad",
  VALID: "good",
  EXPIRED: "active",
  REVOKED: "bad",
};

/** A status of a lesson, a course or an import, in words. @param {string} status */
export const badge = status => html`
  <span class="badge" data-tone=${TONES[status] ?? "calm"}>${wordFor(text.statuses, status)}</span>`;
