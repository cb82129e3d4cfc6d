// The one place that knows where lit-html lies: no import map, so the page needs no inline script.
export {html, nothing, render} from "/webjars/lit-html/3.3.2/lit-html.js";
export {keyed} from "/webjars/lit-html/3.3.2/directives/keyed.js";
export {ref} from "/webjars/lit-html/3.3.2/directives/ref.js";
export {repeat} from "/webjars/lit-html/3.3.2/directives/repeat.js";
export {unsafeHTML} from "/webjars/lit-html/3.3.2/directives/unsafe-html.js";
