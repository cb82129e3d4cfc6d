import {byId, nameControl} from './elements.js';
import {icon} from './icons.js';
import {text} from './strings.js';

/** The top bar: titles, the way to the lectures beside this one, progress, and whether the work is saved. */
export class Bar {
  #saved = null;

  /** @param {{previous: function(), next: function(), exit: function()}} on what the buttons do */
  constructor(on) {
    byId('previous').addEventListener('click', on.previous);
    byId('next').addEventListener('click', on.next);
    byId('exit').addEventListener('click', on.exit);
  }

  /**
   * @param {{title: string}} course
   * @param {boolean} several whether there are lectures to go between
   */
  showCourse(course, several) {
    byId('course-title').textContent = course.title;
    document.title = course.title;
    document.body.dataset.steps = String(several);
    for (const id of ['previous', 'next']) byId(id).hidden = !several;
    byId('bar').hidden = false;
  }

  /**
   * @param {{title: string}} course
   * @param {{title: string}} lecture
   * @param {{title: string}|null} previous
   * @param {{title: string}|null} next
   */
  showLecture(course, lecture, previous, next) {
    byId('lecture-title').textContent = lecture.title;
    // A course that is one lecture of the same name needs its name only once.
    byId('course-title').hidden = course.title === lecture.title;
    document.title = `${lecture.title} – ${course.title}`;
    this.#showStep('previous', previous, 'previousTo');
    this.#showStep('next', next, 'nextTo');
  }

  /**
   * Where sequencing decides what is beside a lecture.
   *
   * @param {object} navigation see docs/player-protocol.md
   * @param {boolean} several whether there are lectures to go between
   */
  showNavigation(navigation, several) {
    for (const [id, request] of [['previous', 'previous'], ['next', 'continue']]) {
      const button = byId(id);
      button.hidden = !several || navigation.hidden.includes(request);
      button.disabled = !navigation[request];
      nameControl(button, text(id));
    }
  }

  #showStep(id, lecture, key) {
    const button = byId(id);
    button.disabled = lecture === null;
    nameControl(button, lecture ? text(key, {title: lecture.title}) : text(id));
  }

  /** The session is over: titles and the way out stay. */
  close() {
    document.body.dataset.steps = 'false';
    byId('steps').hidden = true;
    byId('save').hidden = true;
  }

  /** @param {number} percent */
  showProgress(percent) {
    const words = text('percent', {percent: Math.round(percent)});
    byId('progress').setAttribute('aria-valuenow', String(Math.round(percent)));
    byId('progress').setAttribute('aria-valuetext', words);
    byId('progress-text').textContent = words;
    byId('progress-fill').style.setProperty('transform', `translateX(${percent - 100}%)`);
  }

  /** @param {string} state one of save-state.js */
  showSaved(state) {
    if (state === this.#saved) return;
    this.#saved = state;
    byId('save').dataset.state = state;
    byId('save-text').textContent = text(`save.${state}`);
    byId('save').title = text(`save.${state}`);
    byId('save-icon').replaceChildren(icon(state));
  }
}
