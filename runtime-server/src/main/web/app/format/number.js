const whole = new Intl.NumberFormat();
const upToTwo = new Intl.NumberFormat(undefined, {maximumFractionDigits: 2});
const percentage = new Intl.NumberFormat(undefined, {style: "percent", maximumFractionDigits: 0});
const percentageUpToTwo = new Intl.NumberFormat(undefined, {style: "percent", maximumFractionDigits: 2});
const sizes = ["byte", "kilobyte", "megabyte", "gigabyte"].map(unit =>
  new Intl.NumberFormat(undefined, {style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 1}));

export const count = number => whole.format(number);

/** @param {number|null} [number] @returns {string|null} null without a score */
export const score = number => Number.isFinite(number) ? upToTwo.format(number) : null;

/** @param {number} number 0 to 100 */
export const percent = number => percentage.format(number / 100);

/** To hundredths, as scores are kept: one that just fails is not shown as one that passes. @param {number} number 0 to 100 */
export const exactPercent = number => percentageUpToTwo.format(number / 100);

/** @param {number} bytes */
export function size(bytes) {
  let power = 0;
  let number = bytes;
  while (number >= 1000 && power < sizes.length - 1) {
    number /= 1000;
    power++;
  }
  return sizes[power].format(number);
}
