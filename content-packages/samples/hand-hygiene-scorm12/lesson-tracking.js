import {Screens} from './shared/screens.js';
import {setObjective, setStatus} from './shared/scorm12.js';

/**
 * Keeps a lesson's place: the screen in `lesson_location`, the screens seen and the boxes ticked in
 * `suspend_data`. The lesson is complete once every screen was seen.
 */
export function trackLesson(sco, stage, page) {
  const state = sco.state ?? {seen: [], ticks: []};
  setStatus(sco, 'incomplete');

  for (const box of stage.querySelectorAll('input[type=checkbox]')) {
    box.checked = state.ticks.includes(box.id);
    box.addEventListener('change', () => {
      state.ticks = [...stage.querySelectorAll('input:checked')].map(({id}) => id);
      sco.state = state;
      sco.commit();
    });
  }

  new Screens(stage, sco.location, (id, _index, count) => {
    if (!state.seen.includes(id)) state.seen.push(id);
    sco.location = id;
    sco.state = state;
    if (state.seen.length === count) {
      setStatus(sco, 'completed');
      setObjective(sco, `knows-${page}`, 'completed', 100);
    }
    sco.commit();
  });
}
