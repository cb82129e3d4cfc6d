import {html, render} from "../lit.js";
import {text} from "../strings.js";

/**
 * Asks before something is done that is not easily taken back.
 *
 * @param {{title: string, body: string, action: string}} question `action` is the word on the button that does it
 * @returns {Promise<boolean>} whether it shall be done
 */
export function confirmed({title, body, action}) {
  const dialog = document.createElement("dialog");
  dialog.className = "confirm";
  dialog.setAttribute("aria-labelledby", "confirm-title");
  render(html`
    <form method="dialog">
      <h2 id="confirm-title">${title}</h2>
      <p>${body}</p>
      <div class="confirm-actions">
        <button class="button" value="no">${text.confirm.cancel}</button>
        <button class="button primary" value="yes">${action}</button>
      </div>
    </form>`, dialog);
  document.body.append(dialog);
  return new Promise(resolve => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "yes");
    });
    dialog.showModal();
  });
}
