export {Scorm12Api} from './api12.js';
export {Scorm2004Api} from './api2004.js';
export {STANDARDS, createApi, loadTable} from './tables.js';
export {Definition} from './datamodel/definition.js';
export {DataModel} from './datamodel/model.js';
export {Journal} from './journal.js';
export {Committer} from './committer.js';
