/**
 * The course outline as the player walks it: sections for display, lectures in one flat order for previous and next,
 * and how far the learner is with each. Immutable; `withLecture` gives a changed copy.
 *
 * @typedef {object} Lecture see docs/player-protocol.md, State
 * @property {string} id
 * @property {string} [identifier] the manifest item's identifier, the target of SCORM 2004 choice requests
 * @property {string} title
 * @property {'SCO'|'ASSET'} type
 * @property {number} level depth below the section
 * @property {boolean} visible whether it is listed; previous and next reach it all the same (`isvisible`, IMS CP)
 * @property {string} status
 * @property {boolean} completed
 * @property {string[]} [needs] titles of what has to be completed before it opens
 */
export class Outline {
  #sections;
  #lectures;

  /** @param {{id: string, title: string, lectures: Lecture[]}[]} sections */
  constructor(sections) {
    this.#sections = sections;
    this.#lectures = sections.flatMap((section) => section.lectures);
  }

  get sections() {
    return this.#sections;
  }

  get lectures() {
    return this.#lectures;
  }

  /** @returns {Lecture|null} */
  find(id) {
    return this.#lectures.find((lecture) => lecture.id === id) ?? null;
  }

  /** @returns {Lecture|null} */
  findByIdentifier(identifier) {
    return this.#lectures.find((lecture) => lecture.identifier === identifier) ?? null;
  }

  /** @returns {Lecture|null} */
  next(id) {
    return this.#beside(id, +1);
  }

  /** @returns {Lecture|null} */
  previous(id) {
    return this.#beside(id, -1);
  }

  #beside(id, step) {
    const place = this.#lectures.findIndex((lecture) => lecture.id === id);
    const beside = place < 0 ? null : this.#lectures[place + step];
    return beside && isOpen(beside) ? beside : null;
  }

  /**
   * The lecture to open first: the first of the preferred ones that exists, else the first that is not done, else the
   * first.
   *
   * @param {...(string|null)} preferred lecture ids
   * @returns {Lecture|null} null when there are no lectures
   */
  opening(...preferred) {
    const wanted = preferred.map((id) => this.find(id)).find((lecture) => lecture !== null && isOpen(lecture));
    const open = this.#lectures.filter(isOpen);
    return wanted ?? open.find((lecture) => !lecture.completed) ?? open[0] ?? this.#lectures[0] ?? null;
  }

  /** @param {Object<string, string[]>} needs what has to be completed first, by lecture: those that are not open */
  withNeeds(needs) {
    return new Outline(this.#sections.map((section) => ({
      ...section,
      lectures: section.lectures.map((lecture) => ({...lecture, needs: needs[lecture.id] ?? []})),
    })));
  }

  /** @param {{id: string}} change what a receipt says of a lecture; unknown ids change nothing */
  withLecture(change) {
    return new Outline(this.#sections.map((section) => ({
      ...section,
      lectures: section.lectures.map((lecture) => (lecture.id === change.id ? {...lecture, ...change} : lecture)),
    })));
  }
}

/**
 * The flat lectures of a section as the tree that their levels describe. A level that jumps by more than one hangs below
 * the nearest lecture above it. Lectures that are not visible are left out; what lies below them moves up.
 *
 * @param {Lecture[]} lectures
 * @returns {{lecture: Lecture, children: object[]}[]}
 */
export function nest(lectures) {
  const roots = [];
  const path = [];
  for (const lecture of lectures) {
    if (!lecture.visible) continue;
    while (path.length > 0 && path.at(-1).lecture.level >= lecture.level) path.pop();
    const node = {lecture, children: []};
    (path.at(-1)?.children ?? roots).push(node);
    path.push(node);
  }
  return roots;
}

/** @param {Lecture} lecture @returns {boolean} whether its prerequisites are fulfilled (SCORM 1.2) */
export function isOpen({needs}) {
  return !needs?.length;
}

/** @returns {'done'|'failed'|'started'|'new'} which mark stands beside a lecture */
export function markOf({status, completed}) {
  if (status === 'failed') return 'failed';
  if (completed || ['completed', 'passed', 'browsed'].includes(status)) return 'done';
  return status === 'incomplete' ? 'started' : 'new';
}

/** @returns {{done: number, count: number}} over the lectures that are listed */
export function tally(lectures) {
  const listed = lectures.filter((lecture) => lecture.visible);
  return {done: listed.filter((lecture) => markOf(lecture) === 'done').length, count: listed.length};
}
