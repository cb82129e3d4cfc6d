import {settled} from '../../../../../scorm-api-js/test/js/assert.js';
import {Playback} from '../../../main/web/player/playback.js';
import {equal} from './assert.js';

/** A window with content, which is closed when the test says so. */
class FakeWindow {
  show() {}

  unload() {
    return new Promise((resolve) => { this.close = resolve; });
  }
}

/** The work in a page that knows what an address is. */
async function inPage(work) {
  const before = [globalThis.URL, globalThis.location];
  globalThis.URL = class { constructor(href) { Object.assign(this, {href, protocol: 'https:'}); } };
  globalThis.location = {href: 'https://content.example/player/'};
  try {
    await work();
  } finally {
    [globalThis.URL, globalThis.location] = before;
  }
}

export const tests = () => ({
  'has left only when the window is closed and the content ended, whoever asks'() {
    return inPage(async () => {
      const seen = [];
      const playback = new Playback({}, async () => ({shown() {}, end: () => seen.push('ended')}), {});
      await playback.prepare({});
      const opened = new FakeWindow();
      playback.showInWindow('/content/k/index.html', opened);
      for (const one of ['first', 'second']) playback.leave().then(() => seen.push(one));
      await settled();
      equal(seen, []);
      opened.close();
      await settled();
      equal(seen, ['ended', 'first', 'second']);
      playback.leave().then(() => seen.push('third'));
      await settled();
      equal(seen.at(-1), 'third', 'where nothing is open');
    });
  },
});
