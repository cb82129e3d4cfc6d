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
  if (status === 401 && problem.code !== "BAD_CREDENTIALS") {
    signedOut();
  }
  throw problem;
}

/**
 * @returns {Promise<any>} the JSON of the answer, null when it has no body
 * @throws {Problem} for every failure but an abort, which stays a `DOMException`
 */
async function request(method, path, {body, query, signal} = {}) {
  const search = query ? `?${new URLSearchParams(query)}` : "";
  const options = {method, signal, cache: "no-store", headers: {Accept: "application/json"}};
  if (body) {
    options.headers["Content-Type"] = "application/json";
    options.body = JSON.stringify(body);
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

/** The REST surface that the pages use. `signal` is an AbortSignal throughout. */
export const api = {
  session: () => get("/auth/session"),
  signIn: (email, password) => post("/auth/sign-in", {body: {email, password}}),
  signOut: () => post("/auth/sign-out"),

  courses: signal => items("/courses", {signal}),
  course: (id, signal) => get(`/courses/${encodeURIComponent(id)}`, {signal}),
  publish: id => post(`/courses/${encodeURIComponent(id)}/publish`),

  users: (search, signal) => items("/users", {query: {search}, signal}),

  enrollmentsOfUser: (userId, signal) => items("/enrollments", {query: {userId}, signal}),
  enrollmentsOfCourse: (courseId, signal) => items("/enrollments", {query: {courseId}, signal}),
  enrollment: (id, signal) => get(`/enrollments/${encodeURIComponent(id)}`, {signal}),
  enroll: (userId, courseId) => post("/enrollments", {body: {userId, courseId}}),
  /** @param {{mode?: "normal"|"browse"|"review", debug?: boolean}} wish */
  launch: (id, wish) => post(`/enrollments/${encodeURIComponent(id)}/launch`, {body: wish}),

  attempts: (id, signal) => items(`/enrollments/${encodeURIComponent(id)}/attempts`, {signal}),
  beginAttempt: id => post(`/enrollments/${encodeURIComponent(id)}/attempts`),
  reopenAttempt: (id, number) => post(`/enrollments/${encodeURIComponent(id)}/attempts/${number}/reopen`),

  imports: signal => items("/packages", {signal}),
  import: (id, signal) => get(`/packages/${encodeURIComponent(id)}`, {signal}),
};
