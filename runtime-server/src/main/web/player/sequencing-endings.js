/**
 * Which panel tells the learner why sequencing has nothing to show, by the exception's code (SCORM 2004 SN, appendix C).
 */
const PANELS = {
  blocked: ['SB.2.2-2', 'SB.2.4-1', 'SB.2.9-3', 'SB.2.9-4', 'SB.2.9-6', 'NB.2.1-10', 'DB.1.1-3'],
  noWayBack: ['SB.2.1-3', 'SB.2.1-4', 'SB.2.4-2', 'SB.2.4-3', 'NB.2.1-5', 'NB.2.1-6'],
  finishFirst: ['NB.2.1-8', 'SB.2.9-7', 'SB.2.9-8'],
  nothing: ['SB.2.1-2', 'SB.2.9-9', 'SB.2.10-3', 'DB.1.1-1', 'DB.1.1-2'],
  notThere: ['NB.2.1-11', 'SB.2.9-1', 'SB.2.9-2', 'SB.2.9-5'],
};

/**
 * @param {{outcome: string, code: string|null}} ending see docs/player-protocol.md
 * @returns {string} a kind of panel.js
 */
export function panelOfEnding({outcome, code}) {
  if (outcome === 'ended') return 'ended';
  if (outcome === 'suspended' || outcome === 'abandoned') return 'over';
  return Object.keys(PANELS).find((kind) => PANELS[kind].includes(code)) ?? 'choose';
}
