import {html} from "../lit.js";
import {announce} from "../announce.js";
import {api} from "../api.js";
import {badge} from "../components/badge.js";
import {back} from "../components/icons.js";
import {alarmFor} from "../components/notice.js";
import {atTime} from "../format/time.js";
import {follow} from "../imports/follow.js";
import {nameOf, report} from "../imports/report.js";
import {text} from "../strings.js";

/** The report on one import; while it runs, how far it is. */
export async function openImport({params, signal, redraw}) {
  let job = await api.import(params.id, signal);
  let lost = false;
  let problem = null;

  async function watch() {
    try {
      await follow(job.id, news => {
        job = news ?? job;
        lost = !news;
        redraw();
      }, signal);
      announce(job.state === "SUCCEEDED" ? text.imports.finished(nameOf(job)) : text.imports.failed(nameOf(job)));
    } catch (error) {
      if (!signal.aborted) {
        problem = error;
        redraw();
      }
    }
  }

  if (job.state === "RUNNING") {
    watch();
  }

  const view = () => html`
    <nav class="way-back"><a href="/imports">${back()}${text.report.back}</a></nav>
    <div class="page-head">
      <div>
        <h1 tabindex="-1">${nameOf(job)}</h1>
        <p class="row-facts muted">${badge(job.state)}<span>${text.report.started} ${atTime(job.startedAt)}</span></p>
      </div>
    </div>
    ${alarmFor(problem)}
    <section class="panel">${report(job, lost)}</section>`;

  return {title: nameOf(job), view};
}
