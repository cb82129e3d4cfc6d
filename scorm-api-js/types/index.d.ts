/**
 * The SCORM run-time in the browser: the API objects of SCORM 1.2 and SCORM 2004, a journal of what content has
 * committed, and a committer that brings it to a server.
 */

/** Element → value, e.g. `{"cmi.location": "p3"}`; never `_count`, `_children` or `_version`. */
export type Values = Record<string, string>;

export type Standard = 'SCORM_12' | 'SCORM_2004_2ND' | 'SCORM_2004_3RD' | 'SCORM_2004_4TH';
export type Edition = '2nd' | '3rd' | '4th';

/** What `adl.nav.request_valid.*` answers (SN 5.6.5). It is read at each call; what is not said is `unknown`. */
export interface Navigation {
  continue?: boolean;
  previous?: boolean;
  exit?: boolean;
  exitAll?: boolean;
  abandon?: boolean;
  abandonAll?: boolean;
  suspendAll?: boolean;
  /** By target; a target that is not named is not valid. */
  choice?: Record<string, boolean> | ((target: string) => boolean | undefined);
  jump?: Record<string, boolean> | ((target: string) => boolean | undefined);
}

/** What both API objects are made from. */
export interface ApiOptions {
  /** The parsed `scorm12.json` or `scorm2004.json`. */
  table: Table;
  /** The data model as the content finds it. Counts, children and defaults follow from it and the table. */
  values: Values;
  /** Of SCORM 2004; the 4th if absent. */
  edition?: Edition;
  /**
   * Takes over what was set since the last commit; true when it is safe. False, or an exception, makes the content's call
   * fail (391 or 111, in SCORM 1.2 101) and keeps the changes for the next one.
   */
  onCommit(changes: Values, commit: {finished: boolean}): boolean;
  /** After a successful end: `cmi.exit` or `cmi.core.exit`, and `adl.nav.request`, "" where content set none. */
  onTerminate?(end: {exit: string; request: string}): void;
  /** Sees every call. */
  onCall?(name: string, args: string[], result: string, error: number): void;
  navigation?: Navigation;
  /** Where the manifest decides it: `r`, `w`, `rw` or "" by element, e.g. `{"adl.data.1.store": "r"}`. */
  access?: Values;
  /**
   * The most bytes that the values of one commit take as JSON; 2,000,000 if absent. More is handed over in several
   * commits, and a single larger value is refused (351, in SCORM 1.2 101).
   */
  commitBytes?: number;
}

/** `window.API` (SCORM 1.2 RTE 3.3). Each method also works on its own: `const get = api.LMSGetValue`. */
export class Scorm12Api {
  constructor(options: ApiOptions);
  LMSInitialize(argument: ''): 'true' | 'false';
  LMSFinish(argument: ''): 'true' | 'false';
  LMSGetValue(element: string): string;
  LMSSetValue(element: string, value: string): 'true' | 'false';
  LMSCommit(argument: ''): 'true' | 'false';
  LMSGetLastError(): string;
  LMSGetErrorString(code: string): string;
  LMSGetDiagnostic(code: string): string;
}

/** `window.API_1484_11` (SCORM 2004 RTE 3.1). Each method also works on its own. */
export class Scorm2004Api {
  constructor(options: ApiOptions);
  /** Of the API, not of SCORM. */
  readonly version: '1.0';
  Initialize(argument: ''): 'true' | 'false';
  Terminate(argument: ''): 'true' | 'false';
  GetValue(element: string): string;
  SetValue(element: string, value: string): 'true' | 'false';
  Commit(argument: ''): 'true' | 'false';
  GetLastError(): string;
  GetErrorString(code: string): string;
  GetDiagnostic(code: string): string;
}

/** For each standard its table's file, its edition, its API object and the name under which content looks for it. */
export const STANDARDS: Record<Standard, {
  file: string;
  name: 'API' | 'API_1484_11';
  type: typeof Scorm12Api | typeof Scorm2004Api;
  edition?: Edition;
}>;

/**
 * Loads the table of a standard from beside the module.
 *
 * @throws Error when it cannot be fetched
 */
export function loadTable(standard: Standard, fetch?: typeof globalThis.fetch): Promise<Table>;

/** The API object of a standard, to be installed as `window[name] = api`, and what the page may do behind it. */
export function createApi(standard: Standard, options: Omit<ApiOptions, 'edition'>): {
  name: 'API' | 'API_1484_11';
  api: Scorm12Api | Scorm2004Api;
  /**
   * Hands over what content has set and not committed. It is no call of the content: `onCall` does not see it, and the
   * content's last error stays. False if the session is not running, or the changes were not taken over.
   */
  handOver(): boolean;
  /** Says that changes which were taken over have been refused since, so that content which sets them again is heard. */
  refused(values: Values): void;
};

/** A data-model table; its `failures` name what can be wrong, each with an error code. */
export interface Table {
  standard: string;
  editions?: Edition[];
  states: object;
  failures: Record<string, number>;
  messages: Record<string, string>;
  formats: Record<string, object>;
  elements: Record<string, object>;
}

/** The data model of one version and edition. Immutable; holds no values. */
export class Definition {
  /** @throws Error when the standard has no such edition */
  constructor(table: Table, edition?: Edition);
  readonly table: Table;
  readonly edition?: Edition;
  /** The code of a failure, e.g. `readOnly` → 404; 0 for none. */
  code(failure: string | null | undefined): number;
  /** The name of an error code, "" if there is no such code. */
  message(code: string | number): string;
  /**
   * The error code of setting this value, 0 for none, so far as that can be said without knowing any other element:
   * order, dependencies and uniqueness are not looked at, and a format that another element decides is met if any of
   * its alternatives is.
   */
  check(element: string, value: string): number;
  locate(element: string): Place;
}

