import {api} from "../api.js";
import {badge} from "../components/badge.js";
import {fact} from "../components/fact.js";
import {brand} from "../components/icons.js";
import {notice} from "../components/notice.js";
import {onDayInUtc} from "../format/time.js";
import {html} from "../lit.js";
import {text} from "../strings.js";

const words = text.verify;

const TONES = {VALID: "good", EXPIRED: "active", REVOKED: "bad"};

/**
 * Says to anybody who has a certificate in hand whether it counts: where its QR code leads to. The days are those that are
 * printed on it, wherever the reader is.
 */
export async function openVerification({params, signal}) {
  const certificate = await found(params.id, signal);

  const view = () => html`
    <div class="verification">
      <div class="sign-in-brand">${brand()}<span>${text.product}</span></div>
      <div class="panel">${certificate ? known(certificate) : unknown(params.id)}</div>
    </div>`;

  return {title: words.title, view};
}

async function found(id, signal) {
  try {
    return await api.verification(id, signal);
  } catch (error) {
    if (error.status === 404) {
      return null;
    }
    throw error;
  }
}

const known = certificate => html`
  <div class="card-head">
    <h1 tabindex="-1">${words.title}</h1>
    ${badge(certificate.status)}
  </div>
  ${notice(TONES[certificate.status] ?? "calm", words.verdicts[certificate.status])}
  <dl class="facts">
    ${fact(words.learner, certificate.learnerName)}
    ${fact(words.course, certificate.courseName)}
    ${fact(words.organization, certificate.organizationName)}
    ${fact(words.points, certificate.cpdPoints)}
    ${fact(words.completed, onDayInUtc(certificate.completedAt))}
    ${fact(words.issued, onDayInUtc(certificate.issuedAt))}
    ${fact(words.expires, certificate.expiresAt ? onDayInUtc(certificate.expiresAt) : words.never)}
    ${certificate.revokedAt ? fact(words.revoked, onDayInUtc(certificate.revokedAt)) : ""}
    ${fact(words.number, html`<code>${certificate.certificateId}</code>`)}
  </dl>`;

const unknown = id => html`
  <h1 tabindex="-1">${words.title}</h1>
  ${notice("bad", words.unknown(id))}
  <p class="muted">${words.check}</p>`;
