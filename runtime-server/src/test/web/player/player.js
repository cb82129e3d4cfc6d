import {settled} from '../../../../../scorm-api-js/test/js/assert.js';
import {Player} from '../../../main/web/player/player.js';
import {SequencedWay} from '../../../main/web/player/sequenced-way.js';
import {RefusedError, UnreachableError} from '../../../main/web/player/server.js';
import {equal} from './assert.js';

/** A server that leads through lectures 1, 2, 3 …: each step once, and the newest answered again. */
class LeadingServer {
  step = 0;
  at = 0;
  asked = [];
  /** Requests wait here while it is held. */
  held = null;
  losesAnswers = false;
  problem = null;

  async navigate({request, step}) {
    this.asked.push([request, step]);
    if (this.problem) throw this.problem;
    if (this.held) await new Promise((resolve) => this.held.push(resolve));
    if (step === this.step + 1) {
      this.step = step;
      this.at += 1;
    }
    if (this.losesAnswers) throw new UnreachableError();
    return {delivery: {lecture: String(this.at), url: 'javascript:'}, navigation: this.navigation};
  }

  async relaunch(lecture, number) {
    this.asked.push([lecture, number]);
    this.step = number;
    return {delivery: {lecture, url: 'javascript:'}, number};
  }

  get navigation() {
    return {step: this.step, continue: true};
  }

  async reachable() {
    return true;
  }
}

/** A player of a sequenced course, without a page. */
function course() {
  const at = {server: new LeadingServer(), opened: [], panels: []};
  at.view = {navigation: at.server.navigation, tell({navigation}) { this.navigation = navigation; }, enter(lecture) {
    this.current = lecture;
    at.opened.push(lecture.id);
  }, outline: {find: (id) => ({id, title: id})}};
  const nothing = new Proxy({}, {get: () => () => {}});
  const commit = {lecture: '0', values: {}};
  const saver = {hold() {}, release() {}, carry: (request) => request(commit).catch((error) => {
    if (!(error instanceof RefusedError)) throw error;
    return request(null);
  })};
  const stage = {showWaiting: () => at.panels.push('waiting'), showPanel: (kind, actions) => {
    at.panels.push(kind);
    at.actions = actions;
  }};
  at.player = new Player(at.view, {way: new SequencedWay(at.view, at.server, saver, false), server: at.server, saver, stage,
    launch: {}, wayOut: {}, notices: nothing, outcomes: nothing, menu: nothing, outlineView: nothing,
    begin: async () => {
      if (at.fault) throw at.fault;
      return {end() {}};
    }});
  return at;
}

export const tests = () => ({
  async 'shows what the first of two quick steps leads to'() {
    const {player, server, opened} = course();
    server.held = [];
    player.next();
    await settled();
    player.next();
    await settled();
    server.held.splice(0).forEach((resolve) => resolve());
    await settled();
    equal([server.asked, opened], [[['continue', 1]], ['1']]);
  },

  async 'makes no step again where its lecture could not be shown'() {
    const at = course();
    at.fault = new Error('a table could not be loaded');
    at.player.next();
    await settled();
    equal(at.panels.at(-1), 'launch');
    at.fault = null;
    at.actions[0].run();
    await settled();
    equal([at.server.asked, at.opened], [[['continue', 1], ['1', 2]], ['1']]);
  },

  async 'leads out of a course that is closed to its learner, or tries again'() {
    const at = course();
    at.server.problem = new RefusedError(409, {code: 'COURSE_NOT_PUBLISHED'});
    at.player.next();
    await settled();
    equal([at.panels.at(-1), at.actions.map(({key}) => key)], ['closed', ['action.retry', 'action.exit']]);
    at.server.problem = null;
    at.actions[0].run();
    await settled();
    equal(at.opened, ['1']);
  },

  async 'takes no step twice whose answer was lost, though a receipt tells of it'() {
    const {player, server, view, opened, panels} = course();
    const setTimeout = globalThis.setTimeout;
    const pauses = [];
    globalThis.setTimeout = (resolve) => pauses.push(resolve);
    try {
      server.losesAnswers = true;
      player.next();
      await settled();
      equal(panels.at(-1), 'offline');
      // Of the commit that has been sent by itself meanwhile.
      view.tell({navigation: server.navigation});
      server.losesAnswers = false;
      pauses.shift()();
      await settled();
    } finally {
      globalThis.setTimeout = setTimeout;
    }
    equal([server.asked, opened], [[['continue', 1], ['continue', 1]], ['1']]);
  },
});
