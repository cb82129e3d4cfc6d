/** One page, three SCOs: the manifest's `parameters` say which lesson this launch shows. */

import {Screens} from './shared/screens.js';
import {connect, setProgress} from './shared/scorm2004.js';
import {keepNotes} from './notes.js';
import {offerOnward} from './onward.js';

const page = new URLSearchParams(location.search).get('page');
const template = document.getElementById(`page-${page}`);
const stage = document.querySelector('#stage');

if (template) {
  stage.append(template.content.cloneNode(true));
  document.body.dataset.page = page;
  document.title = `${template.dataset.title} – Safe sleep`;
  document.querySelector('#lesson-title').textContent = template.dataset.title;
  track(connect());
} else {
  stage.append(`There is no lesson named “${page ?? ''}” here. Please open it from the course outline.`);
  document.querySelector('.controls').remove();
}

/** Keeps the place in `location`, the screens seen in `suspend_data`, and their share in `progress_measure`. */
function track(sco) {
  const seen = new Set(sco.state?.seen);
  const interval = new URLSearchParams(sco.get('cmi.launch_data')).get('checks');
  const told = document.querySelector('#check-interval');
  if (told && interval) told.textContent = interval;

  const onward = offerOnward(sco, document.querySelector('.controls'));
  keepNotes(sco, page);
  new Screens(stage, sco.location, (id, index, count) => {
    seen.add(id);
    sco.location = id;
    sco.state = {seen: [...seen]};
    setProgress(sco, seen.size / count);
    sco.commit();
    onward.hidden = index < count - 1;
  });
}
