/** One page, five SCOs: the manifest's `parameters` say which lesson this launch shows. */

import {connect} from './shared/scorm12.js';
import {trackLesson} from './lesson-tracking.js';
import {trackQuiz} from './quiz-tracking.js';

const page = new URLSearchParams(location.search).get('page');
const template = document.getElementById(`page-${page}`);
const stage = document.querySelector('#stage');

if (template) {
  stage.append(template.content.cloneNode(true));
  document.body.dataset.page = page;
  document.title = `${template.dataset.title} – Hand hygiene`;
  document.querySelector('#lesson-title').textContent = template.dataset.title;
  if (page === 'quiz') trackQuiz(connect(), stage);
  else trackLesson(connect(), stage, page);
} else {
  stage.append(`There is no lesson named “${page ?? ''}” here. Please open it from the course outline.`);
  document.querySelector('.controls').remove();
}
