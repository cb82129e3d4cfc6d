import {utf8Length} from '../../src/text.js';
import {equal} from './assert.js';

export const tests = () => ({
  'counts bytes as they are sent'() {
    const texts = {'': 0, 'abc': 3, 'ü': 2, '€': 3, '欢迎': 6, '😀': 4, 'a😀€': 8, '\u007f\u0080': 3, '\u07ff\u0800': 5};
    for (const [text, bytes] of Object.entries(texts)) equal(utf8Length(text), bytes, text);
  },
});
