/**
 * Just enough of a document for the player's pages: a tree, attributes, events that do not bubble further than they are
 * asked to, and frames that run the script of the page that they show. Nothing is laid out or drawn.
 */
const VOID = ['meta', 'link', 'input', 'br', 'img'];

class Node {
  constructor() {
    this.parentNode = null;
    this.childNodes = [];
  }

  get isConnected() {
    return this === document.documentElement || Boolean(this.parentNode?.isConnected);
  }

  get children() {
    return this.childNodes.filter((node) => node instanceof HTMLElement);
  }

  get textContent() {
    return this.childNodes.map((node) => node.textContent).join('');
  }

  set textContent(words) {
    this.replaceChildren(String(words));
  }

  append(...nodes) {
    for (const each of nodes) {
      const node = each instanceof Node ? each : new Text(String(each));
      node.remove();
      node.parentNode = this;
      this.childNodes.push(node);
      if (this.isConnected) connect(node);
    }
  }

  replaceChildren(...nodes) {
    for (const node of [...this.childNodes]) node.remove();
    this.append(...nodes);
  }

  replaceWith(node) {
    const parent = this.parentNode;
    const place = parent.childNodes.indexOf(this);
    this.remove();
    parent.append(node);
    parent.childNodes.splice(place, 0, parent.childNodes.pop());
  }

  remove() {
    if (!this.parentNode) return;
    disconnect(this);
    this.parentNode.childNodes = this.parentNode.childNodes.filter((node) => node !== this);
    this.parentNode = null;
  }

  contains(node) {
    return node === this || Boolean(node?.parentNode && this.contains(node.parentNode));
  }
}

class Text extends Node {
  #words;

  constructor(words) {
    super();
    this.#words = words;
  }

  get textContent() { return this.#words; }
}

class HTMLElement extends Node {
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

class HTMLButtonElement extends HTMLElement {}

const camel = (attribute) => attribute.slice('data-'.length).replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/** A selector of compounds with descendants: `#outline-list button[data-lecture="x"]`. */
function matches(node, selector) {
  const parts = selector.match(/(?:[^\s\[]|\[[^\]]*\])+/g);
  if (!fits(node, parts.pop())) return false;
  let above = node.parentNode;
  while (parts.length > 0 && above instanceof HTMLElement) {
    if (fits(above, parts.at(-1))) parts.pop();
    above = above.parentNode;
  }
  return parts.length === 0;
}

function fits(node, compound) {
  return compound.match(/\[[^\]]*\]|[#.]?[\w-]+/g).every((part) => {
    if (part.startsWith('#')) return node.id === part.slice(1);
    if (part.startsWith('.')) return node.classList.contains(part.slice(1));
    if (!part.startsWith('[')) return node.localName === part;
    const [, name, value] = /^\[([\w-]+)(?:="?([^"\]]*)"?)?\]$/.exec(part);
    return value === undefined ? node.hasAttribute(name) : node.getAttribute(name) === value;
  });
}

/** Reads a page of our own: every element closed, every attribute in double quotes. */
export function parse(html) {
  const root = new HTMLElement('html');
  let at = root;
  for (const [token, name, attributes] of html.matchAll(/<\/?([a-z][\w-]*)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>|[^<]+/g)) {
    if (!name) at.append(token.trim());
    else if (token.startsWith('</')) at = at.parentNode ?? at;
    else if (name !== 'html') {
      const made = document.createElement(name);
      for (const [, key, value = ''] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) made.setAttribute(key, value);
      at.append(made);
      if (!VOID.includes(name)) at = made;
    }
  }
  return root;
}

function connect(node) {
  if (node.localName === 'iframe') load(node);
  for (const child of node.childNodes) connect(child);
}

function disconnect(node) {
  if (node.localName === 'iframe') node.contentWindow?.dispatchEvent({type: 'pagehide'});
  for (const child of node.childNodes) disconnect(child);
}

/** Fetches the frame's page and runs its script, as a browser would. */
async function load(frame) {
  const response = await fetch(frame.src);
  const page = await response.text();
  if (!frame.isConnected) return;
  frame.contentWindow = contentWindow(frame.src, response.status);
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1];
  if (response.ok && script) new Function('window', script)(frame.contentWindow);
  frame.dispatchEvent({type: 'load'});
}

function contentWindow(url, responseStatus) {
  const events = new HTMLElement('window');
  const [, path, query = ''] = /^[^:]+:\/\/[^/]+([^?#]*)(\?[^#]*)?/.exec(url);
  return {
    parent: window,
    opener: null,
    length: 0,
    location: {href: url, pathname: path, search: query},
    performance: {now: () => Date.now(), getEntriesByType: () => [{responseStatus}]},
    document: {createEvent: () => ({initEvent(type) { this.type = type; }})},
    addEventListener: (type, listener) => events.addEventListener(type, listener),
    dispatchEvent: (event) => events.dispatchEvent(event),
  };
}

/** Gives the tab its document. @param {string} html of the page */
export function show(html) {
  const document = new HTMLElement('document');
  Object.assign(globalThis, {document, HTMLElement, HTMLButtonElement});
  Object.assign(document, {
    referrer: '',
    visibilityState: 'visible',
    fullscreenEnabled: false,
    createElement: (name) => (name === 'button' ? new HTMLButtonElement(name) : new HTMLElement(name)),
    createElementNS: (_, name) => new HTMLElement(name),
    getElementById: (id) => document.documentElement.querySelector(`#${id}`),
    querySelector: (selector) => document.documentElement.querySelector(selector),
    querySelectorAll: (selector) => document.documentElement.querySelectorAll(selector),
  });
  document.documentElement = parse(html);
  document.body = document.documentElement.querySelector('body');
  document.activeElement = document.body;
}
