import {html, nothing} from "../lit.js";
import {api} from "../api.js";
import {alarmFor} from "../components/notice.js";
import {text} from "../strings.js";
import {questionsOf} from "./quiz-text.js";

const words = text.build;

/** Adds a text, a video or a quiz at the end of a section. */
export class LectureForm {
  #redraw;
  #onAdded;
  #course;
  #section;
  #type = "TEXT";
  #busy = false;
  #problem = null;

  constructor({course, section, redraw, onAdded}) {
    this.#course = course;
    this.#section = section;
    this.#redraw = redraw;
    this.#onAdded = onAdded;
  }

  view() {
    const id = name => `${name}-${this.#section}`;
    return html`
      <form class="stack" novalidate @submit=${event => this.#add(event)}>
        <div class="field">
          <label for=${id("type")}>${words.type}</label>
          <select id=${id("type")} name="type" @change=${event => { this.#type = event.target.value; this.#redraw(); }}>
            ${["TEXT", "VIDEO", "QUIZ"].map(type => html`
              <option value=${type} ?selected=${type === this.#type}>${text.lectureTypes[type]}</option>`)}
          </select>
        </div>
        <div class="field">
          <label for=${id("title")}>${words.lectureTitle}</label>
          <input id=${id("title")} name="title" autocomplete="off" maxlength="200">
        </div>
        ${this.#fields(id)}
        ${alarmFor(this.#problem)}
        <p class="lecture-actions">
          <button class="button" aria-disabled=${this.#busy}>${this.#busy ? words.adding : words.addLecture}</button>
        </p>
      </form>`;
  }

  #fields(id) {
    switch (this.#type) {
      case "TEXT":
        return area(id("content"), "content", words.content, nothing);
      case "QUIZ":
        return html`
          ${area(id("questions"), "questions", words.questions, words.questionsHint)}
          <div class="field">
            <label for=${id("passing")}>${words.passing}</label>
            <input id=${id("passing")} name="passing" type="number" min="0" max="100" value="70">
          </div>`;
      default:
        return html`
          <div class="field">
            <label for=${id("file")}>${words.file}</label>
            <input id=${id("file")} name="file" type="file" accept="video/*">
          </div>`;
    }
  }

  async #add(event) {
    event.preventDefault();
    if (this.#busy) {
      return;
    }
    const form = event.target;
    this.#busy = true;
    this.#problem = null;
    this.#redraw();
    try {
      const lecture = await this.#lecture(form.elements);
      await api.addLecture(this.#course, this.#section, lecture);
      form.reset();
      await this.#onAdded();
    } catch (error) {
      this.#problem = error;
    }
    this.#busy = false;
    this.#redraw();
  }

  async #lecture({title, content, questions, passing, file}) {
    const lecture = {type: this.#type, title: title.value};
    switch (this.#type) {
      case "TEXT":
        return {...lecture, content: content.value};
      case "QUIZ":
        return {...lecture, quiz: {passingScore: Number(passing.value), questions: questionsOf(questions.value)}};
      default:
        return file.files.length === 0 ? lecture : {...lecture, mediaId: (await api.uploadMedia(file.files[0])).id};
    }
  }
}

const area = (id, name, label, hint) => html`
  <div class="field">
    <label for=${id}>${label}</label>
    ${hint === nothing ? nothing : html`<p class="muted" id=${`${id}-hint`}>${hint}</p>`}
    <textarea id=${id} name=${name} rows="6" aria-describedby=${hint === nothing ? nothing : `${id}-hint`}></textarea>
  </div>`;
