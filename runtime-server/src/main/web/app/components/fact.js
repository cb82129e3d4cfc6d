import {html, nothing} from "../lit.js";

/** One entry of a `<dl class="facts">`; nothing when there is no value. */
export const fact = (name, value) =>
  value === null || value === undefined || value === "" ? nothing : html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
