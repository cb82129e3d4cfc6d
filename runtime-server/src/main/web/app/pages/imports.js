import {html} from "../lit.js";
import {announce} from "../announce.js";
import {api} from "../api.js";
import {DropZone} from "../imports/drop-zone.js";
import {importHistory} from "../imports/history.js";
import {importQueue} from "../imports/queue.js";
import {queueView} from "../imports/queue-view.js";
import {text} from "../strings.js";

const words = text.imports;

/** Uploads packages and lists what has been imported. */
export async function openImports({signal, redraw}) {
  let jobs = await api.imports(signal);
  const dropZone = new DropZone({redraw, onFiles: files => importQueue.add(files)});

  async function refresh() {
    try {
      jobs = await api.imports(signal);
    } catch {
      // The list is a convenience here: what was just uploaded reports for itself.
    }
    redraw();
  }

  importQueue.addEventListener("change", redraw, {signal});
  importQueue.addEventListener("finish", ({detail: {file, job}}) => {
    announce(job?.state === "SUCCEEDED" ? words.finished(file.name) : words.failed(file.name));
    refresh();
  }, {signal});
  // A file that misses the drop zone would otherwise be opened in place of this page.
  for (const type of ["dragover", "drop"]) {
    addEventListener(type, event => event.preventDefault(), {signal});
  }

  /** What reports above is not listed a second time. */
  const earlier = () => {
    const above = new Set(importQueue.entries.map(({job}) => job?.id));
    return jobs.filter(({id}) => !above.has(id));
  };

  const view = () => html`
    <div class="page-head">
      <div>
        <h1 tabindex="-1">${words.title}</h1>
        <p class="muted">${words.intro}</p>
      </div>
    </div>
    ${dropZone.view()}
    ${queueView()}
    ${importHistory(earlier())}`;

  return {title: words.title, view};
}
