import {connect, disconnect} from './frames.js';

/** A node of the tree. */
export class Node {
  constructor() {
    this.parentNode = null;
    this.childNodes = [];
  }

  get isConnected() {
    return this === document.documentElement || Boolean(this.parentNode?.isConnected);
  }

  get children() {
    return this.childNodes.filter((node) => node.localName);
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

export class Text extends Node {
  #words;

  constructor(words) {
    super();
    this.#words = words;
  }

  get textContent() { return this.#words; }
}
