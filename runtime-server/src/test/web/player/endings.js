import {courseEnding, lectureEnding} from '../../../main/web/player/endings.js';
import {text} from '../../../main/web/player/strings.js';
import {equal} from './assert.js';

export const tests = () => ({
  'has words for each way in which a lecture ends'() {
    const statuses = [null, 'not attempted', 'incomplete', 'completed', 'passed', 'failed', 'browsed'];
    const words = statuses.map((status) => text(lectureEnding(status).key));
    equal(new Set(words).size, statuses.length - 1, 'different words, but for what is not known');
    equal(lectureEnding('failed').tone, 'warn');
    equal(lectureEnding('passed').tone, 'good');
  },

  'tells of the end of the course once, when it comes'() {
    const cases = [
      ['incomplete', 'completed', 100, 'notice.courseDone'],
      ['incomplete', 'passed', 80, 'notice.coursePassed'],
      ['not attempted', 'failed', 100, 'notice.courseFailed'],
      ['not attempted', 'failed', 50, undefined],
      ['completed', 'completed', 100, undefined],
      ['not attempted', 'incomplete', 10, undefined],
      ['failed', 'passed', 100, 'notice.coursePassed'],
    ];
    for (const [before, after, progress, key] of cases) {
      equal(courseEnding({status: before}, {status: after, progress})?.key, key, `${before} → ${after}`);
    }
  },
});
