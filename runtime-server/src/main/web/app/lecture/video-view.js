import {html, nothing} from "../lit.js";
import {alarm} from "../components/notice.js";
import {text} from "../strings.js";
import {completion} from "./completion.js";

const words = text.lecture;

/** How often a running video is told of, in seconds. */
const EVERY = 15;
/** The rest of a video is its credits. */
const WATCHED = 0.95;
/** Who left this near the end wants to see it again. */
const NEAR_END = 5;

/** A video that goes on where it was left. */
export class VideoView {
  #lecture;
  #reporter;
  #failed = false;
  #watched = 0;
  #last = null;
  #done;

  constructor({lecture, reporter}) {
    this.#lecture = lecture;
    this.#reporter = reporter;
    this.#done = lecture.progress.isCompleted;
  }

  view() {
    const {video, title} = this.#lecture;
    if (!video) {
      return html`<p class="muted">${words.noVideo}</p>`;
    }
    if (!video.isPlayable) {
      return html`
        <p>${words.elsewhere}</p>
        <p class="lecture-actions">
          <a class="button" href=${video.url} target="_blank" rel="noopener noreferrer">${words.openElsewhere}</a>
          ${completion(this.#reporter, words.markWatched)}
        </p>`;
    }
    return html`
      ${this.#failed ? alarm(words.noPlayback) : nothing}
      <video class="video" controls preload="metadata" playsinline src=${video.url} aria-label=${words.video(title)}
        @loadedmetadata=${event => this.#resume(event.target)}
        @timeupdate=${event => this.#follow(event.target)}
        @seeking=${() => { this.#last = null; }}
        @pause=${event => this.#tell(event.target)}
        @ended=${event => this.#tell(event.target, true)}
        @error=${() => this.#fail()}></video>`;
  }

  #resume(video) {
    this.#reporter.atLeaving = () => (video.played.length > 0 ? this.#place(video) : {});
    const {lastPosition} = this.#lecture.progress;
    if (lastPosition < video.duration - NEAR_END) {
      video.currentTime = lastPosition;
    }
  }

  #follow(video) {
    if (this.#last !== null && video.currentTime > this.#last) {
      this.#watched += video.currentTime - this.#last;
    }
    this.#last = video.currentTime;
    const isWatched = !this.#done && video.currentTime >= video.duration * WATCHED;
    if (isWatched || this.#watched >= EVERY) {
      this.#tell(video, isWatched);
    }
  }

  #tell(video, isWatched = false) {
    this.#done ||= isWatched;
    this.#reporter.report(this.#place(video));
  }

  /** How far it has run, and what of that was not told yet; that it was watched is told until the server has heard it. */
  #place(video) {
    const watchedDuration = Math.floor(this.#watched);
    this.#watched -= watchedDuration;
    const news = this.#done && !this.#reporter.progress.isCompleted;
    return {videoPosition: Math.floor(video.currentTime), watchedDuration, ...(news ? {completed: true} : {})};
  }

  #fail() {
    this.#failed = true;
    this.#reporter.learn(this.#reporter.progress);
  }
}
