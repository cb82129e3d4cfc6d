import {destinationOf} from '../../../main/web/player/navigation.js';
import {equal} from './assert.js';

const CASES = [
  ['SCORM_2004_4TH', '', '', {to: 'stay'}],
  ['SCORM_2004_4TH', 'suspend', '_none_', {to: 'stay'}],
  ['SCORM_2004_4TH', '', 'continue', {to: 'next'}],
  ['SCORM_2004_4TH', 'normal', 'previous', {to: 'previous'}],
  ['SCORM_2004_4TH', '', 'exit', {to: 'stay'}],
  ['SCORM_2004_4TH', '', 'abandon', {to: 'stay'}],
  ['SCORM_2004_4TH', '', 'exitAll', {to: 'exit'}],
  ['SCORM_2004_4TH', '', 'abandonAll', {to: 'exit'}],
  ['SCORM_2004_4TH', 'suspend', 'suspendAll', {to: 'exit'}],
  ['SCORM_2004_4TH', '', '{target=ITEM-3}choice', {to: 'lecture', identifier: 'ITEM-3'}],
  ['SCORM_2004_4TH', '', '{target=ITEM-3}jump', {to: 'lecture', identifier: 'ITEM-3'}],
  ['SCORM_2004_4TH', '', '{target=}choice', {to: 'stay'}],
  ['SCORM_2004_4TH', '', 'toString', {to: 'stay'}],
  // The whole attempt ends, whatever was asked for.
  ['SCORM_2004_4TH', 'logout', 'continue', {to: 'exit'}],
  ['SCORM_2004_3RD', 'time-out', 'continue', {to: 'exit'}],
  ['SCORM_2004_2ND', 'time-out', '', {to: 'exit'}],
  ['SCORM_12', 'logout', '', {to: 'exit'}],
  ['SCORM_12', 'time-out', '', {to: 'stay'}],
  ['SCORM_12', 'suspend', '', {to: 'stay'}],
];

export const tests = () => Object.fromEntries(CASES.map(([standard, exit, request, expected]) => [
  `${standard}: exit "${exit}" and request "${request}"`,
  () => equal(destinationOf({standard, exit, request}), expected),
]));
