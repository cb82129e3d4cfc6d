/** A selector of compounds with descendants: `#outline-list button[data-lecture="x"]`. */
export function matches(node, selector) {
  const parts = selector.match(/(?:[^\s\[]|\[[^\]]*\])+/g);
  if (!fits(node, parts.pop())) return false;
  let above = node.parentNode;
  while (parts.length > 0 && above?.localName) {
    if (fits(above, parts.at(-1))) parts.pop();
    above = above.parentNode;
  }
  return parts.length === 0;
}

function fits(node, compound) {
  return compound.match(/\[[^\]]*\]|[#.]?[\w-]+/g).every((part) => {
    if (part.startsWith('#')) return node.id === part.slice(1);
    if (part.startsWith('.')) return node.classList.contains(part.slice(1));
    if (!part.startsWith('[')) return node.localName === part;
    const [, name, value] = /^\[([\w-]+)(?:="?([^"\]]*)"?)?\]$/.exec(part);
    return value === undefined ? node.hasAttribute(name) : node.getAttribute(name) === value;
  });
}
