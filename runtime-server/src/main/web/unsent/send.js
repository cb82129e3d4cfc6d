import {sendUnsent} from '/player/unsent.js';

/*
 * Stands unseen in every page of the application: what a player could not send lies in the storage of this origin, and a
 * learner who does not open the course again would never hand it in otherwise. What cannot be sent now is tried again for
 * as long as the page stands. The application hears what was sent: what it shows may be out of date then.
 */
const send = () => sendUnsent({onSent: () => parent.postMessage('lectern.sent', '*')});

addEventListener('online', send);
// Back from the player, the browser may show the page as it was.
addEventListener('pageshow', (event) => {
  if (event.persisted) send();
});
send();
