import {element} from './elements.js';
import {icon} from './icons.js';
import {markOf} from './outline.js';
import {text} from './strings.js';

/**
 * The outline of a sequenced course: what can be chosen now, what cannot, and how far the learner is with each.
 *
 * @param {object[]} activities see docs/player-protocol.md, Activity: each before its children
 * @param {function(string)} choose is given the identifier of the activity that the learner picks
 * @returns {HTMLElement}
 */
export function activityList(activities, choose) {
  const top = element('ol');
  const path = [];
  for (const activity of activities.filter(({visible}) => visible)) {
    while (path.length > 0 && path.at(-1).depth >= activity.depth) path.pop();
    const place = element('li', {}, entry(activity, choose));
    parentList(path, top).append(place);
    path.push({depth: activity.depth, place});
  }
  return top;
}

function parentList(path, top) {
  if (path.length === 0) return top;
  const {place} = path.at(-1);
  const list = [...place.children].find((child) => child.tagName === 'OL') ?? element('ol');
  if (!list.parentNode) place.append(list);
  return list;
}

function entry({identifier, title, selectable, current, status, lecture}, choose) {
  const mark = icon(markOf({status}));
  mark.dataset.mark = markOf({status});
  const words = [text(`status.${status}`), ...(selectable || current ? [] : [text('notNow')])].join(', ');
  const button = element('button', {type: 'button', disabled: !selectable, data: {activity: identifier}},
    mark,
    element('span', {textContent: title}),
    element('span', {className: 'unseen', textContent: `, ${words}`}));
  button.title = words;
  if (lecture) button.dataset.lecture = lecture;
  if (current) button.setAttribute('aria-current', 'page');
  button.addEventListener('click', () => choose(identifier));
  return button;
}
