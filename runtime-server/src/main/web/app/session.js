import {api} from "./api.js";

/** Who is signed in, as far as this page knows. */
class Session {
  #me = null;
  #asked = false;

  /** The person, or null. */
  get me() {
    return this.#me;
  }

  /** Where this person begins. */
  get home() {
    return this.#me && this.#me.role !== "LEARNER" ? "/courses" : "/";
  }

  /** Asks the server who the session cookie belongs to, unless that is known. */
  async load() {
    if (this.#asked) {
      return;
    }
    try {
      this.#me = await api.session();
    } catch (problem) {
      if (problem.status !== 401) {
        throw problem;
      }
      this.#me = null;
    }
    this.#asked = true;
  }

  /** What is known may be out of date: the next {@link load} asks. */
  askAgain() {
    this.#asked = false;
  }

  async signIn(email, password) {
    this.#me = await api.signIn(email, password);
    this.#asked = true;
  }

  async signOut() {
    await api.signOut();
    this.forget();
  }

  forget() {
    this.#me = null;
    this.#asked = true;
  }
}

export const session = new Session();
