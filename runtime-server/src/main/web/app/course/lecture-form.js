import {html, nothing} from "../lit.js";
import {api} from "../api.js";
import {areaField, textField} from "../components/field.js";
import {alarmFor} from "../components/notice.js";
import {Form} from "../form.js";
import {text} from "../strings.js";
import {questionsOf} from "./quiz-text.js";

const words = text.build;

/** Of the server's fields that are not called as their inputs, the input. */
const INPUTS = {"quiz.questions": "questions", "quiz.passingScore": "passing", mediaId: "file"};
const QUESTION = /^quiz\.questions\[(\d+)\]/;

/** Adds a text, a video or a quiz at the end of a section. */
export class LectureForm {
  #redraw;
  #onAdded;
  #course;
  #section;
  #type = "TEXT";
  #form;
  /** The file that was sent last, and its id: what fails after the upload is tried again without it. */
  #uploaded = null;

  constructor({course, section, redraw, onAdded}) {
    this.#course = course;
    this.#section = section;
    this.#redraw = redraw;
    this.#onAdded = onAdded;
    this.#form = new Form(redraw, error => this.#placeOf(error));
  }

  view() {
    const id = name => this.#id(name);
    return html`
      <form class="stack" novalidate @submit=${event => this.#add(event)}>
        <div class="field">
          <label for=${id("type")}>${words.type}</label>
          <select id=${id("type")} name="type" @change=${event => { this.#type = event.target.value; this.#redraw(); }}>
            ${["TEXT", "VIDEO", "QUIZ"].map(type => html`
              <option value=${type} ?selected=${type === this.#type}>${text.lectureTypes[type]}</option>`)}
          </select>
        </div>
        ${textField({
          id: id("title"), name: "title", label: words.lectureTitle, maxlength: 200, prose: true,
          error: this.#form.errors[id("title")],
        })}
        ${this.#fields(id)}
        ${alarmFor(this.#form.problem)}
        <p class="lecture-actions">
          <button class="button" aria-disabled=${this.#form.busy}>${this.#form.busy ? words.adding : words.addLecture}</button>
        </p>
      </form>`;
  }

  /** Of several sections on a page, each has its form. */
  #id(name) {
    return `${name}-${this.#section}`;
  }

  #placeOf({field, detail}) {
    const [, question] = QUESTION.exec(field) ?? [];
    return question === undefined
      ? {id: this.#id(INPUTS[field] ?? field), words: detail}
      : {id: this.#id("questions"), words: words.inQuestion(Number(question) + 1, detail)};
  }

  #fields(id) {
    const {errors} = this.#form;
    switch (this.#type) {
      case "TEXT":
        return areaField({
          id: id("content"), name: "content", label: words.content, rows: 6, error: errors[id("content")],
        });
      case "QUIZ":
        return html`
          ${areaField({
            id: id("questions"), name: "questions", label: words.questions, hint: words.questionsHint, rows: 6,
            error: errors[id("questions")],
          })}
          ${textField({
            id: id("passing"), name: "passing", label: words.passing, type: "number", min: 0, max: 100, value: "70",
            error: errors[id("passing")],
          })}`;
      default:
        return html`
          <div class="field">
            <label for=${id("file")}>${words.file}</label>
            <input id=${id("file")} name="file" type="file" accept="video/*"
              aria-invalid=${errors[id("file")] ? "true" : nothing} aria-describedby="${id("file")}-error">
            <p id="${id("file")}-error" class="field-error">${errors[id("file")]}</p>
          </div>`;
    }
  }

  #add(event) {
    event.preventDefault();
    const form = event.target;
    const {title, passing, file} = form.elements;
    this.#form.submit({
      check: {
        [this.#id("title")]: title.value.trim() === "" && words.titleMissing,
        // What is no number has an empty value, and that would be sent as 0.
        [this.#id("passing")]: passing && (passing.value === "" || !passing.validity.valid) && words.passingWrong,
        [this.#id("file")]: file?.files.length === 0 && words.fileMissing,
      },
      send: async () => {
        await this.#send(await this.#lecture(form.elements));
        form.reset();
        await this.#onAdded();
      },
    });
  }

  async #send(lecture) {
    try {
      await api.addLecture(this.#course, this.#section, lecture);
      this.#uploaded = null;
    } catch (error) {
      if (error.field === "mediaId") {
        this.#uploaded = null;
      }
      throw error;
    }
  }

  async #mediaOf(file) {
    if (this.#uploaded?.file !== file) {
      this.#uploaded = {file, id: (await api.uploadMedia(file)).id};
    }
    return this.#uploaded.id;
  }

  async #lecture({title, content, questions, passing, file}) {
    const lecture = {type: this.#type, title: title.value};
    switch (this.#type) {
      case "TEXT":
        return {...lecture, content: content.value};
      case "QUIZ":
        return {...lecture, quiz: {passingScore: Number(passing.value), questions: questionsOf(questions.value)}};
      default:
        return {...lecture, mediaId: await this.#mediaOf(file.files[0])};
    }
  }
}
