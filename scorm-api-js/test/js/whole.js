import {isWhole} from '../../src/text.js';
import {equal} from './assert.js';

const CASES = [
  ['', true],
  ['plain', true],
  ['Übung 欢迎 😀', true],
  ['😀😀', true],
  ['\ue000\ufffd', true],
  ['\u0000', false],
  ['a\u0000b', false],
  ['\ud83d', false],
  ['\ude00', false],
  ['\ude00\ud83d', false],
  ['a\ud83da', false],
  ['😀\ude00', false],
  ['\ud83d😀', false],
];

export const tests = () => Object.fromEntries(CASES.map(([value, whole]) => [
  `${JSON.stringify(value)} is ${whole ? '' : 'not '}whole`,
  () => equal(isWhole(value), whole),
]));
