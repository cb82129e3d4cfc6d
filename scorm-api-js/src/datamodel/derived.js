/**
 * A status that a threshold of the manifest decides over what content has set (RTE 4.2.4.1, 4.2.22.1); undefined where
 * content decides.
 */
export function decided(rule, values) {
  if (!rule || !values.get(rule.threshold)) return undefined;
  const measure = values.get(rule.by);
  if (!measure) return rule.unset;
  return Number(measure) >= Number(values.get(rule.threshold)) ? rule.reached : rule.below;
}

/** `adl.nav.request_valid.*`, answered from what the sequencer said; the argument is e.g. `{target=activity_2}`. */
export function requestValid(rule, argument, navigation) {
  const answer = navigation?.[rule.navigation];
  if (!rule.argument) return {value: text(answer)};
  const target = /^\{target=([^\s{}]+)\}$/.exec(argument ?? '')?.[1];
  if (!target) return {value: '', failure: 'argument'};
  if (answer === undefined || answer === null) return {value: 'unknown'};
  if (typeof answer === 'function') return {value: text(answer(target))};
  return {value: text(Object.hasOwn(answer, target) ? answer[target] : false)};
}

const text = (answer) => (typeof answer === 'boolean' ? String(answer) : 'unknown');
