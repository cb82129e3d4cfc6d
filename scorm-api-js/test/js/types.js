import * as module from '../../src/index.js';
import {equal} from './assert.js';
import {FakeServer, FakeStorage, FakeTimers, FakeWindow} from './fakes.js';

/** `types/index.d.ts` by the few forms that it has: classes with members, functions and constants. */
function declared(types) {
  const classes = [...types.matchAll(/^export class (\w+)[^{]*\{\n([^]*?)^\}/gm)]
      .map(([, name, body]) => [name, [...body.matchAll(/^ {2}(?:static )?(?:readonly )?(\w+)\??[(:]/gm)].map(([, member]) => member)]);
  const others = [...types.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name);
  return {classes: new Map(classes), others};
}

/** What users of a class can reach: methods, accessors, properties and statics. */
function membersOf(type, instance) {
  const names = [
    ...Object.getOwnPropertyNames(type.prototype),
    ...Object.keys(instance),
    ...Object.getOwnPropertyNames(type).filter((name) => !['length', 'name', 'prototype'].includes(name)),
  ];
  return [...new Set(names)].sort();
}

export const tests = ({scorm12, scorm2004, types}) => {
  const {classes, others} = declared(types);
  const options = (table) => ({table, values: {}, onCommit: () => true});
  const definition = new module.Definition(scorm2004);
  const journal = new module.Journal({session: 's', storage: new FakeStorage()});
  const instances = {
    Scorm12Api: new module.Scorm12Api(options(scorm12)),
    Scorm2004Api: new module.Scorm2004Api(options(scorm2004)),
    Definition: definition,
    DataModel: new module.DataModel(definition, {}),
    Journal: journal,
    Committer: new module.Committer({journal, token: () => '', sequence: 0, fetch: new FakeServer().fetch,
      timers: new FakeTimers(), events: new FakeWindow()}),
  };
  return {
    'everything that is exported is declared, and nothing else'() {
      equal([...classes.keys(), ...others].sort(), Object.keys(module).sort());
      equal([...classes.keys()].sort(), Object.keys(instances).sort());
    },
    ...Object.fromEntries(Object.entries(instances).map(([name, instance]) => [
      `${name}: every member is declared, and no other`,
      () => equal([...new Set(classes.get(name))].sort(), membersOf(module[name], instance), name),
    ])),
    'a standard is declared for each that there is'() {
      const union = /export type Standard = ([^;]*);/.exec(types)[1];
      equal(union.split(' | ').map((name) => name.slice(1, -1)), Object.keys(module.STANDARDS));
    },
  };
};
