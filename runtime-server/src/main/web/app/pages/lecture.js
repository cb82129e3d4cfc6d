import {html, nothing} from "../lit.js";
import {api} from "../api.js";
import {badge} from "../components/badge.js";
import {back} from "../components/icons.js";
import {alarmFor, notice} from "../components/notice.js";
import {Reporter} from "../lecture/reporter.js";
import {QuizView} from "../lecture/quiz-view.js";
import {textView} from "../lecture/text-view.js";
import {VideoView} from "../lecture/video-view.js";
import {text} from "../strings.js";

const words = text.lecture;

/** A native lecture as it is taken. */
export async function openLecture({params, signal, redraw}) {
  const lecture = await api.lecture(params.id, signal);
  const reporter = new Reporter({lecture, signal, redraw});
  const body = await bodyOf({lecture, reporter, signal, redraw});
  const home = lecture.enrollmentId ? `/learn/${encodeURIComponent(lecture.enrollmentId)}` : "/";

  const view = () => html`
    <nav class="way-back"><a href=${home}>${back()}${lecture.courseTitle}</a></nav>
    <div class="page-head">
      <h1 tabindex="-1">${lecture.title}</h1>
      ${badge(reporter.progress.scormLessonStatus)}
    </div>
    ${lecture.enrollmentId ? nothing : notice("calm", words.preview)}
    ${lecture.description ? html`<p class="description">${lecture.description}</p>` : nothing}
    ${alarmFor(reporter.problem)}
    ${body()}
    <nav class="around" aria-label=${words.around}>
      ${beside(lecture.previous, words.previous, home)}
      <a class="button quiet" href=${home}>${words.outline}</a>
      ${beside(lecture.next, words.next, home)}
    </nav>`;

  return {title: lecture.title, view, leave: () => reporter.leave()};
}

/** A packaged lecture opens from the outline. */
const beside = (other, word, home) => other
  ? html`<a class="button" href=${["SCO", "ASSET"].includes(other.type) ? home : `/lectures/${encodeURIComponent(other.id)}`}>
      <span>${word}</span><span class="visually-hidden">: ${other.title}</span></a>`
  : html`<span></span>`;

async function bodyOf({lecture, reporter, signal, redraw}) {
  switch (lecture.type) {
    case "VIDEO": {
      const video = new VideoView({lecture, reporter});
      return () => video.view();
    }
    case "QUIZ": {
      const quiz = await QuizView.open({lecture, reporter, signal, redraw});
      return () => quiz.view();
    }
    case "TEXT":
      return () => textView(lecture, reporter);
    default:
      return () => html`<p>${words.packaged}</p>`;
  }
}
