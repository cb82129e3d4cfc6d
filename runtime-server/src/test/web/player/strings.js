import {text} from '../../../main/web/player/strings.js';
import {equal, failure} from './assert.js';

export const tests = () => ({
  'puts values into the words, as they are'() {
    equal(text('percent', {percent: 40}), '40 %');
    equal(text('nextTo', {title: '<b>$& {percent}'}), 'Next: <b>$& {percent}');
    equal(text('sectionDone', {done: 0, count: 3}), '0 of 3');
  },

  'has no silent gap'() {
    return failure(() => text('no such key')).then((error) => equal(error.message, 'no text for no such key'));
  },
});
