// Runs in every page before its own scripts. In the player it stands between the content and the API: each call that
// content makes is told to the test, with its result and with what GetLastError says right after it.
(() => {
  if (!location.pathname.startsWith('/player/')) return;

  for (const name of ['API', 'API_1484_11']) {
    // The player assigns the API of each lecture to a name that it has deleted before, so the assignment comes by here.
    Object.defineProperty(Window.prototype, name, {
      configurable: true,
      get: () => undefined,
      set(api) {
        Object.defineProperty(this, name, {value: tapped(api), configurable: true, writable: true, enumerable: true});
      },
    });
  }

  function tapped(api) {
    const lastError = api.LMSGetLastError ?? api.GetLastError;
    const tap = {};
    for (const [name, member] of Object.entries(api)) {
      tap[name] = typeof member === 'function' ? listening(name, member, lastError) : member;
    }
    return tap;
  }

  function listening(name, call, lastError) {
    return (...args) => {
      const result = call(...args);
      const told = args.map((argument) => String(argument ?? ''));
      window.lecternCall({name, args: told, result: String(result), error: String(lastError())});
      return result;
    };
  }
})();