/** One element, category or collection of the data model. */
export interface Node {
  /** With `n` for an index, e.g. `cmi.objectives.n.id`. */
  path: string;
  /** The table's entry. */
  rule: object;
  children: Map<string, Node>;
  /** What is wrong with a value, by the value of the element that decides the format. */
  check(type: string | undefined): (value: string) => 'type' | 'range' | null;
}

/** Where the name of an element leads: to a failure, or to a node and all that stands in the name. */
export interface Place {
  failure?: 'undefined';
  node?: Node;
  /** `_children`, `_count` or `_version` of the node. */
  keyword?: string;
  /** The keyword is asked of one record of a collection. */
  ofRecord?: boolean;
  /** E.g. `{target=x}`. */
  argument?: string;
  indexes?: number[];
  /** The collections on the way, outermost first. */
  records?: {collection: Node; key: string; index: number}[];
  /** Every node on the way. */
  trail?: Node[];
}

/** The values of one delivery of a SCO. Every method answers from memory. A failure is a name of the table's `failures`. */
export class DataModel {
  constructor(definition: Definition, values: Values, options?: Pick<ApiOptions, 'navigation' | 'access'>);
  get(element: string): {value: string; failure?: string};
  /**
   * @param accepted called before a value that may be set is stored, with the bytes that it takes in a commit, and whether
   *     what is pending must be handed over first, since an earlier change of this element has taken others back
   * @returns the failure, or null
   */
  set(element: string, value: string, accepted?: (bytes: number, decisive: boolean) => void): string | null;
  /** What has been set since the last `settle`, oldest first. */
  changes(): Values;
  /** What `changes` takes as JSON in UTF-8. */
  readonly pendingBytes: number;
  /** Says that these changes have been taken over. */
  settle(changes: Values): void;
  /** Says that these changes have been refused since, so that setting one of them again is a change. */
  unsettle(changes: Values): void;
  /** A stored value whatever its access, e.g. `cmi.exit`. */
  peek(element: string): string | undefined;
}

/** A commit of the player protocol. */
export interface Commit {
  lecture: string;
  /** Counts up by one within the session. */
  sequence: number;
  values: Values;
  finished: boolean;
}

export interface StorageOptions {
  /** The browser's `localStorage` if absent, none if null. */
  storage?: Storage | null;
  /** Of the entries' keys; `scorm-journal` if absent. */
  prefix?: string;
}

/**
 * Commits that the server has not acknowledged, kept in the browser's storage so that they outlive the page. The sole page
 * of a session has its own in memory too; `pending` puts them back where content has cleared the storage.
 */
export class Journal {
  /**
   * @param options sole: nobody else takes entries of this session away, so that what is missing was cleared by content and
   *     is put back; false if absent
   */
  constructor(options: StorageOptions & {session: string; sole?: boolean});
  /** Whether every pending commit would survive the page. */
  readonly durable: boolean;
  /** Keeps a commit. Its number must not be pending already. */
  append(commit: Commit): void;
  /** What is not acknowledged yet, in order. */
  pending(): Commit[];
  /** Drops every commit up to this number. */
  acknowledge(sequence: number): void;
  /** Drops one commit. */
  remove(sequence: number): void;
  /** Numbers the pending commits anew from this number. */
  renumber(expected: number): void;
  /** Takes the values out of a commit, which keeps its number; false when there was nothing to take out. */
  empty(sequence: number): boolean;
  /** Forgets the session. */
  clear(): void;
  /** The sessions that have left commits behind. */
  static sessions(options?: StorageOptions): string[];
}

/**
 * - `saved`: nothing is pending
 * - `saving`: a request is under way
 * - `offline`: the server cannot be reached, or answers with the detail's `status`, a refusal without a `code` included;
 *   tried again
 * - `replaced`: a later launch has taken over; nothing more is sent
 * - `refused`: the server did not take one commit, whose values are dropped
 * - `expired`: the token is no longer good; the journal is kept until `resume`
 */
export type State = 'saved' | 'saving' | 'offline' | 'replaced' | 'refused' | 'expired';

export interface CommitterOptions {
  journal: Journal;
  /** The bearer token, asked for each request. */
  token(): string;
  /** The last number that the server has applied, from its state. */
  sequence: number;
  /** `/runtime/commits` if absent. */
  url?: string;
  fetch?: typeof globalThis.fetch;
  timers?: {setTimeout: Function; clearTimeout: Function};
  /** Where `online` and `pagehide` are heard; the window if absent. */
  events?: Pick<EventTarget, 'addEventListener'>;
  /** 0 to 1, to spread retries. */
  random?(): number;
  onState?(state: State, detail?: object): void;
  onReceipt?(receipt: object): void;
  onRefused?(commit: Commit, problem: object): void;
}

/** Sends the journal's commits: in order, one at a time, again and again until each is acknowledged. */
export class Committer {
  constructor(options: CommitterOptions);
  readonly state: State;
  /** Whether what has been committed would survive the page. */
  readonly durable: boolean;
  /** Sends what an earlier page of this session has left. */
  start(): void;
  /** True once the commit is in the journal; false if this session has been replaced. */
  commit(commit: Omit<Commit, 'sequence'>): boolean;
  /** After `expired`: tries again with the token of now. */
  resume(): void;
  /** From now on commits are journalled and not sent, so that the last of them can go with another request. */
  hold(): void;
  /** Resolves as soon as nothing is under way. */
  landed(): Promise<void>;
  /** Ends `hold`; takes the receipt of a commit that went with another request. */
  release(receipt?: object): void;
  /** The page is going: hands everything to the browser at once, to be sent without it. */
  flush(): void;
}
