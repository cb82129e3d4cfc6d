import {Outline, markOf, nest, tally} from '../../../main/web/player/outline.js';
import {equal} from './assert.js';

const lecture = (id, more = {}) => ({
  id, identifier: `ITEM-${id}`, title: id, type: 'SCO', level: 0, visible: true, status: 'not attempted', completed: false,
  ...more,
});

const outline = () => new Outline([
  {id: 's1', title: 'One', lectures: [lecture('a', {status: 'passed', completed: true}), lecture('b', {visible: false})]},
  {id: 's2', title: 'Two', lectures: []},
  {id: 's3', title: 'Three', lectures: [lecture('c')]},
]);

const shape = (nodes) => nodes.map(({lecture: {id}, children}) => (children.length ? [id, shape(children)] : id));

export const tests = () => ({
  'walks over sections and through what is not listed'() {
    equal(outline().next('a').id, 'b');
    equal(outline().next('b').id, 'c');
    equal(outline().next('c'), null);
    equal(outline().previous('c').id, 'b');
    equal(outline().previous('a'), null);
    equal(outline().next('nowhere'), null);
  },

  'finds a lecture by id and by the identifier of its item'() {
    equal(outline().find('c').id, 'c');
    equal(outline().find(null), null);
    equal(outline().findByIdentifier('ITEM-b').id, 'b');
    equal(outline().findByIdentifier(undefined), null);
  },

  'opens the preferred lecture, else the first that is not done, else the first'() {
    equal(outline().opening('c', 'a').id, 'c');
    equal(outline().opening(null, 'gone', 'a').id, 'a');
    equal(outline().opening(null).id, 'b');
    const done = ['b', 'c'].reduce((all, id) => all.withLecture({id, completed: true}), outline());
    equal(done.opening().id, 'a');
    equal(new Outline([]).opening('a'), null);
  },

  'takes in a receipt and leaves the outline before as it was'() {
    const before = outline();
    const after = before.withLecture({id: 'c', status: 'failed', completed: true});
    equal(after.find('c').status, 'failed');
    equal(after.find('c').title, 'c');
    equal(before.find('c').status, 'not attempted');
    equal(before.withLecture({id: 'gone', status: 'failed'}).lectures, before.lectures);
  },

  'hangs each lecture below the nearest one above it'() {
    const cases = [
      [[], []],
      [[['a', 0], ['b', 0]], ['a', 'b']],
      [[['a', 0], ['b', 1], ['c', 2], ['d', 1], ['e', 0]], [['a', [['b', ['c']], 'd']], 'e']],
      [[['a', 1], ['b', 0]], ['a', 'b']],
      [[['a', 0], ['b', 3], ['c', 1]], [['a', ['b', 'c']]]],
    ];
    for (const [levels, expected] of cases) {
      equal(shape(nest(levels.map(([id, level]) => lecture(id, {level})))), expected, JSON.stringify(levels));
    }
  },

  'moves up what lies below a lecture that is not listed'() {
    const lectures = [lecture('a'), lecture('b', {level: 1, visible: false}), lecture('c', {level: 2})];
    equal(shape(nest(lectures)), [['a', ['c']]]);
  },

  'marks a lecture by its status, failed before done'() {
    const cases = [
      ['not attempted', false, 'new'], ['incomplete', false, 'started'], ['completed', true, 'done'],
      ['passed', true, 'done'], ['browsed', false, 'done'], ['failed', false, 'failed'], ['failed', true, 'failed'],
      ['not attempted', true, 'done'],
    ];
    for (const [status, completed, mark] of cases) equal(markOf({status, completed}), mark, `${status} ${completed}`);
  },

  'counts what is listed'() {
    equal(tally(outline().lectures), {done: 1, count: 2});
    equal(tally([]), {done: 0, count: 0});
  },
});
