export {Scorm12Api, Scorm2004Api} from './api.js';
export {STANDARDS, createApi, loadTable} from './tables.js';
export {Definition} from './datamodel/definition.js';
export {DataModel} from './datamodel/model.js';
export {Journal} from './journal.js';
export {Committer} from './committer.js';
