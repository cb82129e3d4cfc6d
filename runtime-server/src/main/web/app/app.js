import {whenSignedOut} from "./api.js";
import {shell} from "./components/shell.js";
import {importQueue} from "./imports/queue.js";
import {keyed, render} from "./lit.js";
import {openBuildCourse} from "./pages/build-course.js";
import {openAcceptInvitation} from "./pages/accept-invitation.js";
import {openForgotPassword, openRegister} from "./pages/by-mail.js";
import {openCourse} from "./pages/course.js";
import {openCourses} from "./pages/courses.js";
import {openImport} from "./pages/import.js";
import {openImports} from "./pages/imports.js";
import {openLearn} from "./pages/learn.js";
import {openLecture} from "./pages/lecture.js";
import {openMyCourses} from "./pages/my-courses.js";
import {openNewCourse} from "./pages/new-course.js";
import {failurePage, forbiddenPage, notFoundPage} from "./pages/plain.js";
import {openResetPassword} from "./pages/reset-password.js";
import {openSignIn} from "./pages/sign-in.js";
import {openVerification} from "./pages/verify.js";
import {openVerifyEmail} from "./pages/verify-email.js";
import {Router} from "./router.js";
import {session} from "./session.js";
import {text} from "./strings.js";

const ADMINS = ["SUPER_ADMIN", "CORPORATE_ADMIN"];

/*
 * A page is opened by an async function that loads what it needs and answers {title, view(), focus?, leave?}; `focus`
 * selects what to focus in place of the heading, `leave` does what must be done before the session ends. It is given
 * {me, url, params, signal, redraw, rewrite, go}; `signal` aborts when the person leaves. The page before stays on the screen until the next one is loaded, so that nothing flickers,
 * and may be drawn again meanwhile: it keeps to the `me` that it was opened for.
 */
const router = new Router([
  {path: "/", open: openMyCourses},
  {path: "/learn/:id", open: openLearn},
  {path: "/lectures/:id", open: openLecture},
  {path: "/verify/:id", open: openVerification, everyone: true},
  {path: "/sign-in", open: openSignIn, strangers: true},
  {path: "/forgot-password", open: openForgotPassword, strangers: true},
  {path: "/register", open: openRegister, strangers: true},
  {path: "/reset-password", open: openResetPassword, everyone: true, secret: true},
  {path: "/verify-email", open: openVerifyEmail, everyone: true, secret: true},
  {path: "/accept-invitation", open: openAcceptInvitation, everyone: true, secret: true},
  {path: "/courses", open: openCourses, roles: ADMINS},
  {path: "/courses/new", open: openNewCourse, roles: ["SUPER_ADMIN"]},
  {path: "/courses/:id", open: openCourse, roles: ADMINS},
  {path: "/courses/:id/build", open: openBuildCourse, roles: ["SUPER_ADMIN"]},
  {path: "/imports", open: openImports, roles: ["SUPER_ADMIN"]},
  {path: "/imports/:id", open: openImport, roles: ["SUPER_ADMIN"]},
], visit);

let page = null;
/** What was drawn for one visit is not used for another: another one each time, unless a visit stays in place. */
let place = null;
let leaving = new AbortController();
let busy = false;
let drawing = null;
let ended = false;

async function visit(to) {
  leaving.abort();
  leaving = new AbortController();
  const {signal} = leaving;
  busy = true;
  redraw();
  let next;
  try {
    next = await open(to, signal);
  } catch (error) {
    next = error.status === 404 ? notFoundPage() : failurePage(error, () => router.reload({focus: true}));
  }
  if (!signal.aborted && next) {
    show(next, to);
  }
}

/** The page for an address, or null when it leads on to another address. */
async function open({route, params, url}, signal) {
  await session.load();
  if (signal.aborted) {
    return null;
  }
  if (route?.strangers && session.me) {
    return moveOn(session.home);
  }
  if (route?.strangers || route?.everyone) {
    return route.open({url, params, signal, ended, go, redraw});
  }
  if (!session.me) {
    return moveOn(signInAddress());
  }
  if (!route) {
    return notFoundPage();
  }
  if (route.roles && !route.roles.includes(session.me.role)) {
    return forbiddenPage();
  }
  return route.open({me: session.me, url, params, signal, redraw, rewrite, go});
}

function go(path, options) {
  router.go(path, options);
}

function rewrite(path) {
  router.rewrite(path);
}

function moveOn(path) {
  router.go(path, {replace: true});
  return null;
}

function signInAddress() {
  const here = location.pathname + location.search;
  return here === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(here)}`;
}

function show(next, {focus, scroll, inPlace}) {
  page = next;
  if (!inPlace) {
    place = {};
  }
  busy = false;
  ended = false;
  draw();
  scrollTo(0, scroll);
  if (page.focus || focus) {
    document.querySelector(page.focus ?? "h1")?.focus({preventScroll: true});
  }
}

/** Draws soon, and once for all changes until then. The promise is fulfilled when it is done. */
function redraw() {
  drawing ??= Promise.resolve().then(draw);
  return drawing;
}

function draw() {
  drawing = null;
  document.title = page ? `${page.title} · ${text.product}` : text.product;
  render(shell({
    path: location.pathname,
    busy,
    content: keyed(place, page?.view()),
    onSignOut: signOut,
  }), document.getElementById("app"));
}

async function signOut() {
  try {
    await page?.leave?.();
    await session.signOut();
  } catch (error) {
    if (session.me) {
      show(failurePage(error, signOut, text.failure.stillSignedIn), {focus: true, scroll: 0});
    }
    return;
  }
  importQueue.clear();
  go("/sign-in");
}

whenSignedOut(() => {
  if (!session.me) {
    return;
  }
  if (!busy) {
    // What somebody has typed here stays: the page says what is wrong, and the next one asks who is there.
    session.askAgain();
    return;
  }
  ended = true;
  session.forget();
  importQueue.clear();
  moveOn(signInAddress());
});

// Back from the player, the browser may show this document as it was at the moment of launch; since then, somebody
// else may have signed in.
addEventListener("pageshow", event => {
  if (event.persisted) {
    session.askAgain();
    router.reload();
  }
});

// What this device had kept of a course has reached the server: the learner's courses stand differently now. Whoever is about
// to press a button there still finds it.
addEventListener("message", event => {
  if (event.source === document.getElementById("unsent").contentWindow && event.data === "lectern.sent"
      && location.pathname === "/") {
    router.reload({inPlace: true});
  }
});

router.start();
