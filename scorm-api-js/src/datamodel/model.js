import {concrete, refusal} from './definition.js';
import {Changes, sizeOf} from './changes.js';
import {Counts} from './counts.js';
import {decided, requestValid} from './derived.js';

/**
 * The values of one delivery of a SCO, and the rules of what may be read and set. Every method answers from memory.
 *
 * A failure is a name of the table's `failures`; the definition knows its error code.
 */
export class DataModel {
  #definition;
  #values;
  #counts;
  #navigation;
  #access;
  #changes = new Changes();
  /** Elements whose pending change has taken others back. */
  #decisive = new Set();

  constructor(definition, values, {navigation, access} = {}) {
    this.#definition = definition;
    this.#values = new Map(Object.entries(values));
    this.#counts = new Counts(this.#values.keys());
    this.#navigation = navigation;
    this.#access = access ?? {};
  }

  get(element) {
    if (element === '') return fails('emptyGet');
    const place = this.#definition.locate(element);
    if (place.failure) return fails(place.failure);
    if (!place.keyword && !this.#accessOf(element, place.node).includes('r')) return fails('writeOnly');
    if (place.records.some(({key, index}) => index >= this.#counts.of(key))) return fails('rangeGet');
    if (place.keyword) return this.#keyword(element, place);
    const {rule} = place.node;
    if (rule.navigation) return requestValid(rule, place.argument, this.#navigation);
    const value = decided(rule.decided, this.#values) ?? this.#values.get(element) ?? rule.constant ?? rule.default;
    return value === undefined ? fails('unset') : {value};
  }

  #keyword(element, {node, keyword, ofRecord}) {
    const {rule, children} = node;
    if (keyword === '_count') {
      if (!rule.collection || ofRecord) return fails('noCount');
      return {value: String(this.#counts.of(element.slice(0, -'._count'.length)))};
    }
    if (keyword === '_version') return fails('noVersion');
    const listed = children.size > 0 && !ofRecord && (rule.collection ?? rule).children !== false;
    return listed ? {value: [...children.keys()].join()} : fails('noChildren');
  }

  set(element, value, accepted) {
    if (element === '') return 'emptySet';
    const place = this.#definition.locate(element);
    const failure = refusal(place, place.node && this.#accessOf(element, place.node)) ?? this.#orderFailure(place)
        ?? this.#valueFailure(element, value, place);
    if (failure) return failure;
    const whole = place.node.rule.appends ? (this.#values.get(element) ?? '') + value : value;
    accepted?.(sizeOf(element, whole), this.#decisive.has(element));
    this.#values.set(element, whole);
    this.#counts.add(element);
    this.#changes.set(element, whole);
    for (const name of place.node.rule.decides ?? []) this.#recheck(element, place.trail.at(-2).children.get(name));
    return null;
  }

  #accessOf(element, node) {
    return this.#access[element] ?? node.rule.access ?? '';
  }

  /** Records are made in order, and some elements only after others. */
  #orderFailure({trail, records, indexes}) {
    let depth = 0;
    for (const {path, rule} of trail) {
      if (rule.requires && !this.#values.has(concrete(rule.requires, indexes))) return 'dependency';
      if (!rule.collection || depth === records.length) continue;
      const {key, index} = records[depth++];
      const count = this.#counts.of(key);
      const full = rule.collection.fixed || count >= this.#most(rule.collection, indexes);
      if (index > count || (index === count && full)) return 'rangeSet';
    }
    return null;
  }

  #most({most}, indexes) {
    return most ? most.limits[this.#values.get(concrete(most.by, indexes))] ?? Infinity : Infinity;
  }

  #valueFailure(element, value, place) {
    const {node, indexes} = place;
    const {rule} = node;
    const old = this.#values.get(element);
    if (rule.once && old !== undefined && old !== value) return 'once';
    const type = rule.by && this.#values.get(concrete(rule.by, indexes));
    if (this.#isDuplicate(value, type, place)) return 'duplicate';
    return node.check(type)(rule.appends ? (old ?? '') + value : value);
  }

  #isDuplicate(value, type, {node: {path, rule}, records}) {
    if (!rule.unique || (rule.unique.among && !rule.unique.among.includes(type))) return false;
    const canonical = this.#canonical(rule.formats?.[type] ?? rule.format);
    const wanted = canonical(value);
    const {key, index} = records.at(-1);
    const name = path.slice(path.lastIndexOf('.'));
    for (let i = 0; i < this.#counts.of(key); i++) {
      const other = this.#values.get(`${key}.${i}${name}`);
      if (i !== index && other !== undefined && canonical(other) === wanted) return true;
    }
    return false;
  }

  /** Two sets are the same whatever their order. */
  #canonical(name) {
    const list = this.#definition.table.formats[name]?.list;
    return list?.distinct ? (value) => value.split(list.separator).sort().join(list.separator) : (value) => value;
  }

  /** Responses that the interaction's new type cannot have are gone, as if they had not been set. */
  #recheck(element, {path, rule, children}) {
    const key = element.slice(0, element.lastIndexOf('.')) + path.slice(path.lastIndexOf('.'));
    const names = [...children.keys()];
    const own = (rule.collection
      ? Array.from({length: this.#counts.of(key)}, (_, i) => names.map((name) => `${key}.${i}.${name}`)).flat()
      : [key]).filter((name) => this.#values.has(name));
    const stands = own.every((name) => {
      const place = this.#definition.locate(name);
      const {collection, index} = place.records.at(-1);
      return index < this.#most(collection.rule.collection, place.indexes)
          && !this.#valueFailure(name, this.#values.get(name), place);
    });
    if (stands) return;
    this.#decisive.add(element);
    for (const name of own) {
      this.#values.delete(name);
      this.#changes.forget(name);
    }
    this.#counts.remove(key);
  }

  /** What `changes` takes as JSON in UTF-8. */
  get pendingBytes() {
    return this.#changes.bytes;
  }

  changes() {
    return this.#changes.all();
  }

  settle(changes) {
    this.#changes.settle(changes);
    this.#decisive.clear();
  }

  unsettle(changes) {
    this.#changes.unsettle(changes);
  }

  peek(element) {
    return this.#values.get(element);
  }
}

const fails = (failure) => ({value: '', failure});
