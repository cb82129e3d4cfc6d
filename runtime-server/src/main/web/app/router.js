/** Matches paths to routes and turns clicks on links into navigation without a new document. */
export class Router {
  #routes;
  #onNavigate;
  #shown = null;
  /** What was behind the # when the page was opened. */
  #fragment = "";

  /**
   * @param {{path: string, secret?: boolean}[]} routes a path's segment that begins with `:` matches anything and names a
   *   parameter; secret: whether the page takes what is behind the #, so that another one there makes another page
   * @param {(visit: {route: ?object, params: object, url: URL, focus: boolean, scroll: number, inPlace: boolean}) => void}
   *   onNavigate focus: whether the person moved to another page, and so needs to be told where they are; inPlace: whether
   *   what is on the screen is brought up to date, and not made anew
   */
  constructor(routes, onNavigate) {
    this.#routes = routes.map(route => ({route, segments: split(route.path)}));
    this.#onNavigate = onNavigate;
  }

  start() {
    // Pages are drawn once their data is here, later than the browser would restore the position.
    history.scrollRestoration = "manual";
    document.addEventListener("click", event => this.#follow(event));
    const moved = () => {
      if (here() !== this.#shown || this.#hasOtherSecret()) {
        this.#visit(history.state?.scroll ?? 0, true);
      }
    };
    addEventListener("popstate", moved);
    // Not every browser has the event above for a link of which only what is behind the # differs.
    addEventListener("hashchange", moved);
    this.#visit(history.state?.scroll ?? 0, false);
  }

  /**
   * Opens an address of this origin.
   *
   * @param {string} path with its query
   * @param {{replace?: boolean}} options replace: takes the place of this entry in the history
   */
  go(path, {replace = false} = {}) {
    if (replace) {
      history.replaceState(null, "", path);
    } else {
      history.replaceState({scroll: scrollY}, "");
      history.pushState(null, "", path);
    }
    this.#visit(0, true);
  }

  /** Changes the address of what is on the screen, without opening anything. */
  rewrite(path) {
    history.replaceState(history.state, "", path);
    this.#shown = here();
  }

  /** Opens the current address again. */
  reload({focus = false, inPlace = false} = {}) {
    this.#visit(scrollY, focus, inPlace);
  }

  match(pathname) {
    const parts = split(pathname);
    for (const {route, segments} of this.#routes) {
      const params = parametersOf(segments, parts);
      if (params) {
        return {route, params};
      }
    }
    return {route: null, params: {}};
  }

  /** The link that skips to the content puts its own word behind the #, and leads nowhere else. */
  #hasOtherSecret() {
    return location.hash !== this.#fragment && location.hash !== "#main" && this.match(location.pathname).route?.secret;
  }

  #visit(scroll, focus, inPlace = false) {
    this.#shown = here();
    this.#fragment = location.hash;
    this.#onNavigate({...this.match(location.pathname), url: new URL(location.href), focus, scroll, inPlace});
  }

  #follow(event) {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || event.button !== 0 || hasModifier(event)
        || link.target || link.hasAttribute("download") || link.origin !== location.origin) {
      return;
    }
    if (link.getAttribute("href").startsWith("#") || !this.match(link.pathname).route) {
      return;
    }
    event.preventDefault();
    this.go(link.pathname + link.search);
  }
}

const here = () => location.pathname + location.search;
const split = path => path.split("/").filter(Boolean);
const hasModifier = event => event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

function parametersOf(segments, parts) {
  if (segments.length !== parts.length) {
    return null;
  }
  const params = {};
  for (const [index, segment] of segments.entries()) {
    if (segment.startsWith(":")) {
      params[segment.slice(1)] = decode(parts[index]);
    } else if (segment !== parts[index]) {
      return null;
    }
  }
  return params;
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
