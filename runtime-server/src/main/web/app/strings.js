// Every word that people read, so that a translation touches one file.
import {count} from "./format/number.js";

const plural = (number, one, many) => `${count(number)} ${number === 1 ? one : many}`;

export const text = {
  product: "Lectern",
  skip: "Skip to content",
  none: "—",
  tryAgain: "Try again",

  roles: {
    LEARNER: "Learner",
    CORPORATE_ADMIN: "Corporate admin",
    SUPER_ADMIN: "Super admin",
  },

  navigation: {
    label: "Main",
    myCourses: "My courses",
    courses: "Courses",
    imports: "Import",
    signOut: "Sign out",
  },

  statuses: {
    "not attempted": "Not started",
    incomplete: "In progress",
    completed: "Completed",
    passed: "Passed",
    failed: "Failed",
    browsed: "Browsed",
    DRAFT: "Draft",
    PUBLISHED: "Published",
    ARCHIVED: "Archived",
    RUNNING: "Running",
    SUCCEEDED: "Imported",
    FAILED: "Refused",
  },

  standards: {
    SCORM_12: "SCORM 1.2",
    SCORM_2004_2ND: "SCORM 2004 2nd Edition",
    SCORM_2004_3RD: "SCORM 2004 3rd Edition",
    SCORM_2004_4TH: "SCORM 2004 4th Edition",
  },

  lectureTypes: {
    SCO: "SCO",
    ASSET: "Asset",
    VIDEO: "Video",
    TEXT: "Text",
    QUIZ: "Quiz",
  },

  // By the server's code first, then by HTTP status.
  problems: {
    unexpected: "Something went wrong. Please try again.",
    UNREACHABLE: "The server cannot be reached. Check your connection and try again.",
    BAD_CREDENTIALS: "That e-mail address and password do not match. Check both and try again.",
    NOT_SIGNED_IN: "You are not signed in any more.",
    CROSS_ORIGIN: "The server refused a request from this address. Open Lectern at its own address.",
    ATTEMPT_NOT_DONE: "Finish this attempt first, or ask whoever runs the course to reset it.",
    DUPLICATE_ENROLLMENT: "This person is already enrolled in this course.",
    COURSE_NOT_PUBLISHED: "This course is not published, so nobody can be enrolled yet.",
    403: "You may not do this.",
    404: "This is not here, or not any more.",
    413: "This file is larger than the server takes.",
    429: "That was too often in a short time. Wait a moment and try again.",
    500: "The server made a mistake. Please try again.",
    502: "The server is not ready. Try again in a moment.",
    503: "The server is not ready. Try again in a moment.",
    504: "The server took too long to answer. Try again in a moment.",
  },

  signIn: {
    title: "Sign in",
    welcome: "Welcome. Your courses are waiting where you left them.",
    ended: "Your session has ended. Sign in to go on where you were.",
    email: "E-mail",
    password: "Password",
    show: "Show",
    hide: "Hide",
    showPassword: "Show password",
    submit: "Sign in",
    busy: "Signing in…",
    emailMissing: "Enter your e-mail address.",
    passwordMissing: "Enter your password.",
  },

  myCourses: {
    title: "My courses",
    summary: (total, done) => done === total
      ? `${plural(total, "course", "courses")}, all finished`
      : `${plural(total, "course", "courses")}, ${count(done)} finished`,
    start: "Start",
    resume: "Resume",
    review: "Review",
    again: "Start again",
    browse: "Preview",
    attempt: "Now",
    attemptAt: (number, progress) => `Attempt ${number}: ${progress}`,
    confirmAgain: course => ({
      title: `Start “${course}” again?`,
      body: "You begin with an empty course. What you have done so far is kept, and so is your best result.",
      action: "Start again",
    }),
    debug: "Debug: list every call that the content makes",
    opening: "Opening…",
    actionFor: (action, course) => `${action} ${course}`,
    progressOf: course => `Progress in ${course}`,
    score: "Score",
    time: "Time spent",
    noTime: "None yet",
    lastAccessed: "Last opened",
    never: "Not yet",
    completed: "Finished",
    emptyTitle: "No courses yet",
    emptyLearner: "You are not enrolled in a course. Ask the person who runs your training to enrol you; "
      + "the course then appears here.",
    emptyAdmin: "You are not enrolled in a course yourself. To try one as a learner, open it under Courses and "
      + "enrol yourself.",
    toCourses: "Go to Courses",
    check: "Check again",
    checked: "Still no courses.",
  },

  courses: {
    title: "Courses",
    search: "Search courses",
    found: number => plural(number, "course", "courses"),
    lectures: number => plural(number, "lecture", "lectures"),
    publishedOn: "published",
    noMatch: search => `No course has “${search}” in its title.`,
    emptyTitle: "No courses yet",
    emptySuperAdmin: "A course begins as a package: a SCORM zip from your authoring tool.",
    emptyAdmin: "As soon as a course is published, it appears here.",
    toImport: "Import a package",
  },

  course: {
    back: "Courses",
    outline: "Outline",
    emptyOutline: "This course has no lectures.",
    hidden: "Hidden",
    publish: "Publish",
    publishing: "Publishing…",
    draft: "This course is a draft. Learners do not see it before it is published.",
    notReady: "This course cannot be published yet",
    published: "The course is published. You can enrol learners now.",
    enrol: "Enrol a learner",
    enrolFirstPublish: "Publish the course first; then learners can be enrolled.",
    archived: "This course is archived: nobody new can be enrolled.",
    searchLearner: "Name or e-mail",
    searching: "Searching…",
    people: number => plural(number, "person found", "people found"),
    nobody: search => `Nobody found for “${search}”.`,
    moreThan: shown => `The first ${count(shown)} are shown. Type more to narrow the search.`,
    add: "Enrol",
    adding: "Enrolling…",
    added: "Enrolled",
    addPerson: name => `Enrol ${name}`,
    addedPerson: name => `${name} is enrolled.`,
    alreadyAdded: name => `${name} is already enrolled`,
  },

  standing: {
    title: "Learners",
    summary: (total, done, average) =>
      `${plural(total, "learner", "learners")} · ${count(done)} finished · average progress ${average}`,
    nobody: "Nobody is enrolled yet.",
    search: "Search learners",
    found: number => plural(number, "learner found", "learners found"),
    refresh: "Refresh",
    refreshed: "The list is up to date.",
    caption: "Enrolled learners and where they stand",
    learner: "Learner",
    progress: "Progress",
    status: "Status",
    score: "Score",
    time: "Time spent",
    lastAccessed: "Last opened",
    progressOf: learner => `Progress of ${learner}`,
    lecturesOf: learner => `Lectures of ${learner}`,
    location: "Location",
    suspendData: "Suspend data",
    characters: number => plural(number, "character", "characters"),
    lastSession: "Last session",
    completed: "Completed",
    loading: "Loading…",
    noLectures: "Nothing is recorded yet.",
  },

  attempts: {
    title: "Attempts",
    label: learner => `Attempts of ${learner}`,
    number: number => `Attempt ${number}`,
    current: "current",
    reopened: "open again",
    begun: "begun",
    ended: "ended",
    reset: "Reset",
    reopen: "Reopen",
    resetOf: learner => `Reset the attempt of ${learner}`,
    reopenOf: (number, learner) => `Reopen attempt ${number} of ${learner}`,
    confirmReset: learner => ({
      title: `Reset the course for ${learner}?`,
      body: "The learner begins with an empty course. The attempt until now is kept in the list, and so is the best "
        + "result. A window in which the course is open stops saving.",
      action: "Reset",
    }),
    confirmReopen: (number, learner) => ({
      title: `Reopen attempt ${number} of ${learner}?`,
      body: "The learner can go on with what was finished, and loses nothing of it. An attempt that is under way "
        + "instead ends. A window in which the course is open stops saving.",
      action: "Reopen",
    }),
    wasReset: learner => `The course begins anew for ${learner}.`,
    wasReopened: learner => `The attempt is open again for ${learner}.`,
  },

  confirm: {
    cancel: "Cancel",
  },

  imports: {
    title: "Import",
    intro: "Upload course packages: zip files made by an authoring tool for SCORM 1.2 or SCORM 2004. "
      + "Several files are taken one after another.",
    drop: "Drop packages here",
    or: "or",
    choose: "Choose files",
    chooseLabel: "Choose package files",
    queue: "This visit",
    waiting: "Waiting for its turn",
    uploading: (sent, total) => `Uploading: ${sent} of ${total}`,
    cancel: "Cancel",
    cancelFile: name => `Cancel ${name}`,
    cancelled: name => `${name} is cancelled.`,
    notZip: "This is not a zip file. Export the course from your authoring tool as a SCORM package (.zip).",
    unreadable: "This file cannot be read. A folder must be zipped first.",
    finished: name => `${name} is imported.`,
    failed: name => `${name} was not imported.`,
    lost: "The connection is lost. The import goes on at the server; trying to reach it…",
    history: "Earlier imports",
    noHistory: "Nothing has been imported yet.",
    progressOf: name => `Progress of ${name}`,
    unnamed: "Unnamed package",
  },

  phases: {
    RECEIVING: "Receiving the file",
    CHECKING: "Checking the archive",
    READING: "Reading the manifest",
    STORING: "Storing the course",
    DONE: "Done",
  },

  report: {
    back: "Import",
    imported: "The course is imported as a draft.",
    openCourse: "Open the course",
    openCourseOf: name => `Open the course from ${name}`,
    standard: "Standard",
    sections: "Sections",
    lectures: "Lectures",
    size: "Size",
    started: "Started",
    oddities: number => `${plural(number, "oddity was", "oddities were")} tolerated`,
    odditiesWhy: "The package breaks its specification here. It was read all the same, as described.",
    noOddities: "The package follows its specification: nothing had to be tolerated.",
    oddityCaption: "Oddities in the package",
    code: "Code",
    what: "What",
    where: "Where",
    refused: "This package was not imported",
    nothingKept: "Nothing was kept. Correct the package and upload it again.",
  },

  notFound: {
    title: "This page does not exist",
    body: "The address may be mistyped, or what was here is gone.",
    home: "Go to the start page",
  },

  forbidden: {
    title: "This page is not for your role",
    body: "If you need it, ask an administrator.",
  },

  failure: {
    title: "This page could not be opened",
    stillSignedIn: "You are still signed in",
  },
};

/** The words for an entry of `table`; an entry that this version does not know is shown as it is. */
export const wordFor = (table, key) => table[key] ?? key ?? text.none;
