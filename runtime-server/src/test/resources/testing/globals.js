/** Gives a GraalJS context the globals of a page. Called with a TabHost; answers the functions that Tab.java needs. */
(function page(host) {
  const listeners = new Map();

  const storage = (kept) => ({
    get length() { return kept.size(); },
    key: (index) => kept.key(index),
    getItem: (key) => kept.getItem(String(key)),
    setItem: (key, value) => kept.setItem(String(key), String(value)),
    removeItem: (key) => kept.removeItem(String(key)),
  });

  class URL {
    constructor(address, base = `${host.origin()}/`) {
      this.href = host.resolve(String(address), String(base?.href ?? base));
      this.protocol = host.protocol(this.href);
      this.origin = /^[^:]+:\/\/[^/]+/.exec(this.href)?.[0] ?? 'null';
    }

    toString() { return this.href; }
  }

  const answer = (status, body) => ({
    ok: status >= 200 && status < 300,
    status,
    text: async () => body,
    json: async () => JSON.parse(body),
  });

  function fetch(address, {method = 'GET', headers = {}, body = null} = {}) {
    return new Promise((resolve, reject) => {
      host.fetch(method, new URL(address).href, JSON.stringify(headers), body, (status, text, problem) => {
        if (problem === null) resolve(answer(status, text));
        else reject(new TypeError(problem));
      });
    });
  }

  /** A fault in a task ends the task, not the page. */
  const guarded = (work) => (...args) => {
    try {
      work(...args);
    } catch (fault) {
      reportError(fault);
    }
  };
  const reportError = (fault) => host.report(String(fault?.stack ?? fault));

  function setInterval(work, pause) {
    const repeat = {timer: 0};
    const again = () => {
      repeat.timer = host.setTimeout(() => { again(); guarded(work)(); }, pause);
    };
    again();
    return repeat;
  }

  function dispatchEvent(event) {
    for (const listener of listeners.get(event.type) ?? []) guarded(listener)(event);
    return true;
  }

  const here = host.origin();
  Math.random = () => host.random();
  Object.assign(globalThis, {
    window: globalThis,
    self: globalThis,
    URL,
    fetch,
    reportError,
    dispatchEvent,
    localStorage: storage(host.localStorage),
    sessionStorage: storage(host.sessionStorage),
    navigator: {get onLine() { return host.online(); }},
    location: {origin: here, href: `${here}/player/`, pathname: '/player/', search: '', hash: ''},
    history: {length: 2, replaceState() { globalThis.location.hash = ''; }},
    setTimeout: (work, pause = 0) => host.setTimeout(guarded(work), pause),
    clearTimeout: (timer) => { if (typeof timer === 'number') host.clearTimeout(timer); },
    setInterval,
    clearInterval: (repeat) => { if (repeat) host.clearTimeout(repeat.timer); },
    queueMicrotask: (work) => { Promise.resolve().then(guarded(work)); },
    // Capture or not makes no difference where there is only the window; the order of adding is kept.
    addEventListener(type, listener) {
      listeners.set(type, [...(listeners.get(type) ?? []), listener]);
    },
    removeEventListener(type, listener) {
      listeners.set(type, (listeners.get(type) ?? []).filter((known) => known !== listener));
    },
    testing: {file: (address) => host.file(address)},
  });

  return {
    parse: (text) => JSON.parse(text),
    stringify: (value) => JSON.stringify(value),
    dispatch: (type) => dispatchEvent({type, persisted: false}),
    watch(promise) {
      const outcome = {settled: false, value: null, problem: null};
      Promise.resolve(promise).then(
        (value) => { Object.assign(outcome, {settled: true, value}); },
        (fault) => { Object.assign(outcome, {settled: true, problem: String(fault?.stack ?? fault)}); },
      );
      return outcome;
    },
  };
})
