import {html, nothing} from "../lit.js";
import {announce} from "../announce.js";
import {api} from "../api.js";
import {badge} from "../components/badge.js";
import {bar} from "../components/bar.js";
import {confirmed} from "../components/confirm.js";
import {emptyState} from "../components/empty-state.js";
import {back} from "../components/icons.js";
import {alarmFor} from "../components/notice.js";
import {mayBeginAnew} from "../enrollment.js";
import {percent} from "../format/number.js";
import {text, wordFor} from "../strings.js";

const words = text.learn;
const PACKAGED = ["SCO", "ASSET"];

/** A course as its learner sees it: every lecture with where it stands. */
export async function openLearn({params, signal, redraw}) {
  let enrollment = await api.enrollment(params.id, signal);
  let certificate = await certificateOf(enrollment, signal);
  let asking = false;
  /** Whether there is no new certificate, though it was asked for. */
  let ranOut = false;
  let launching = null;
  let problem = null;

  async function launch(lectureId) {
    if (launching) {
      return;
    }
    launching = lectureId;
    problem = null;
    redraw();
    try {
      const {launchUrl} = await api.launch(enrollment.id, {lectureId});
      location.assign(launchUrl);
    } catch (error) {
      launching = null;
      problem = error;
      redraw();
    }
  }

  async function beginAnew() {
    if (launching || !await confirmed(text.myCourses.confirmAgain(enrollment.courseTitle))) {
      return;
    }
    problem = null;
    try {
      await api.beginAttempt(enrollment.id);
      enrollment = await api.enrollment(params.id, signal);
      announce(words.begunAnew);
    } catch (error) {
      problem = error;
    }
    redraw();
  }

  async function getCertificate() {
    if (asking) {
      return;
    }
    asking = true;
    problem = null;
    redraw();
    try {
      certificate = await api.generateCertificate(enrollment.id);
      ranOut = certificate.status !== "VALID";
    } catch (error) {
      problem = error;
    }
    asking = false;
    await redraw();
    if (!problem) {
      // Its button has gone, and the focus with it.
      document.querySelector(ranOut ? "#ran-out" : ".certificate a").focus();
    }
  }

  const opener = ({lectureId, title, type}) => PACKAGED.includes(type)
    ? html`<button class="link" type="button" aria-label=${words.open(title)} aria-disabled=${launching !== null}
        @click=${() => launch(lectureId)}>${launching === lectureId ? words.opening : title}</button>`
    : html`<a href="/lectures/${encodeURIComponent(lectureId)}">${title}</a>`;

  const row = lecture => html`
    <li>
      <span class="lecture-name">${opener(lecture)}</span>
      <span class="tag">${wordFor(text.lectureTypes, lecture.type)}</span>
      ${badge(lecture.scormLessonStatus ?? "not attempted")}
    </li>`;

  const section = ([title, lectures]) => html`
    <section class="panel"><h2>${title}</h2><ol class="lectures to-take">${lectures.map(row)}</ol></section>`;

  const view = () => html`
    <nav class="way-back"><a href="/">${back()}${words.back}</a></nav>
    <div class="page-head">
      <h1 tabindex="-1">${enrollment.courseTitle}</h1>
      ${badge(enrollment.scormStatus)}
    </div>
    ${alarmFor(problem)}
    <div class="progress-line">
      ${bar(words.progressOf(enrollment.courseTitle), enrollment.progress)}<span>${percent(enrollment.progress)}</span>
    </div>
    ${certificate ? html`
      <p class="certificate">
        <a href="/api/certificates/${encodeURIComponent(certificate.id)}/download">${words.certificate}</a>
        ${certificate.status === "VALID" ? nothing : badge(certificate.status)}
      </p>` : nothing}
    ${ranOut ? html`<p id="ran-out" tabindex="-1">${words.ranOut}</p>` : nothing}
    ${enrollment.completedAt && certificate?.status !== "VALID" && !ranOut ? html`
      <p><button class="button" type="button" aria-disabled=${asking} @click=${getCertificate}>
        ${asking ? words.gettingCertificate : words.getCertificate}</button></p>` : nothing}
    <p class="muted">${words.done(enrollment.lectures.filter(({isCompleted}) => isCompleted).length,
      enrollment.lectures.length)}</p>
    ${mayBeginAnew(enrollment) && !enrollment.accessEndedAt ? html`
      <p><button class="button quiet" type="button" @click=${beginAnew}>${text.myCourses.again}</button></p>` : nothing}
    ${enrollment.lectures.length === 0 ? emptyState(words.nothing, "", nothing) : sectionsOf(enrollment.lectures).map(section)}`;

  return {title: enrollment.courseTitle, view};
}

/** The one that counts, or else the newest that did until it ran out. */
async function certificateOf({completedAt, userId, courseId}, signal) {
  if (!completedAt) {
    return null;
  }
  const certificates = await api.certificates(userId, courseId, signal);
  return certificates.find(({status}) => status === "VALID")
    ?? certificates.find(({status}) => status === "EXPIRED") ?? null;
}

/** Neighbours of one section together, in their order. */
function sectionsOf(lectures) {
  const sections = [];
  for (const lecture of lectures) {
    const last = sections.at(-1);
    if (last?.[0] === lecture.sectionTitle) {
      last[1].push(lecture);
    } else {
      sections.push([lecture.sectionTitle, [lecture]]);
    }
  }
  return sections;
}
