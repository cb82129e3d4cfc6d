const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const CLOCK = /^(\d{1,4}):(\d{2}):(\d{2}(?:\.\d+)?)$/;

/**
 * Reads a duration of either SCORM version: ISO 8601 (2004) or `HHHH:MM:SS.SS` (1.2).
 *
 * @param {string|null} value
 * @returns {number|null} seconds, null for anything else. A year counts as 365 days, a month as 30.
 */
export function secondsOf(value) {
  const iso = ISO.exec(value ?? "");
  if (iso) {
    const [years, months, days, hours, minutes, seconds] = iso.slice(1).map(part => Number(part ?? 0));
    return (((years * 365 + months * 30 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
  }
  const clock = CLOCK.exec(value ?? "");
  return clock ? (Number(clock[1]) * 60 + Number(clock[2])) * 60 + Number(clock[3]) : null;
}

const unitsIn = unitDisplay => Object.fromEntries(["hour", "minute", "second"].map(unit =>
  [unit, new Intl.NumberFormat(undefined, {style: "unit", unit, unitDisplay})]));
const long = unitsIn("long");
const short = unitsIn("short");
const joined = new Intl.ListFormat(undefined, {type: "unit"});

/**
 * The duration in words: seconds below a minute, else hours and minutes.
 *
 * @param {string|null} value as for {@link secondsOf}
 * @returns {string|null} null when there is nothing to say
 */
export const durationInWords = value => inUnits(value, long);

/** The same for tables, with the units shortened. */
export const shortDuration = value => inUnits(value, short);

function inUnits(value, units) {
  const seconds = secondsOf(value);
  if (seconds === null || seconds < 0.5) {
    return null;
  }
  if (seconds < 59.5) {
    return units.second.format(Math.round(seconds));
  }
  const minutes = Math.round(seconds / 60);
  const parts = [];
  if (minutes >= 60) {
    parts.push(units.hour.format(Math.floor(minutes / 60)));
  }
  if (minutes % 60 > 0) {
    parts.push(units.minute.format(minutes % 60));
  }
  return joined.format(parts);
}
