/** What a form with one button knows: whether it is being sent, and what is wrong with it. */
export class Form {
  /** Whether passwords are readable. */
  shown = false;
  busy = false;
  /** What the server, or the way to it, had against it as a whole. */
  problem = null;
  /** Sentences by the id of an input. */
  errors = {};

  #redraw;
  #placeOf;

  /**
   * @param {() => void} redraw
   * @param {(error: {field: string, detail: string}) => {id: string|undefined, words: string}} placeOf the input that the
   *   server's field is typed into, and what is said there; where nothing is given, inputs have the fields for ids
   */
  constructor(redraw, placeOf = ({field, detail}) => ({id: field, words: detail})) {
    this.#redraw = redraw;
    this.#placeOf = placeOf;
  }

  toggle = () => {
    this.shown = !this.shown;
    this.#redraw();
  };

  /**
   * Sends what was typed, unless something in it is wrong; the first field at fault gets the focus.
   *
   * @param {{check: Object<string, string|null|false>, send: () => Promise<void>, onFailure?: () => void}} wish
   *   check: what is wrong, by field, in their order
   */
  async submit({check, send, onFailure}) {
    if (this.busy) {
      return;
    }
    this.problem = null;
    this.errors = Object.fromEntries(Object.entries(check).filter(([, words]) => words));
    const [wrong] = Object.keys(this.errors);
    if (wrong) {
      this.#redraw();
      document.getElementById(wrong).focus();
      return;
    }
    this.busy = true;
    this.#redraw();
    try {
      await send();
      this.busy = false;
    } catch (error) {
      this.busy = false;
      this.#blame(error);
      onFailure?.();
    }
    this.#redraw();
  }

  /** The server names the field at fault: the sentence belongs there, if the form has that field. */
  #blame(error) {
    const {id, words} = error.field ? this.#placeOf(error) : {};
    const input = id && document.getElementById(id);
    if (input) {
      this.errors = {[id]: words};
      input.focus();
    } else {
      this.problem = error;
    }
  }
}
