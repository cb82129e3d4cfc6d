import {element, nameControl} from './elements.js';
import {text} from './strings.js';

const ROWS = 1000;
const COLUMNS = ['time', 'call', 'result', 'error'];

/** The API calls of the content, newest below, docked under the stage. */
export class DebugPanel {
  #started = performance.now();
  #rows = element('tbody');
  #scroller;

  constructor() {
    document.head.append(element('link', {rel: 'stylesheet', href: 'debug.css'}));
    const head = element('tr', {},
      ...COLUMNS.map((name) => element('th', {scope: 'col', textContent: text(`debug.${name}`)})));
    this.#scroller = element('div', {className: 'calls', tabIndex: 0},
      element('table', {}, element('thead', {}, head), this.#rows));
    const panel = element('details', {open: true},
      element('summary', {textContent: text('debug.title')}),
      element('div', {className: 'tools'},
        this.#button('debug.clear', () => this.#rows.replaceChildren()),
        this.#button('debug.copy', () => this.#copy())),
      this.#scroller);
    const aside = element('aside', {className: 'debug'}, panel);
    nameControl(aside, text('debug.title'));
    document.body.append(aside);
  }

  /**
   * @param {string} name
   * @param {string[]} args
   * @param {string} result
   * @param {number} error what the call left behind for GetLastError
   */
  add(name, args, result, error) {
    const following = this.#scroller.scrollTop + this.#scroller.clientHeight > this.#scroller.scrollHeight - 20;
    const seconds = ((performance.now() - this.#started) / 1000).toFixed(2);
    const call = `${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
    const cells = [seconds, call, JSON.stringify(result), error === 0 ? '' : String(error)];
    this.#rows.append(element('tr', {className: error === 0 ? '' : 'wrong'},
      ...cells.map((textContent) => element('td', {textContent}))));
    while (this.#rows.childElementCount > ROWS) this.#rows.firstElementChild.remove();
    if (following) this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  #button(key, run) {
    const made = element('button', {type: 'button', className: 'tool', textContent: text(key)});
    made.addEventListener('click', run);
    return made;
  }

  #copy() {
    const lines = [...this.#rows.rows].map((row) => [...row.cells].map((cell) => cell.textContent).join('\t'));
    navigator.clipboard?.writeText(lines.join('\n'));
  }
}
