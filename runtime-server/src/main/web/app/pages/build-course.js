import {html, repeat} from "../lit.js";
import {api} from "../api.js";
import {confirmed} from "../components/confirm.js";
import {textField} from "../components/field.js";
import {alarmFor} from "../components/notice.js";
import {back, chevron} from "../components/icons.js";
import {LectureForm} from "../course/lecture-form.js";
import {Form} from "../form.js";
import {text, wordFor} from "../strings.js";

const words = text.build;

/** These come and go with their package. */
const PACKAGED = ["SCO", "ASSET"];

/** The outline of a course for those who write it. */
export async function openBuildCourse({params, signal, redraw}) {
  let course = await api.course(params.id, signal);
  let problem = null;
  const forms = new Map();
  const sectionForm = new Form(redraw, ({detail}) => ({id: "section", words: detail}));

  async function change(work) {
    problem = null;
    try {
      await work();
    } catch (error) {
      problem = error;
    }
    // Also after a refusal: somebody else may have changed the outline, and what is drawn here would be refused for ever.
    try {
      course = await api.course(params.id, signal);
    } catch (error) {
      problem ??= error;
    }
    redraw();
  }

  function addSection(event) {
    event.preventDefault();
    const form = event.target;
    sectionForm.submit({
      check: {},
      send: async () => {
        await api.addSection(course.id, form.elements.title.value);
        form.reset();
        await change(() => {});
      },
    });
  }

  async function remove({id, title}) {
    if (!await confirmed(words.confirmRemove(title))) {
      return;
    }
    await change(() => api.deleteLecture(id));
    // Its button has gone, and the focus with it.
    document.querySelector("h1").focus();
  }

  function formOf(section) {
    if (!forms.has(section.id)) {
      forms.set(section.id, new LectureForm({
        course: course.id, section: section.id, redraw, onAdded: () => change(() => {}),
      }));
    }
    return forms.get(section.id);
  }

  const lecture = (section, {id, title, type}, place) => html`
    <li>
      <span>${title}</span>
      <span class="tag">${wordFor(text.lectureTypes, type)}</span>
      <button class="button quiet" type="button" aria-label=${words.up(title)} aria-disabled=${place === 0}
        @click=${() => place > 0 && change(() => api.orderLectures(course.id, section.id, raised(section.lectures, place)))}>↑</button>
      ${PACKAGED.includes(type) ? null : html`
        <button class="button quiet" type="button" aria-label=${words.remove(title)}
          @click=${() => remove({id, title})}>${words.delete}</button>`}
    </li>`;

  const part = section => html`
    <section class="panel">
      <h2>${section.title}</h2>
      <ol class="lectures to-take">${repeat(section.lectures, ({id}) => id, (one, place) => lecture(section, one, place))}</ol>
      <details class="section"><summary>${chevron()}<span>${words.addTo(section.title)}</span></summary>${formOf(section).view()}</details>
    </section>`;

  const view = () => html`
    <nav class="way-back"><a href=${`/courses/${encodeURIComponent(course.id)}`}>${back()}${course.title}</a></nav>
    <h1 tabindex="-1">${words.outline}</h1>
    ${alarmFor(problem)}
    ${repeat(course.sections, ({id}) => id, part)}
    <form class="panel narrow" novalidate @submit=${addSection}>
      ${alarmFor(sectionForm.problem)}
      ${textField({
        id: "section", name: "title", label: words.sectionTitle, maxlength: 200, prose: true,
        error: sectionForm.errors.section,
      })}
      <p class="lecture-actions"><button class="button" aria-disabled=${sectionForm.busy}>${words.addSection}</button></p>
    </form>`;

  return {title: `${words.outline}: ${course.title}`, view};
}

/** The ids with the one at that place before its neighbour. */
function raised(lectures, place) {
  const ids = lectures.map(({id}) => id);
  ids.splice(place - 1, 0, ...ids.splice(place, 1));
  return ids;
}
