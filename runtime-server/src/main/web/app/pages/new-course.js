import {html} from "../lit.js";
import {api} from "../api.js";
import {alarmFor} from "../components/notice.js";
import {back} from "../components/icons.js";
import {text} from "../strings.js";

const words = text.build;

/** A course begins as a draft with a title and a category. */
export async function openNewCourse({signal, redraw, go}) {
  const categories = await api.categories(signal);
  let busy = false;
  let problem = null;

  async function create(event) {
    event.preventDefault();
    if (busy) {
      return;
    }
    const {title, category, description} = event.target.elements;
    busy = true;
    problem = null;
    redraw();
    try {
      const course = await api.createCourse(
        {title: title.value, categoryId: category.value, description: description.value});
      go(`/courses/${encodeURIComponent(course.id)}/build`, {replace: true});
    } catch (error) {
      busy = false;
      problem = error;
      redraw();
      title.focus();
    }
  }

  const view = () => html`
    <nav class="way-back"><a href="/courses">${back()}${text.course.back}</a></nav>
    <h1 tabindex="-1">${words.newCourse}</h1>
    <form class="panel narrow" novalidate @submit=${create}>
      ${alarmFor(problem)}
      <div class="field">
        <label for="title">${words.courseTitle}</label>
        <input id="title" name="title" autocomplete="off" maxlength="200">
      </div>
      <div class="field">
        <label for="category">${words.category}</label>
        <select id="category" name="category">${categories.map(({id, name}) => html`<option value=${id}>${name}</option>`)}</select>
      </div>
      <div class="field">
        <label for="description">${words.description}</label>
        <textarea id="description" name="description" rows="4" maxlength="10000"></textarea>
      </div>
      <p class="lecture-actions"><button class="button primary" aria-disabled=${busy}>${words.create}</button></p>
    </form>`;

  return {title: words.newCourse, view};
}
