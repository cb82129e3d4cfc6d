/**
 * Every word that the player shows. A translation is a module with the same keys: words in braces are put in by
 * `text`, and may stand in any order.
 */
const ENGLISH = {
  language: 'en',

  skip: 'Skip to the lecture',
  showOutline: 'Show outline',
  hideOutline: 'Hide outline',
  outline: 'Outline',
  previous: 'Previous',
  previousTo: 'Previous: {title}',
  next: 'Next',
  nextTo: 'Next: {title}',
  steps: 'Lectures',
  menu: 'More',
  openWindow: 'Open in a new window',
  restart: 'Load this lecture again',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  exit: 'Exit',
  exitActivity: 'End this lecture',
  exitAll: 'End the course',
  abandon: 'Leave this lecture without a result',
  abandonAll: 'Leave the course without a result',
  notNow: 'not open now',
  needs: 'first: {needs}',
  progress: 'Course progress',
  percent: '{percent} %',
  sectionDone: '{done} of {count}',
  frameTitle: 'Lecture: {title}',
  now: 'Now: {title}',

  'status.not attempted': 'not started',
  'status.incomplete': 'in progress',
  'status.completed': 'done',
  'status.passed': 'passed',
  'status.failed': 'not passed',
  'status.browsed': 'viewed',

  'save.saved': 'Saved',
  'save.saving': 'Saving…',
  'save.unsaved': 'Not saved yet',
  'save.offline': 'Offline',
  'save.refused': 'Not saved',

  'notice.offline': 'No connection. Your work is kept on this device and will be sent when you are back online.',
  'notice.online': 'You are back online. Your work is saved.',
  'notice.refused': 'Some of your work could not be saved, because the lecture sent something that is not valid{field}. '
    + 'You can go on. Please tell whoever runs this course.',
  'notice.refusedField': ' ({field})',
  'notice.browse': 'You are having a look: nothing that you do here is recorded.',
  'notice.review': 'You are looking back at what you did: nothing that you do here is recorded.',
  'notice.storage': 'This device has no room to keep your work. Stay online until it says “Saved”.',
  'notice.blocked': 'Your browser blocked the new window. Allow pop-ups for this page, then try again.',
  'notice.finished': 'You have reached the end of this lecture.',
  'notice.finished.completed': 'Lecture done.',
  'notice.finished.passed': 'You passed this lecture.',
  'notice.finished.failed': 'You did not pass this lecture this time.',
  'notice.finished.browsed': 'Lecture viewed.',
  'notice.finished.incomplete': 'Your place in this lecture is kept.',
  'notice.courseDone': 'Well done: you have completed this course.',
  'notice.coursePassed': 'Well done: you have passed this course.',
  'notice.courseFailed': 'You have reached the end of this course, but did not pass it this time.',
  'notice.score': 'Your score: {score}.',

  'panel.loading': 'Loading…',
  'panel.code.heading': 'This link has been used or has run out',
  'panel.code.text': 'A course opens once from its link, and within a minute. Go back and open the course again: '
    + 'your work is safe.',
  'panel.noCode.heading': 'Open the course from your course page',
  'panel.noCode.text': 'This page does not know which course to show. Go back to your courses and open it there.',
  'panel.expired.heading': 'Your time here has run out',
  'panel.expired.text': 'You have been away for too long, so this window can no longer save. Your work is kept on this '
    + 'device: open the course again here, and what was not sent yet is sent before you go on.',
  'panel.replaced.heading': 'This course is open in another window',
  'panel.replaced.text': 'Only one window can save your work at a time, so this one has stopped. '
    + 'Go on in the other window, or continue here.',
  'panel.duplicate.heading': 'This course is already open in another tab',
  'panel.duplicate.text': 'Only one tab can save your work at a time. '
    + 'Go on in the other tab, or close it and try again here.',
  'panel.offline.heading': 'No connection',
  'panel.offline.text': 'The course cannot be reached right now. It opens as soon as you are back online. '
    + 'Your work is kept on this device and will be sent then.',
  'panel.server.heading': 'The course could not be opened',
  'panel.server.text': 'Something went wrong on the server. Try again in a moment.',
  'panel.launch.heading': 'This lecture could not be opened',
  'panel.launch.text': 'Something went wrong on the server. Try again in a moment, or choose another lecture.',
  'panel.missing.heading': 'This lecture’s file is missing',
  'panel.missing.text': 'The lecture could not be shown, because its file is not there or cannot be read. '
    + 'Try again, or go on with another lecture and tell whoever runs this course.',
  'panel.ended.heading': 'The course has ended',
  'panel.ended.text': 'You have come to the end. What you have done is saved. You can open the course again at any time.',
  'panel.over.heading': 'You have left the course',
  'panel.over.text': 'What you have done is saved. Open the course again to go on.',
  'panel.choose.heading': 'What would you like to do next?',
  'panel.choose.text': 'Choose from the outline, or use Next where it is offered.',
  'panel.blocked.heading': 'This is not open yet',
  'panel.blocked.text': 'Something else has to be done first. Choose from the outline what is open now.',
  'panel.closed.heading': 'This course is not open to you now',
  'panel.closed.text': 'It may be worked on at the moment, or your access to it has ended. What you have done is kept. '
    + 'Ask whoever runs your training.',
  'panel.noWayBack.heading': 'There is no way back from here',
  'panel.noWayBack.text': 'This part of the course can only be taken forwards, or this is its beginning.',
  'panel.finishFirst.heading': 'Finish this part first',
  'panel.finishFirst.text': 'This part of the course cannot be left for another one now.',
  'panel.nothing.heading': 'There is nothing to show here',
  'panel.nothing.text': 'What was asked for has nothing in it that is open to you. Choose something else from the outline.',
  'panel.notThere.heading': 'This is not part of your course',
  'panel.notThere.text': 'What was asked for cannot be reached. Choose something else from the outline.',
  'panel.empty.heading': 'Nothing to show yet',
  'panel.empty.text': 'This course has no lectures.',
  'panel.window.heading': 'This lecture is open in another window',
  'panel.window.text': 'Keep this window open: it saves your work.',
  'panel.windowClosed.heading': 'You closed the lecture’s window',
  'panel.windowClosed.text': 'Your work has been kept. You can open the lecture again or go on.',
  'panel.unsent.heading': 'Your work has not been sent yet',
  'panel.unsent.text': 'Your work is kept on this device. Keep this window open: it is sent, and the course closed, '
    + 'as soon as you are back online. If you leave now, your latest work may be lost.',
  'panel.left.heading': 'You have left the course',
  'panel.left.text': 'Your work is saved. You can close this window.',

  'action.back': 'Back to my courses',
  'action.openAgain': 'Open the course again',
  'action.continueHere': 'Continue here',
  'action.retry': 'Try again',
  'action.next': 'Next lecture',
  'action.exit': 'Exit',
  'action.leaveAnyway': 'Leave anyway',
  'action.stay': 'Stay in the course',
  'action.front': 'Bring to front',
  'action.openHere': 'Open here again',
  'action.dismiss': 'Dismiss',

  'debug.title': 'API calls',
  'debug.start': 'Seconds',
  'debug.took': 'Took (ms)',
  'debug.call': 'Call',
  'debug.result': 'Result',
  'debug.error': 'Error',
  'debug.filter': 'Filter',
  'debug.errorsOnly': 'Errors only',
  'debug.count': '{shown} of {all}',
  'debug.longer': '… ({length} characters)',
  'debug.clear': 'Clear',
  'debug.copy': 'Copy',
  'debug.copied': 'Copied',
  'debug.download': 'Download',
};

/** The language of the words, as a BCP 47 tag. */
export const language = ENGLISH.language;

/**
 * @param {string} key a key of the table above
 * @param {Object<string, string|number>} [values] what stands for the words in braces
 * @returns {string}
 * @throws {RangeError} when there is no such key
 */
export function text(key, values = {}) {
  const template = ENGLISH[key];
  if (template === undefined) throw new RangeError(`no text for ${key}`);
  return template.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
