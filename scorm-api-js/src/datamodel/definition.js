import {compileFormats} from './format.js';
import {isWhole} from './whole.js';

const INDEX = /^(?:0|[1-9][0-9]*)$/;
const KEYWORDS = ['_children', '_count', '_version'];

/**
 * One element, category or collection of the data model.
 *
 * @typedef {object} Node
 * @property {string} path with `n` for an index, e.g. `cmi.objectives.n.id`
 * @property {Map<string, Node>} children
 * @property {object} rule the table's entry
 * @property {(type: string | undefined) => import('./format.js').Check} check by the value that decides the format
 */

/**
 * Where an element name leads.
 *
 * @typedef {object} Place
 * @property {'undefined'} [failure]
 * @property {Node} [node]
 * @property {string} [keyword] `_children`, `_count` or `_version` of the node
 * @property {boolean} [ofRecord] the keyword is asked of one record of a collection
 * @property {string} [argument] e.g. `{target=x}`
 * @property {number[]} [indexes]
 * @property {{collection: Node, key: string, index: number}[]} [records] the collections on the way, outermost first
 * @property {Node[]} [trail] all nodes on the way, for `requires`
 */

/** The data model of one SCORM version and edition, as its table defines it. Immutable; holds no values. */
export class Definition {
  /**
   * @param {object} table `scorm12.json` or `scorm2004.json`
   * @param {string} [edition] of SCORM 2004: `2nd`, `3rd` or `4th`; the latest if absent
   */
  constructor(table, edition) {
    this.edition = edition ?? table.editions?.at(-1);
    if (edition && !table.editions?.includes(edition)) throw new Error(`${table.standard} has no edition ${edition}`);
    this.table = table;
    this.root = newNode('', {});
    const format = compileFormats(table.formats, this.edition);
    for (const [path, rule] of Object.entries(table.elements)) this.#add(path, rule, format);
  }

  #add(path, declared, format) {
    const rule = {...declared, ...declared.editions?.[this.edition]};
    if (rule.only && !rule.only.includes(this.edition)) return;
    const names = path.split('.').filter((name) => name !== 'n');
    const parent = names.slice(0, -1).reduce((node, name) => node?.children.get(name), this.root);
    // Left out with its category, e.g. adl.data before the 4th edition.
    if (!parent) return;
    const node = newNode(path, rule);
    const check = checkOf(rule, format);
    node.check = (type) => (value) => (isWhole(value) ? check(type)(value) : 'type');
    parent.children.set(names.at(-1), node);
  }

  /**
   * @param {string} element e.g. `cmi.objectives.0.id`
   * @returns {Place}
   */
  locate(element) {
    const split = element.indexOf('.{');
    const tokens = (split < 0 ? element : element.slice(0, split)).split('.');
    const place = {argument: split < 0 ? undefined : element.slice(split + 1), indexes: [], records: [], trail: []};
    let node = this.root;
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
      } else if (i > 0 && i === tokens.length - 1 && KEYWORDS.includes(token)) {
        return {...place, node, keyword: token, ofRecord: inside && Boolean(node.rule.collection)};
      } else {
        return {failure: 'undefined'};
      }
      key = key ? `${key}.${token}` : token;
    }
    return node.rule.access ? {...place, node} : {failure: 'undefined'};
  }

  /** The code of a failure, e.g. `readOnly` → 404. */
  code(failure) {
    return failure ? this.table.failures[failure] : 0;
  }

  /** The name of a code, "" if there is no such code. */
  message(code) {
    return Object.hasOwn(this.table.messages, code) ? this.table.messages[code] : '';
  }

  /**
   * Whether content may set this element to this value, so far as that can be said without knowing any other element:
   * indexes, dependencies and uniqueness are not looked at, and a format that another element decides is met if any
   * of its alternatives is.
   *
   * @param {string} element
   * @param {string} value
   * @returns {number} an error code, 0 for none
   */
  check(element, value) {
    if (element === '') return this.code('emptySet');
    const place = this.locate(element);
    return this.code(refusal(place) ?? place.node.check(undefined)(value));
  }
}

/**
 * Why a place cannot be set, whatever the value.
 *
 * @param {Place} place
 * @param {string} [access] the element's own, where it differs from the table's
 */
export function refusal(place, access = place.node?.rule.access) {
  if (place.failure) return place.failure;
  if (place.keyword || place.node.rule.constant !== undefined) return 'keyword';
  if (!access.includes('w')) return 'readOnly';
  return place.argument === undefined ? null : 'undefined';
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
