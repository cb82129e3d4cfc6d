import {saveState} from '../../../main/web/player/save-state.js';
import {text} from '../../../main/web/player/strings.js';
import {equal} from './assert.js';

const calm = {online: true, refused: false, sending: false, pending: false, dirty: false};

const CASES = [
  ['saved', {}],
  ['unsaved', {dirty: true}],
  ['unsaved', {pending: true}],
  ['saving', {pending: true, dirty: true, sending: true}],
  ['refused', {refused: true}],
  ['refused', {refused: true, sending: true}],
  ['offline', {online: false}],
  ['offline', {online: false, refused: true, pending: true, sending: true}],
];

export const tests = () => Object.fromEntries(CASES.map(([expected, facts]) => [
  `${JSON.stringify(facts)} is ${expected}`,
  () => {
    equal(saveState({...calm, ...facts}), expected);
    equal(text(`save.${expected}`).length > 0, true, 'words');
  },
]));
