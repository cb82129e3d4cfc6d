import {Scorm12Api} from './api12.js';
import {Scorm2004Api} from './api2004.js';

/** For each standard of the player protocol: its table, its edition and the name under which content looks for it. */
export const STANDARDS = {
  SCORM_12: {file: 'scorm12.json', name: 'API', type: Scorm12Api},
  SCORM_2004_2ND: {file: 'scorm2004.json', name: 'API_1484_11', type: Scorm2004Api, edition: '2nd'},
  SCORM_2004_3RD: {file: 'scorm2004.json', name: 'API_1484_11', type: Scorm2004Api, edition: '3rd'},
  SCORM_2004_4TH: {file: 'scorm2004.json', name: 'API_1484_11', type: Scorm2004Api, edition: '4th'},
};

/**
 * Loads the data-model table of a standard from beside this module.
 *
 * @param {keyof STANDARDS} standard
 * @param {typeof fetch} [fetch]
 * @returns {Promise<object>}
 */
export async function loadTable(standard, fetch = globalThis.fetch) {
  const url = new URL(`./datamodel/${STANDARDS[standard].file}`, import.meta.url);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/**
 * The API object of a standard.
 *
 * @param {keyof STANDARDS} standard
 * @param {import('./session.js').Options} options without `edition`, which follows from the standard
 * @returns {{name: string, api: Scorm12Api | Scorm2004Api}} to be installed as `window[name] = api`
 */
export function createApi(standard, options) {
  const {name, type: Api, edition} = STANDARDS[standard];
  return {name, api: new Api({...options, edition})};
}
