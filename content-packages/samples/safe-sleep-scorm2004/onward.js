import {element} from './shared/elements.js';

/**
 * Adds a button that hands over to the platform: to the next lesson where there is one, else out of the course.
 * The request takes effect once the SCO has terminated.
 * @returns {HTMLButtonElement}
 */
export function offerOnward(sco, place) {
  const last = sco.get('adl.nav.request_valid.continue') === 'false';
  const button = element(
    'button',
    {id: last ? 'exit' : 'continue', type: 'button', class: 'primary'},
    last ? 'Finish the course' : 'Continue to the next lesson',
  );
  button.addEventListener('click', () => {
    sco.set('adl.nav.request', last ? 'exitAll' : 'continue');
    sco.finish();
    button.disabled = true;
  });
  place.append(button);
  return button;
}
