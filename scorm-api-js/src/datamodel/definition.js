import {compileFormats} from './format.js';
import {isWhole} from '../text.js';

const INDEX = /^(?:0|[1-9][0-9]*)$/;
const KEYWORDS = ['_children', '_count', '_version'];

/** The data model of one SCORM version and edition, as its table defines it. Immutable; holds no values. */
export class Definition {
  #root = newNode('', {});

  constructor(table, edition) {
    this.edition = edition ?? table.editions?.at(-1);
    if (edition && !table.editions?.includes(edition)) throw new Error(`${table.standard} has no edition ${edition}`);
    this.table = table;
    const format = compileFormats(table.formats, this.edition);
    for (const [path, rule] of Object.entries(table.elements)) this.#add(path, rule, format);
  }

  #add(path, declared, format) {
    const rule = {...declared, ...declared.editions?.[this.edition]};
    if (rule.only && !rule.only.includes(this.edition)) return;
    const names = path.split('.').filter((name) => name !== 'n');
    const parent = names.slice(0, -1).reduce((node, name) => node?.children.get(name), this.#root);
    // Left out with its category, e.g. adl.data before the 4th edition.
    if (!parent) return;
    const node = newNode(path, rule);
    const check = checkOf(rule, format);
    node.check = (type) => (value) => (isWhole(value) ? check(type)(value) : 'type');
    parent.children.set(names.at(-1), node);
  }

  locate(element) {
    const split = element.indexOf('.{');
    const tokens = (split < 0 ? element : element.slice(0, split)).split('.');
    const place = {argument: split < 0 ? undefined : element.slice(split + 1), indexes: [], records: [], trail: []};
    let node = this.#root;
    let key = '';
    let inside = true;
    for (const [i, token] of tokens.entries()) {
      if (!inside && INDEX.test(token)) {
        place.records.push({collection: node, key, index: Number(token)});
        place.indexes.push(Number(token));
        inside = true;
      } else if (inside && node.children.has(token)) {
        node = node.children.get(token);
        place.trail.push(node);
        inside = !node.rule.collection;
      } else if (split < 0 && i > 0 && i === tokens.length - 1 && KEYWORDS.includes(token)) {
        return {...place, node, keyword: token, ofRecord: inside && Boolean(node.rule.collection)};
      } else {
        return {failure: 'undefined'};
      }
      key = key ? `${key}.${token}` : token;
    }
    const named = node.rule.access && (split < 0 || node.rule.argument);
    return named ? {...place, node} : {failure: 'undefined'};
  }

  code(failure) {
    return failure ? this.table.failures[failure] : 0;
  }

  message(code) {
    return Object.hasOwn(this.table.messages, code) ? this.table.messages[code] : '';
  }

  check(element, value) {
    if (element === '') return this.code('emptySet');
    const place = this.locate(element);
    return this.code(refusal(place) ?? place.node.check(undefined)(value));
  }
}

/** Why a place cannot be set, whatever the value. `access` is the element's own, where it differs from the table's. */
export function refusal(place, access = place.node?.rule.access) {
  if (place.failure) return place.failure;
  if (place.keyword || place.node.rule.constant !== undefined) return 'keyword';
  return access.includes('w') ? null : 'readOnly';
}

/** A path of the table with its indexes filled in. */
export function concrete(path, indexes) {
  let i = 0;
  return path.replace(/\.n(?=\.|$)/g, () => `.${indexes[i++]}`);
}

const newNode = (path, rule) => ({path, rule, children: new Map(), check: () => () => null});

function checkOf({format: name, formats}, format) {
  if (name) return () => format(name);
  if (!formats) return () => () => null;
  const byType = new Map(Object.entries(formats).map(([type, of]) => [type, format(of)]));
  const any = (value) => {
    const failures = [...byType.values()].map((check) => check(value));
    return failures.includes(null) ? null : failures[0];
  };
  return (type) => byType.get(type) ?? any;
}
