export {STANDARDS, Scorm12Api, Scorm2004Api, createApi, loadTable} from './api.js';
export {Definition} from './datamodel/definition.js';
export {DataModel} from './datamodel/model.js';
export {Journal} from './journal.js';
export {Committer} from './committer.js';
