import {read} from "../api.js";
import {Problem} from "../problem.js";

/**
 * Sends one package as `multipart/form-data`, which carries its file name. By XMLHttpRequest, because `fetch` does not
 * tell how much of a body has gone out.
 *
 * @param {File} file
 * @param {(sent: number, total: number) => void} onProgress in bytes
 * @param {AbortSignal} signal
 * @returns {Promise<object>} the Import that the server began
 */
export function upload(file, onProgress, signal) {
  const body = new FormData();
  body.append("file", file, file.name);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/api/packages");
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", event => onProgress(event.loaded, event.total));
    request.addEventListener("load", () => {
      try {
        resolve(read(request.status, request.responseText));
      } catch (error) {
        reject(error);
      }
    });
    request.addEventListener("error", () => reject(Problem.unreachable()));
    request.addEventListener("abort", () => reject(signal.reason));
    signal.addEventListener("abort", () => request.abort(), {once: true});
    request.send(body);
  });
}
