import {assemble} from './assemble.js';
import {byId, fillPage} from './elements.js';
import {panelFor} from './failures.js';
import {Launch, launchCode} from './launch.js';
import {Server, UnreachableError} from './server.js';
import {holdSession} from './session-lock.js';
import {Stage} from './stage.js';
import {storage} from './storage.js';
import {text} from './strings.js';
import {sendUnsent} from './unsent.js';
import {WAYS_BACK, WayOut} from './way-out.js';

const server = new Server();
const launch = new Launch(server, storage('sessionStorage'));
const wayOut = new WayOut(storage('localStorage'));

fillPage();
const stage = new Stage();
byId('skip').addEventListener('click', (event) => {
  event.preventDefault();
  stage.focus();
});
stage.showWaiting('panel.loading');

try {
  // A launch would put an end to what cannot be sent now; a reload goes on with the same session.
  const code = launchCode(window);
  if (!(await sendUnsent({code})) && code) throw new UnreachableError();
  const {token, state} = await launch.open(window);
  if (state.returnUrl) wayOut.returnTo(state.returnUrl);
  else wayOut.learn(state.exitUrl);
  if (await holdSession(state.session)) {
    const player = await assemble({token, state, server, launch, wayOut, stage});
    await player.start(launch.lecture, state.current);
  } else {
    stage.showPanel('duplicate', [{key: 'action.retry', run: () => location.reload()}]);
  }
} catch (error) {
  const exitUrl = error.cause?.exitUrl ?? error.exitUrl;
  if (exitUrl) wayOut.learn(exitUrl);
  showFailure(panelFor(error, 'server'));
}

// Another launch in this tab changes nothing but the fragment.
window.addEventListener('hashchange', () => {
  if (location.hash.startsWith('#code=')) location.reload();
});

function showFailure(kind) {
  const retry = {key: 'action.retry', run: () => location.reload()};
  const back = {key: WAYS_BACK[kind] ?? 'action.back', href: wayOut.url};
  document.title = text(`panel.${kind}.heading`);
  const mayPass = ['offline', 'server'].includes(kind);
  stage.showPanel(kind, [...(mayPass ? [retry] : []), ...(wayOut.url ? [back] : [])]);
  if (kind === 'offline') window.addEventListener('online', retry.run, {once: true});
}
