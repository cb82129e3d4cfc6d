/**
 * Turns the `<section class="screen">` children of a stage into pages that the learner leafs through with
 * `#previous` and `#next`. Knows nothing of SCORM. A screen is named by its id.
 */
export class Screens {
  #screens;
  #at = 0;
  #onShow;
  #previous = document.querySelector('#previous');
  #next = document.querySelector('#next');

  /**
   * @param {Element} stage
   * @param {string} start the id to open at; an unknown one opens the first
   * @param {(id: string, index: number, count: number) => void} onShow called after each turn, and at once
   */
  constructor(stage, start, onShow) {
    this.#screens = [...stage.querySelectorAll('.screen')];
    this.#onShow = onShow;
    this.#previous.addEventListener('click', () => this.#turn(-1));
    this.#next.addEventListener('click', () => this.#turn(1));
    this.#show(Math.max(0, this.#screens.findIndex((screen) => screen.id === start)));
  }

  #turn(by) {
    this.#show(this.#at + by);
    const heading = this.#screens[this.#at].querySelector('h1, h2');
    heading.tabIndex = -1;
    heading.focus(); // Screen readers and the keyboard go on from the new page's top.
    scrollTo({top: 0});
  }

  #show(index) {
    this.#at = index;
    const count = this.#screens.length;
    this.#screens.forEach((screen, i) => (screen.hidden = i !== index));
    this.#previous.disabled = index === 0;
    this.#next.hidden = index === count - 1;
    document.querySelector('#position').textContent = `${index + 1} of ${count}`;
    const bar = document.querySelector('#progress');
    bar.max = count;
    bar.value = index + 1;
    this.#onShow(this.#screens[index].id, index, count);
  }
}
