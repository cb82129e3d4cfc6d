/**
 * Turns the table's `formats`, whose terms docs/scorm-api-js.md explains, into checks by name: null for a value that is
 * accepted, `type` or `range` for one that is not. Java reads the same formats by the same rules.
 */
export function compileFormats(formats, edition) {
  const checks = new Map();
  const find = (name) => {
    if (!checks.has(name)) {
      const format = formats[name];
      if (!format) throw new Error(`The table names a format that it does not define: ${name}`);
      checks.set(name, compile({...format, ...format.editions?.[edition]}, find));
    }
    return checks.get(name);
  };
  return find;
}

function compile(format, find) {
  const rules = [...rulesOf(format, find)];
  const delimiters = format.delimiters && entries(format.delimiters, find);
  const where = format.where && {token: format.where.contains, check: find(format.where.is)};
  return (value) => {
    if (value === '' && format.blank) return null;
    if (value.length > (format.length ?? Infinity)) return 'type';
    const rest = delimiters ? withoutDelimiters(value, delimiters) : value;
    if (rest === null) return 'type';
    if (where && rest.includes(where.token)) return where.check(rest);
    for (const rule of rules) {
      const failure = rule(rest);
      if (failure) return failure;
    }
    return null;
  };
}

function* rulesOf(format, find) {
  if (format.is) yield find(format.is);
  if (format.pattern) {
    const pattern = new RegExp(`^(?:${format.pattern})$`);
    yield (value) => (pattern.test(format.fold ? value.toLowerCase() : value) ? null : 'type');
  }
  if (format.values) {
    const other = format.or ? find(format.or) : () => 'type';
    yield (value) => (format.values.includes(value) ? null : other(value));
  }
  const {minimum = -Infinity, maximum = Infinity} = format;
  if (minimum !== -Infinity || maximum !== Infinity) {
    yield (value) => (Number(value) >= minimum && Number(value) <= maximum ? null : 'range');
  }
  if (format.list) yield listRule(format.list, find(format.list.of));
  if (format.parts) yield partsRule(format.parts, format.parts.of.map(find));
}

function listRule({separator, distinct}, check) {
  return (value) => {
    const items = value.split(separator);
    if (distinct && new Set(items).size < items.length) return 'type';
    return items.some((item) => check(item)) ? 'type' : null;
  };
}

function partsRule({separator, some, ascending}, checks) {
  return (value) => {
    const parts = value.split(separator);
    if (parts.length !== checks.length) return 'type';
    if (parts.some((part, i) => checks[i](part))) return 'type';
    if (some && parts.every((part) => part === '')) return 'type';
    if (ascending && !parts.includes('') && Number(parts[0]) > Number(parts[1])) return 'type';
    return null;
  };
}

const entries = (names, find) => new Map(Object.entries(names).map(([name, format]) => [name, find(format)]));

/** What follows the leading delimiters, or null if one of them has a value that its format refuses. */
function withoutDelimiters(value, delimiters) {
  const seen = new Set();
  let rest = value;
  for (;;) {
    const close = rest.indexOf('}');
    const equals = rest.indexOf('=');
    if (rest[0] !== '{' || close < 0 || equals < 0 || equals > close) return rest;
    const name = rest.slice(1, equals);
    const check = delimiters.get(name);
    // An unknown or repeated name is no delimiter but the beginning of the text.
    if (!check || seen.has(name)) return rest;
    if (check(rest.slice(equals + 1, close))) return null;
    seen.add(name);
    rest = rest.slice(close + 1);
  }
}
