import {html, nothing} from "../lit.js";
import {api} from "../api.js";
import {areaField, textField} from "../components/field.js";
import {alarmFor} from "../components/notice.js";
import {back} from "../components/icons.js";
import {Form} from "../form.js";
import {text} from "../strings.js";

const words = text.build;

/** A course begins as a draft with what it needs to be published, but for its lectures: no page adds that later. */
export async function openNewCourse({signal, redraw, go}) {
  const categories = await api.categories(signal);
  const form = new Form(redraw);

  function create(event) {
    event.preventDefault();
    const {title, categoryId, description} = event.target.elements;
    form.submit({
      check: {
        title: title.value.trim() === "" && words.titleMissing,
        description: description.value.trim() === "" && words.descriptionMissing,
      },
      send: async () => {
        const course = await api.createCourse(
          {title: title.value, categoryId: categoryId.value, description: description.value});
        go(`/courses/${encodeURIComponent(course.id)}/build`, {replace: true});
      },
    });
  }

  const view = () => html`
    <nav class="way-back"><a href="/courses">${back()}${text.course.back}</a></nav>
    <h1 tabindex="-1">${words.newCourse}</h1>
    <form class="panel narrow" novalidate @submit=${create}>
      ${alarmFor(form.problem)}
      ${textField({
        id: "title", name: "title", label: words.courseTitle, maxlength: 200, prose: true, error: form.errors.title,
      })}
      <div class="field">
        <label for="categoryId">${words.category}</label>
        <select id="categoryId" name="categoryId" aria-invalid=${form.errors.categoryId ? "true" : nothing}
          aria-describedby="categoryId-error">${categories.map(({id, name}) => html`<option value=${id}>${name}</option>`)}</select>
        <p id="categoryId-error" class="field-error">${form.errors.categoryId}</p>
      </div>
      ${areaField({
        id: "description", name: "description", label: words.description, rows: 4, maxlength: 10000,
        error: form.errors.description,
      })}
      <p class="lecture-actions"><button class="button primary" aria-disabled=${form.busy}>${words.create}</button></p>
    </form>`;

  return {title: words.newCourse, view};
}
