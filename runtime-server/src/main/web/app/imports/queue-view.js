import {html, nothing, repeat} from "../lit.js";
import {announce} from "../announce.js";
import {bar} from "../components/bar.js";
import {notice} from "../components/notice.js";
import {size} from "../format/number.js";
import {text} from "../strings.js";
import {importQueue} from "./queue.js";
import {report} from "./report.js";

const words = text.imports;

/** The files of this visit, each with its bar or its report. */
export function queueView() {
  const entries = importQueue.entries;
  return entries.length === 0 ? nothing : html`
    <section aria-labelledby="queue">
      <h2 id="queue">${words.queue}</h2>
      <ul class="stack">${repeat(entries, entry => entry.key, entry => html`
        <li class="panel">
          <div class="panel-head">
            <h3>${entry.file.name}</h3>
            ${["WAITING", "UPLOADING"].includes(entry.stage) ? html`
              <button class="button quiet" type="button" aria-label=${words.cancelFile(entry.file.name)}
                @click=${() => cancel(entry)}>${words.cancel}</button>` : nothing}
          </div>
          ${body(entry)}
        </li>`)}
      </ul>
    </section>`;
}

const body = entry => ({
  WAITING: () => html`<p class="muted">${words.waiting}</p>`,
  UPLOADING: () => sending(entry),
  STOPPED: () => notice("bad", entry.reason),
})[entry.stage]?.() ?? report(entry.job, entry.lost);

/** All bytes may be out a good while before the server has written them down and answers. */
const sending = ({file, sent, total}) => sent < total
  ? html`
    <p class="phase">${words.uploading(size(sent), size(total))}</p>
    ${bar(words.progressOf(file.name), sent, total)}`
  : html`
    <p class="phase">${text.phases.RECEIVING}</p>
    ${bar(words.progressOf(file.name), null)}`;

function cancel(entry) {
  importQueue.cancel(entry);
  announce(words.cancelled(entry.file.name));
  document.getElementById("files").focus();
}
