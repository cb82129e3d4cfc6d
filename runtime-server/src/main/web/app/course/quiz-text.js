const RIGHT = /^\*\s+(.+)$/;
const WRONG = /^-\s+(.+)$/;

/**
 * Reads questions as people type them: each begins with its text; below it, right options after an asterisk and others
 * after a hyphen; an empty line ends it. One without options is open, one with several right options takes a selection.
 *
 * @param {string} text
 * @returns {object[]} questions as the server takes them
 */
export function questionsOf(text) {
  return text.split(/\n\s*\n/).map(block => block.split("\n").map(line => line.trim()).filter(Boolean))
    .filter(lines => lines.length > 0)
    .map(question);
}

function question(lines) {
  const options = [];
  const correct = [];
  const words = [];
  for (const line of lines) {
    const [, right] = RIGHT.exec(line) ?? [];
    const [, wrong] = WRONG.exec(line) ?? [];
    if (right) {
      correct.push(options.length);
    }
    if (right ?? wrong) {
      options.push(right ?? wrong);
    } else {
      words.push(line);
    }
  }
  if (options.length === 0) {
    return {type: "OPEN", text: words.join(" ")};
  }
  const type = correct.length > 1 ? "MULTIPLE_SELECT" : "MULTIPLE_CHOICE";
  return {type, text: words.join(" "), options, correct};
}
