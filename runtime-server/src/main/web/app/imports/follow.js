import {api} from "../api.js";
import {pause} from "../pause.js";

const INTERVAL = 500;
const AFTER_LOSS = 2000;

/**
 * Asks for an import until it is over. The import goes on at the server whether or not anybody asks, so a lost
 * connection only delays the news.
 *
 * @param {string} id
 * @param {(job: object|null) => void} onChange the Import, or null while the server cannot be reached
 * @param {AbortSignal} signal
 * @returns {Promise<object>} the finished Import
 */
export async function follow(id, onChange, signal) {
  for (;;) {
    const job = await ask(id, signal);
    onChange(job);
    if (job && job.state !== "RUNNING") {
      return job;
    }
    await pause(job ? INTERVAL : AFTER_LOSS, signal);
  }
}

async function ask(id, signal) {
  try {
    return await api.import(id, signal);
  } catch (error) {
    if (error.passing) {
      return null;
    }
    throw error;
  }
}
