import {html, nothing} from "../lit.js";

const full = new Intl.DateTimeFormat(undefined, {dateStyle: "full", timeStyle: "short"});
const date = new Intl.DateTimeFormat(undefined, {dateStyle: "medium"});
const fullInUtc = new Intl.DateTimeFormat(undefined, {dateStyle: "full", timeStyle: "long", timeZone: "UTC"});
const dateInUtc = new Intl.DateTimeFormat(undefined, {dateStyle: "medium", timeZone: "UTC"});
const clock = new Intl.DateTimeFormat(undefined, {timeStyle: "short"});
const relative = new Intl.RelativeTimeFormat(undefined, {numeric: "auto"});

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long ago, in the words people use: minutes, hours, days up to a week, then the date. */
export function ago(instant, now = new Date()) {
  const passed = now - instant;
  if (passed < HOUR) {
    return relative.format(-Math.max(0, Math.floor(passed / MINUTE)), "minute");
  }
  const days = Math.round((midnight(now) - midnight(instant)) / DAY);
  if (days === 0) {
    return relative.format(-Math.floor(passed / HOUR), "hour");
  }
  return days < 7 ? relative.format(-days, "day") : date.format(instant);
}

const midnight = instant => new Date(instant.getFullYear(), instant.getMonth(), instant.getDate());

const element = (iso, words, whole = full) => iso
  ? html`<time datetime=${iso} title=${whole.format(new Date(iso))}>${words(new Date(iso))}</time>`
  : nothing;

/** A `<time>` that says how long ago; nothing for null. @param {string|null} iso */
export const timeAgo = iso => element(iso, ago);

/** A `<time>` that says the date; nothing for null. @param {string|null} iso */
export const onDate = iso => element(iso, instant => date.format(instant));

/** A `<time>` that says the date as a certificate in print has it, in UTC; nothing for null. @param {string|null} iso */
export const onDayInUtc = iso => element(iso, instant => dateInUtc.format(instant), fullInUtc);

/** A `<time>` that says date and time of day; nothing for null. @param {string|null} iso */
export const atTime = iso => element(iso, instant => `${date.format(instant)}, ${clock.format(instant)}`);
