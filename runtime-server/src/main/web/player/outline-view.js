import {byId, element, nameControl} from './elements.js';
import {icon} from './icons.js';
import {isOpen, markOf, nest, tally} from './outline.js';
import {text} from './strings.js';

const WIDE = '(min-width: 60.01rem)';

/** The outline: a side panel where there is room, else a drawer that is closed by a choice, by Escape or beside it. */
export class OutlineView {
  #choose;
  #wide = matchMedia(WIDE);
  #panel = byId('outline');
  #toggle = byId('outline-toggle');
  #folded = new Set();
  /** A press on the list has begun; what was to be shown meanwhile. */
  #pressed = false;
  #postponed = null;

  /** @param {function(string)} choose is given the id of the lecture that the learner picks */
  constructor(choose) {
    this.#choose = choose;
    this.#toggle.addEventListener('click', () => this.#set(this.#panel.hidden));
    byId('outline-close').addEventListener('click', () => this.#set(false));
    byId('veil').addEventListener('click', () => this.#set(false));
    this.#wide.addEventListener('change', () => this.#set(this.#wide.matches && !this.#toggle.hidden, {quietly: true}));
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && this.#isDrawer && !this.#panel.hidden) this.#set(false);
    });
    this.#waitForPresses(byId('outline-list'));
  }

  /** A press that ends on another button than it began on is no click: the list stays as it is until then. */
  #waitForPresses(list) {
    list.addEventListener('pointerdown', () => { this.#pressed = true; });
    // The click comes after its pointerup.
    const end = () => setTimeout(() => this.#release());
    for (const type of ['pointerup', 'pointercancel', 'pointerleave']) list.addEventListener(type, end);
  }

  #release() {
    this.#pressed = false;
    this.#postponed?.();
    this.#postponed = null;
  }

  #redraw(draw) {
    if (this.#pressed) this.#postponed = draw;
    else draw();
  }

  /** Shows the panel where there is room for it; a course of one lecture has none. */
  enable(several) {
    this.#toggle.hidden = !several;
    this.#set(several && this.#wide.matches, {quietly: true});
  }

  /** Closes the drawer, and leaves the focus to what comes next. */
  dismiss() {
    if (this.#isDrawer) this.#set(false, {quietly: true});
  }

  get #isDrawer() {
    return !this.#wide.matches;
  }

  #set(open, {quietly = false} = {}) {
    const drawer = open && this.#isDrawer;
    this.#panel.hidden = !open;
    byId('veil').hidden = !drawer;
    // What lies behind an open drawer must not take the focus; the bar keeps the way out.
    byId('stage').inert = drawer;
    byId('bar').inert = drawer;
    this.#toggle.setAttribute('aria-expanded', String(open));
    nameControl(this.#toggle, text(open ? 'hideOutline' : 'showOutline'));
    if (quietly) return;
    if (drawer) (this.#current ?? byId('outline-close')).focus();
    if (!open) this.#toggle.focus();
    if (open) this.#current?.scrollIntoView({block: 'nearest'});
  }

  get #current() {
    return this.#panel.querySelector('[aria-current]');
  }

  /**
   * @param {import('./outline.js').Outline} outline
   * @param {string|null} current the lecture that is open
   */
  show(outline, current) {
    this.#redraw(() => this.#showLectures(outline, current));
  }

  /** Another list instead: that of a sequenced course. @param {function(): HTMLElement} make makes it */
  showList(make) {
    this.#redraw(() => this.#put([make()], 'activity'));
  }

  #showLectures(outline, current) {
    const sections = outline.sections.filter((section) => tally(section.lectures).count > 0);
    const lists = sections.map((section) => {
      const list = this.#list(nest(section.lectures), current);
      return sections.length > 1 ? this.#section(section, list) : list;
    });
    this.#put(lists, 'lecture');
  }

  /** @param {string} kind of what the buttons choose: the name of their data attribute */
  #put(lists, kind) {
    const focused = document.activeElement?.dataset?.[kind];
    byId('outline-list').replaceChildren(...lists);
    if (focused) this.#panel.querySelector(`[data-${kind}="${CSS.escape(focused)}"]`)?.focus();
    if (!this.#panel.hidden) this.#current?.scrollIntoView({block: 'nearest'});
  }

  /** @param {string} id of what the learner picks */
  choose(id) {
    this.#choose(id);
  }

  #section({id, title, lectures}, list) {
    const summary = element('summary', {},
      icon('chevron'),
      element('span', {className: 'name', textContent: title}),
      element('span', {className: 'tally', textContent: text('sectionDone', tally(lectures))}));
    const details = element('details', {open: !this.#folded.has(id)}, summary, list);
    details.addEventListener('toggle', () => this.#folded[details.open ? 'delete' : 'add'](id));
    return details;
  }

  #list(nodes, current) {
    return element('ol', {}, ...nodes.map((node) => this.#item(node, current)));
  }

  #item({lecture, children}, current) {
    const mark = icon(markOf(lecture));
    mark.dataset.mark = markOf(lecture);
    const status = lecture.completed && lecture.status === 'not attempted' ? 'completed' : lecture.status;
    const button = element('button', {type: 'button', data: {lecture: lecture.id}},
      mark,
      element('span', {textContent: lecture.title}),
      element('span', {className: 'unseen', textContent: `, ${text(`status.${status}`)}`}));
    button.title = text(`status.${status}`);
    if (!isOpen(lecture)) {
      button.disabled = true;
      button.title = text('needs', {needs: lecture.needs.join(', ')});
      button.append(element('span', {className: 'needs', textContent: button.title}));
    }
    if (lecture.id === current) button.setAttribute('aria-current', 'page');
    button.addEventListener('click', () => this.#choose(lecture.id));
    return element('li', {}, button, ...(children.length ? [this.#list(children, current)] : []));
  }
}
