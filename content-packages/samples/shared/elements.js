/**
 * Makes an element: `element('button', {id: 'next', type: 'button'}, 'Next')`.
 * Attributes that are null, undefined or false are left out; children are nodes or text, never markup.
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (value != null && value !== false) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}
