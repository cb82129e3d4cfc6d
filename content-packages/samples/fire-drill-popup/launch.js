/**
 * The launched page only opens the drill. The drill's window talks to the platform itself: it finds the API
 * through its opener, which is this page in the platform's frame.
 */

const button = document.querySelector('#open');
const message = document.querySelector('#message');
let drill = null;

button.addEventListener('click', () => {
  drill = window.open('drill.html', 'lectern-fire-drill', 'popup,width=900,height=760');
  if (!drill) {
    message.textContent = 'Your browser kept the window from opening. Please allow pop-up windows for this site, then try again.';
    return;
  }
  drill.focus();
  button.disabled = true;
  message.textContent = 'The drill is open in another window. Keep this page open until you are through.';
  const watch = setInterval(() => {
    if (!drill.closed) return;
    clearInterval(watch);
    message.dataset.state = 'closed';
    message.textContent = 'The drill’s window is closed and your place is saved. To go on, open this lesson again from the outline.';
  }, 300);
});

// The drill lives off this page's frame: it has said its goodbye by then (see drill.js), so close it too.
addEventListener('pagehide', () => drill?.close());
