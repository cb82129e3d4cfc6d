/** Tells the frames below a node that they are in the document now. */
export function connect(node) {
  if (node.localName === 'iframe') load(node);
  for (const child of node.childNodes) connect(child);
}

/** Tells the frames below a node that they go. */
export function disconnect(node) {
  if (node.localName === 'iframe') node.contentWindow?.dispatchEvent({type: 'pagehide'});
  for (const child of node.childNodes) disconnect(child);
}

/** Fetches the frame's page and runs its script, as a browser would. */
async function load(frame) {
  const response = await fetch(frame.src);
  const page = await response.text();
  if (!frame.isConnected) return;
  frame.contentWindow = contentWindow(frame.src, response.status);
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1];
  if (response.ok && script) new Function('window', script)(frame.contentWindow);
  frame.dispatchEvent({type: 'load'});
}

function contentWindow(url, responseStatus) {
  const events = document.createElement('window');
  const [, path, query = ''] = /^[^:]+:\/\/[^/]+([^?#]*)(\?[^#]*)?/.exec(url);
  return {
    parent: window,
    opener: null,
    length: 0,
    location: {href: url, pathname: path, search: query},
    performance: {now: () => Date.now(), getEntriesByType: () => [{responseStatus}]},
    document: {createEvent: () => ({initEvent(type) { this.type = type; }})},
    addEventListener: (type, listener) => events.addEventListener(type, listener),
    dispatchEvent: (event) => events.dispatchEvent(event),
  };
}
