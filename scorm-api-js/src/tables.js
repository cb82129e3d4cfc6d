import {Scorm12Api, Scorm2004Api, Session} from './api.js';

const SCORM_2004 = {file: 'scorm2004.json', name: 'API_1484_11', type: Scorm2004Api};

/** For each standard of the player protocol: its table, its edition and the name under which content looks for it. */
export const STANDARDS = {
  SCORM_12: {file: 'scorm12.json', name: 'API', type: Scorm12Api},
  SCORM_2004_2ND: {...SCORM_2004, edition: '2nd'},
  SCORM_2004_3RD: {...SCORM_2004, edition: '3rd'},
  SCORM_2004_4TH: {...SCORM_2004, edition: '4th'},
};

/** Loads the data-model table of a standard from beside this module. */
export async function loadTable(standard, fetch = globalThis.fetch) {
  const url = new URL(`./datamodel/${STANDARDS[standard].file}`, import.meta.url);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.json();
}

/** The API object of a standard, the name under which content looks for it, and what the page alone may do. */
export function createApi(standard, options) {
  const {name, type: Api, edition} = STANDARDS[standard];
  const session = new Session({...options, edition});
  return {
    name,
    api: new Api(options, session),
    handOver: () => session.handOver(),
    refused: (values) => session.refused(values),
  };
}
