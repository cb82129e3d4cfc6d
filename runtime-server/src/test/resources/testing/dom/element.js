import {Node} from './node.js';
import {matches} from './selectors.js';

/** An element: attributes, events, and what they look like to a selector. */
export class HTMLElement extends Node {
  #listeners = new Map();

  constructor(name) {
    super();
    this.localName = name;
    this.attributes = new Map();
    this.dataset = {};
    this.hidden = false;
    this.disabled = false;
    this.className = '';
    this.style = {setProperty() {}, removeProperty() {}};
    this.classList = {
      add: (name) => { this.className = `${this.className} ${name}`.trim(); },
      remove: (name) => { this.className = this.className.split(' ').filter((own) => own !== name).join(' '); },
      contains: (name) => this.className.split(' ').includes(name),
      toggle: (name, on) => { this.classList[on ? 'add' : 'remove'](name); },
    };
  }

  get id() { return this.attributes.get('id') ?? ''; }

  setAttribute(name, value) {
    if (name.startsWith('data-')) this.dataset[camel(name)] = String(value);
    else if (['hidden', 'disabled'].includes(name)) this[name] = true;
    else this.attributes.set(name, String(value));
    if (name === 'class') this.className = String(value);
  }

  getAttribute(name) {
    if (name.startsWith('data-')) return this.dataset[camel(name)] ?? null;
    return this.attributes.get(name) ?? null;
  }

  hasAttribute(name) {
    return this.getAttribute(name) !== null;
  }

  removeAttribute(name) {
    if (['hidden', 'disabled'].includes(name)) this[name] = false;
    this.attributes.delete(name);
  }

  toggleAttribute(name, on) {
    if (on) this.setAttribute(name, '');
    else this.removeAttribute(name);
  }

  addEventListener(type, listener) {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  }

  removeEventListener(type, listener) {
    this.#listeners.set(type, (this.#listeners.get(type) ?? []).filter((known) => known !== listener));
  }

  dispatchEvent(event) {
    for (const listener of this.#listeners.get(event.type) ?? []) listener(event);
    return true;
  }

  click() {
    this.dispatchEvent({type: 'click', target: this, preventDefault() {}});
  }

  focus() { document.activeElement = this; }

  scrollIntoView() {}

  matches(selector) {
    return selector.split(',').some((one) => matches(this, one.trim()));
  }

  querySelectorAll(selector) {
    const found = [];
    const walk = (node) => {
      for (const child of node.children) {
        if (child.matches(selector)) found.push(child);
        walk(child);
      }
    };
    walk(this);
    return found;
  }

  querySelector(selector) {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  closest(selector) {
    return this.matches(selector) ? this : (this.parentNode?.closest?.(selector) ?? null);
  }
}

export class HTMLButtonElement extends HTMLElement {}

const camel = (attribute) => attribute.slice('data-'.length).replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
