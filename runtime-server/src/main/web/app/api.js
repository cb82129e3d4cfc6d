import {Problem} from "./problem.js";

let signedOut = () => {};

/** Registers what happens when the server no longer knows who is asking. */
export function whenSignedOut(callback) {
  signedOut = callback;
}

/** Turns an answer of the server into its JSON, or throws a {@link Problem}. */
export function read(status, body) {
  if (status >= 200 && status < 300) {
    return body === "" ? null : JSON.parse(body);
  }
  const problem = Problem.from(status, body);
  if (problem.isSignedOut) {
    signedOut();
  }
  throw problem;
}

/**
 * @returns {Promise<any>} the JSON of the answer, null when it has no body
 * @throws {Problem} for every failure but an abort, which stays a `DOMException`
 */
async function request(method, path, {body, file, query, signal, keepalive = false} = {}) {
  const search = query ? `?${new URLSearchParams(query)}` : "";
  const options = {method, signal, keepalive, cache: "no-store", headers: {Accept: "application/json"}};
  if (body) {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
  }
  if (file) {
    options.headers["Content-Type"] = "application/octet-stream";
    options.body = file;
  }
  let status;
  let received;
  try {
    const response = await fetch(`/api${path}${search}`, options);
    status = response.status;
    received = await response.text();
  } catch (error) {
    throw signal?.aborted ? error : Problem.unreachable();
  }
  return read(status, received);
}

const get = (path, options) => request("GET", path, options);
const post = (path, options) => request("POST", path, options);
const items = async (path, options) => (await get(path, options)).items;

const MOST_PAGES = 5;

/**
 * The items of a list that comes in pages: all of them, up to what a person can look through.
 *
 * @returns {Promise<{items: object[], hasMore: boolean}>} hasMore: whether some were left out
 */
async function allItems(path, {query, signal}) {
  const items = [];
  let page = "";
  for (let read = 0; read < MOST_PAGES && page !== undefined; read++) {
    const answer = await get(path, {query: {...query, limit: 100, page}, signal});
    items.push(...answer.items);
    page = answer.next;
  }
  return {items, hasMore: page !== undefined};
}

/** The REST surface that the pages use. `signal` is an AbortSignal throughout. */
export const api = {
  session: () => get("/auth/session"),
  signIn: (email, password) => post("/auth/sign-in", {body: {email, password}}),
  signOut: () => post("/auth/sign-out"),
  ways: () => get("/auth/ways"),
  register: (email, name) => post("/auth/register", {body: {email, name}}),
  forgotPassword: email => post("/auth/forgot-password", {body: {email}}),
  resetPassword: (token, password) => post("/auth/reset-password", {body: {token, password}}),
  verifyEmail: token => post("/auth/verify-email", {body: {token}}),
  invitation: token => post("/auth/invitation", {body: {token}}),
  acceptInvitation: (token, name, password) => post("/auth/invitation/accept", {body: {token, name, password}}),

  /** @param {string} search empty for all of them */
  courses: (search, signal) => allItems("/courses", {query: search === "" ? {} : {search}, signal}),
  course: (id, signal) => get(`/courses/${encodeURIComponent(id)}`, {signal}),
  categories: signal => items("/categories", {signal}),
  createCourse: course => post("/courses", {body: course}),
  addSection: (course, title) => post(`/courses/${encodeURIComponent(course)}/sections`, {body: {title}}),
  addLecture: (course, section, lecture) => post(
    `/courses/${encodeURIComponent(course)}/sections/${encodeURIComponent(section)}/lectures`, {body: lecture}),
  orderLectures: (course, section, ids) => post(
    `/courses/${encodeURIComponent(course)}/sections/${encodeURIComponent(section)}/lectures/reorder`, {body: {ids}}),
  deleteLecture: id => request("DELETE", `/lectures/${encodeURIComponent(id)}`),
  /** @param {File} file */
  uploadMedia: file => post("/media", {query: {fileName: file.name}, file}),
  publish: id => post(`/courses/${encodeURIComponent(id)}/publish`),

  lecture: (id, signal) => get(`/lectures/${encodeURIComponent(id)}`, {signal}),
  /** `keepalive` lets the report outlive the page. */
  report: (id, progress, keepalive = false) =>
    post(`/lectures/${encodeURIComponent(id)}/progress`, {body: progress, keepalive}),
  newestQuizTry: async (id, signal) =>
    (await items(`/lectures/${encodeURIComponent(id)}/quiz-attempts`, {query: {limit: 1}, signal}))[0] ?? null,
  /** @param {{answers: object[], submissionId: string}} submission whoever sends the same one again gets the same answer */
  submitQuiz: (id, submission) => post(`/lectures/${encodeURIComponent(id)}/quiz-attempts`, {body: submission}),

  users: (search, signal) => items("/users", {query: {search, limit: 50}, signal}),

  enrollmentsOfUser: (userId, signal) => allItems("/enrollments", {query: {userId}, signal}),
  enrollmentsOfCourse: (courseId, signal) => allItems("/enrollments", {query: {courseId}, signal}),
  enrollment: (id, signal) => get(`/enrollments/${encodeURIComponent(id)}`, {signal}),
  enroll: (userId, courseId) => post("/enrollments", {body: {userId, courseId}}),
  /** @param {{lectureId?: string, mode?: "normal"|"browse"|"review", debug?: boolean}} wish */
  launch: (id, wish) => post(`/enrollments/${encodeURIComponent(id)}/launch`, {body: wish}),

  attempts: (id, signal) => items(`/enrollments/${encodeURIComponent(id)}/attempts`, {signal}),
  beginAttempt: id => post(`/enrollments/${encodeURIComponent(id)}/attempts`),
  reopenAttempt: (id, number) => post(`/enrollments/${encodeURIComponent(id)}/attempts/${number}/reopen`),

  certificates: (learnerId, courseId, signal) => items("/certificates", {query: {learnerId, courseId}, signal}),
  /** The one that is there, or a new one: then the course has been completed since. */
  generateCertificate: enrollmentId => post("/certificates/generate", {body: {enrollmentId}}),
  verification: (id, signal) => get(`/certificates/verify/${encodeURIComponent(id)}`, {signal}),

  imports: signal => items("/packages", {signal}),
  import: (id, signal) => get(`/packages/${encodeURIComponent(id)}`, {signal}),
};
