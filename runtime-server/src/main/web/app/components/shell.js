import {html, nothing} from "../lit.js";
import {session} from "../session.js";
import {text} from "../strings.js";
import {brand} from "./icons.js";

/**
 * What stands around every page.
 *
 * @param {{path: string, content: any, busy: boolean, onSignOut: () => void}} parts
 */
export const shell = ({path, content, busy, onSignOut}) => html`
  <a class="skip" href="#main">${text.skip}</a>
  <div class="loading" ?hidden=${!busy}></div>
  ${session.me ? header(session.me, path, onSignOut) : nothing}
  <main id="main" tabindex="-1" aria-busy=${busy}>${content}</main>`;

const header = (me, path, onSignOut) => html`
  <header class="header">
    <a class="brand" href=${session.home}>${brand()}<span>${text.product}</span></a>
    <nav class="navigation" aria-label=${text.navigation.label}>
      ${linksFor(me).map(link => html`
        <a href=${link.href} aria-current=${isWithin(path, link.href) ? "page" : nothing}>${link.label}</a>`)}
    </nav>
    <div class="person">
      <span class="person-name">${me.name ?? me.email}</span>
      <span class="person-role">${text.roles[me.role]}</span>
    </div>
    <button class="button quiet sign-out" type="button" @click=${onSignOut}>${text.navigation.signOut}</button>
  </header>`;

function linksFor(me) {
  const mine = {href: "/", label: text.navigation.myCourses};
  const courses = {href: "/courses", label: text.navigation.courses};
  const imports = {href: "/imports", label: text.navigation.imports};
  return {SUPER_ADMIN: [courses, imports, mine], CORPORATE_ADMIN: [courses, mine]}[me.role] ?? [mine];
}

const isWithin = (path, href) => path === href || (href !== "/" && path.startsWith(`${href}/`));
