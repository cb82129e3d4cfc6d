import {loadTable} from '/scorm-api-js/index.js';
import {Bar} from './bar.js';
import {CourseView} from './course-view.js';
import {callLog} from './debug.js';
import {FreeWay} from './free-way.js';
import {LectureRun} from './lecture-run.js';
import {Menu} from './menu.js';
import {Notices} from './notices.js';
import {Outcomes} from './outcomes.js';
import {Outline} from './outline.js';
import {OutlineView} from './outline-view.js';
import {watchPage} from './page-life.js';
import {Player} from './player.js';
import {SaveIndicator} from './save-indicator.js';
import {Saver} from './saver.js';
import {SequencedWay} from './sequenced-way.js';
import {text} from './strings.js';
import {validity} from './validity.js';

/**
 * Puts the player of one session together.
 *
 * @param {object} session
 * @param {string} session.token
 * @param {object} session.state see docs/player-protocol.md
 * @param {import('./server.js').Server} session.server
 * @param {import('./launch.js').Launch} session.launch
 * @param {import('./way-out.js').WayOut} session.wayOut
 * @param {import('./stage.js').Stage} session.stage
 * @returns {Promise<Player>} not started yet
 */
export async function assemble({token, state, server, launch, wayOut, stage}) {
  const watch = await callLog();
  const tables = tableCache();
  const notices = new Notices();
  const bar = new Bar({
    previous: () => player.previous(),
    next: () => player.next(),
    exit: () => player.exit(),
  });
  const menu = new Menu({openWindow: () => player.openInWindow(), restart: () => player.restart(),
    end: (request) => player.ask(request)});
  const outlineView = new OutlineView((id) => player.choose(id));
  const view = new CourseView(state, new Outline(state.outline), bar, outlineView, menu);
  const outcomes = new Outcomes(view, notices);
  if (state.mode !== 'normal') notices.set('mode', {words: text(`notice.${state.mode}`), tone: 'plain'});
  const indicator = new SaveIndicator(bar, notices);

  const saver = new Saver(state, token, {
    change: showSoon,
    receipt: (receipt, last) => player.receive(receipt, last),
    refused: (field, commit) => {
      outcomes.refused(field);
      player.run?.refused(commit);
    },
    over: (reason) => player.stop(reason),
  });

  const begin = async (delivery, onFinished) => new LectureRun(delivery, {
    table: delivery.type === 'SCO' ? await tables(delivery.standard) : null,
    save: (values, finished) => {
      // The last commit goes with the navigation that follows.
      if (finished && state.navigation && delivery.type === 'SCO') saver.hold();
      return saver.save(delivery.lecture, values, finished);
    },
    navigation: validity(() => view.navigation),
    onChange: showSoon,
    onFinished,
    watch,
  });

  const way = state.navigation
    ? new SequencedWay(view, server, saver, launch.lecture !== null)
    : new FreeWay(view, server, saver);
  const player = new Player(view, {way, server, launch, saver, wayOut, stage, notices, outcomes, menu, outlineView, begin});

  // Content sets values by the hundred: the standing is looked up when it has done so.
  let due = false;
  function showSoon() {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      showStanding();
    });
  }

  function showStanding() {
    indicator.show({...saver.standing, dirty: player.run?.dirty ?? false, refused: outcomes.refusal});
    notices.set('storage', saver.durable ? null : {words: text('notice.storage'), tone: 'warn'});
  }

  watchPage({
    autosave: () => player.run?.autosave(),
    network: () => {
      showStanding();
      if (navigator.onLine) player.resume();
    },
    close: () => player.closeWindow(),
  });
  // Fetched while the learner looks at the bar, so that the first lecture need not wait for it.
  tables(state.course.standard).catch(() => {});
  showStanding();
  return player;
}

function tableCache() {
  const loading = new Map();
  return (standard) => {
    if (!loading.has(standard)) {
      const table = loadTable(standard);
      table.catch(() => loading.delete(standard));
      loading.set(standard, table);
    }
    return loading.get(standard);
  };
}
