import {Journal} from '../../src/journal.js';
import {equal} from './assert.js';
import {FakeStorage} from './fakes.js';

const commit = (sequence, values = {}) => ({lecture: 'l', sequence, values, finished: false});
const numbers = (journal) => journal.pending().map(({sequence}) => sequence);

export const tests = () => ({
  'keeps commits in order and drops what is acknowledged'() {
    const journal = new Journal({session: 's', storage: new FakeStorage()});
    [9, 10, 11].forEach((n) => journal.append(commit(n, {a: String(n)})));
    equal(journal.pending(), [commit(9, {a: '9'}), commit(10, {a: '10'}), commit(11, {a: '11'})]);
    journal.acknowledge(10);
    equal(numbers(journal), [11]);
    equal(journal.durable, true);
  },

  'survives a reload'() {
    const storage = new FakeStorage();
    new Journal({session: 's', storage}).append(commit(1, {'cmi.location': 'ü'}));
    equal(new Journal({session: 's', storage}).pending(), [commit(1, {'cmi.location': 'ü'})]);
  },

  'keeps sessions apart, even when one name begins with the other'() {
    const storage = new FakeStorage();
    storage.setItem('something else', '{}');
    const [one, two] = ['a', 'a:1'].map((session) => new Journal({session, storage}));
    one.append(commit(1));
    two.append(commit(2));
    equal(numbers(one), [1]);
    equal(numbers(two), [2]);
    equal(Journal.sessions({storage}), ['a', 'a:1']);
    one.clear();
    equal(Journal.sessions({storage}), ['a:1']);
    equal(storage.getItem('something else'), '{}');
  },

  'falls back to memory when the quota is used up, and says so'() {
    const storage = new FakeStorage();
    const journal = new Journal({session: 's', storage});
    journal.append(commit(1));
    storage.quota = 0;
    journal.append(commit(2));
    equal(journal.durable, false);
    equal(numbers(journal), [1, 2]);
    storage.quota = Infinity;
    journal.append(commit(3));
    equal(numbers(journal), [1, 2, 3]);
    journal.acknowledge(2);
    equal(journal.durable, true);
    equal(numbers(journal), [3]);
  },

  'works in memory when storage is blocked or missing'() {
    const blocked = Object.assign(new FakeStorage(), {blocked: true});
    for (const storage of [blocked, null, undefined]) {
      const journal = new Journal({session: 's', storage});
      journal.append(commit(1));
      equal(journal.durable, false);
      equal(numbers(journal), [1]);
      journal.acknowledge(1);
      equal(numbers(journal), []);
      equal(Journal.sessions({storage}), []);
    }
  },

  'leaves an entry that is no commit alone'() {
    const storage = new FakeStorage();
    storage.setItem('scorm-journal:s:1', 'not JSON');
    const journal = new Journal({session: 's', storage});
    journal.append(commit(2));
    equal(numbers(journal), [2]);
  },

  'numbers what is pending anew'() {
    const journal = new Journal({session: 's', storage: new FakeStorage()});
    [7, 8].forEach((n) => journal.append(commit(n, {was: String(n)})));
    journal.renumber(6);
    equal(journal.pending(), [commit(6, {was: '7'}), commit(7, {was: '8'})]);
  },

  'numbers what is pending anew, upwards too'() {
    const journal = new Journal({session: 's', storage: new FakeStorage()});
    [7, 8].forEach((n) => journal.append(commit(n, {was: String(n)})));
    journal.renumber(8);
    equal(journal.pending(), [commit(8, {was: '7'}), commit(9, {was: '8'})]);
  },

  'does not number anew what another page has numbered already'() {
    const journal = new Journal({session: 's', storage: new FakeStorage()});
    [7, 8].forEach((n) => journal.append(commit(n, {was: String(n)})));
    journal.renumber(6);
    journal.renumber(6);
    equal(journal.pending(), [commit(6, {was: '7'}), commit(7, {was: '8'})]);
  },

  'empties a commit once, and keeps its number'() {
    const journal = new Journal({session: 's', storage: new FakeStorage()});
    journal.append({...commit(3, {bad: 'x'}), finished: true});
    equal([journal.empty(3), journal.empty(3), journal.empty(4)], [true, false, false]);
    equal(journal.pending(), [{...commit(3), finished: true}]);
  },

  'keeps what it was given when content clears the storage, and puts it back'() {
    const storage = new FakeStorage();
    const journal = new Journal({session: 's', storage, sole: true});
    [1, 2].forEach((n) => journal.append(commit(n, {a: String(n)})));
    storage.entries.clear();
    equal(journal.pending(), [commit(1, {a: '1'}), commit(2, {a: '2'})]);
    equal(new Journal({session: 's', storage}).pending(), journal.pending(), 'the next page');
    equal(journal.durable, true);
  },

  'says so when what was cleared cannot be put back, and does not try again'() {
    const storage = new FakeStorage();
    const journal = new Journal({session: 's', storage, sole: true});
    journal.append(commit(1));
    storage.entries.clear();
    storage.quota = 0;
    equal(numbers(journal), [1]);
    equal(journal.durable, false);
    storage.quota = Infinity;
    equal(numbers(journal), [1]);
    equal([journal.durable, storage.length], [false, 0]);
  },

  'brings nothing back that another page has sent, unless it is the only one'() {
    const storage = new FakeStorage();
    const [here, there] = [1, 2].map(() => new Journal({session: 's', storage}));
    here.append(commit(1));
    there.acknowledge(1);
    equal([numbers(here), storage.length, here.durable], [[], 0, true]);
  },

  'puts nothing back that is done with'() {
    const after = (work) => {
      const storage = new FakeStorage();
      const journal = new Journal({session: 's', storage, sole: true});
      [4, 5].forEach((n) => journal.append(commit(n, {a: String(n)})));
      storage.entries.clear();
      const {setItem} = storage;
      const written = [];
      storage.setItem = (key, value) => {
        written.push(key.split(':').at(-1));
        setItem.call(storage, key, value);
      };
      work(journal);
      return [written, numbers(journal)];
    };
    equal(after((journal) => journal.acknowledge(4)), [['5'], [5]]);
    equal(after((journal) => journal.remove(5)), [['4'], [4]]);
    equal(after((journal) => journal.clear()), [[], []]);
    equal(after((journal) => journal.empty(5)), [['5', '4'], [4, 5]]);
    equal(after((journal) => journal.renumber(1)), [['1', '2'], [1, 2]]);
  },

  'an emptied commit that storage has no room for does not come back with its values'() {
    const storage = new FakeStorage();
    const journal = new Journal({session: 's', storage});
    journal.append(commit(1, {bad: 'x'}));
    storage.quota = 0;
    equal(journal.empty(1), true);
    equal(journal.pending(), [commit(1)]);
    equal([journal.durable, storage.length], [false, 0]);
  },

  'an emptied commit wins over a copy that cannot be removed either'() {
    const storage = new FakeStorage();
    const journal = new Journal({session: 's', storage, sole: true});
    journal.append(commit(1, {bad: 'x'}));
    const {entries} = storage;
    storage.blocked = true;
    journal.empty(1);
    storage.blocked = false;
    equal(entries.size, 1);
    equal(journal.pending(), [commit(1)]);
  },
});
