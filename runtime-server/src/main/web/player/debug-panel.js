import {CallList, cellsOf} from './call-list.js';
import {element, nameControl} from './elements.js';
import {text} from './strings.js';

const COLUMNS = ['start', 'took', 'call', 'result', 'error'];
/** Suspend data can be long: the table shows its beginning, copy and download have it whole. */
const CELL = 400;

/** The API calls of the content, newest below, docked under the stage. */
export class DebugPanel {
  #list = new CallList();
  #rows = element('tbody');
  #count = element('output');
  #scroller;

  constructor() {
    document.head.append(element('link', {rel: 'stylesheet', href: 'debug.css'}));
    const head = element('tr', {},
      ...COLUMNS.map((name) => element('th', {scope: 'col', textContent: text(`debug.${name}`)})));
    this.#scroller = element('div', {className: 'calls', tabIndex: 0},
      element('table', {}, element('thead', {}, head), this.#rows));
    const panel = element('details', {open: true},
      element('summary', {textContent: text('debug.title')}), this.#tools(), this.#scroller);
    const aside = element('aside', {className: 'debug'}, panel);
    nameControl(aside, text('debug.title'));
    document.body.append(aside);
    this.#show();
  }

  /** @param {import('./call-watch.js').Call} call */
  add(call) {
    const following = this.#scroller.scrollTop + this.#scroller.clientHeight > this.#scroller.scrollHeight - 20;
    if (this.#list.add(call)) this.#show();
    else if (this.#list.wants(call)) this.#rows.append(rowOf(call));
    this.#showCount();
    if (following) this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  #show() {
    this.#rows.replaceChildren(...this.#list.wanted().map(rowOf));
    this.#showCount();
  }

  #showCount() {
    this.#count.textContent = text('debug.count', {shown: this.#rows.childElementCount, all: this.#list.size});
  }

  #tools() {
    const filter = element('input', {type: 'search', placeholder: text('debug.filter'), spellcheck: false});
    nameControl(filter, text('debug.filter'));
    filter.addEventListener('input', () => {
      this.#list.filter = filter.value;
      this.#show();
    });
    const errors = element('input', {type: 'checkbox'});
    errors.addEventListener('change', () => {
      this.#list.errorsOnly = errors.checked;
      this.#show();
    });
    return element('div', {className: 'tools'},
      this.#count, filter, element('label', {}, errors, text('debug.errorsOnly')),
      button('debug.copy', (event) => this.#copy(event.currentTarget)),
      button('debug.download', () => this.#download()),
      button('debug.clear', () => {
        this.#list.clear();
        this.#show();
      }));
  }

  async #copy(pressed) {
    await navigator.clipboard.writeText(this.#list.text());
    pressed.textContent = text('debug.copied');
    setTimeout(() => { pressed.textContent = text('debug.copy'); }, 1500);
  }

  #download() {
    const url = URL.createObjectURL(new Blob([this.#list.text()], {type: 'text/plain'}));
    element('a', {href: url, download: `calls-${new Date().toISOString().replace(/[:.]/g, '-')}.txt`}).click();
    URL.revokeObjectURL(url);
  }
}

function rowOf(call) {
  return element('tr', {className: call.error === 0 ? '' : 'wrong'},
    ...cellsOf(call).map((cell) => element('td', {textContent: shortened(cell)})));
}

function shortened(cell) {
  return cell.length <= CELL ? cell : cell.slice(0, CELL) + text('debug.longer', {length: cell.length});
}

function button(key, run) {
  const made = element('button', {type: 'button', className: 'tool', textContent: text(key)});
  made.addEventListener('click', run);
  return made;
}
