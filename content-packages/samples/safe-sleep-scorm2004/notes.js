import {timestamp} from './shared/scorm2004.js';

/** Lets the learner leave comments for the setting's manager, and shows those that came back. */
export function keepNotes(sco, page) {
  const list = document.querySelector('#comments');
  const show = (text, from) => {
    const line = document.createElement('li');
    line.dataset.from = from;
    line.textContent = text;
    list.append(line);
  };
  for (const [collection, from] of [['cmi.comments_from_lms', 'lms'], ['cmi.comments_from_learner', 'learner']]) {
    const count = Number(sco.get(`${collection}._count`));
    for (let i = 0; i < count; i++) show(sco.get(`${collection}.${i}.comment`), from);
  }

  document.querySelector('#note-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const field = document.querySelector('#note');
    const text = field.value.trim();
    if (!text) return;
    const comment = `cmi.comments_from_learner.${Number(sco.get('cmi.comments_from_learner._count'))}`;
    sco.set(`${comment}.comment`, text);
    sco.set(`${comment}.location`, `${page}#${sco.location}`);
    sco.set(`${comment}.timestamp`, timestamp());
    sco.commit();
    show(text, 'learner');
    field.value = '';
    field.focus();
  });
}
