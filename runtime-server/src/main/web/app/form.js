/** What a form with one button knows: whether it is being sent, and what is wrong with it. */
export class Form {
  /** Whether passwords are readable. */
  shown = false;
  busy = false;
  /** What the server, or the way to it, had against it as a whole. */
  problem = null;
  /** Sentences by field. */
  errors = {};

  #redraw;

  /** @param {() => void} redraw */
  constructor(redraw) {
    this.#redraw = redraw;
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
    const field = error.field && document.getElementById(error.field);
    if (field) {
      this.errors = {[error.field]: error.detail};
      field.focus();
    } else {
      this.problem = error;
    }
  }
}
