/** Answers that no repetition will change: the commit itself is at fault. */
const REFUSALS = [400, 413, 422];

/** What became of a posted commit, with the receipt, the problem document, or `{status}` when it is `unreachable`. */
export async function outcomeOf(post) {
  try {
    const response = await post();
    if (response.ok) return {kind: 'applied', detail: await response.json()};
    const detail = await response.json().catch(() => ({}));
    const kind = kindOf(response.status, detail?.code);
    return {kind, detail: kind === 'unreachable' ? {status: response.status} : detail};
  } catch {
    return {kind: 'unreachable'};
  }
}

function kindOf(status, code) {
  if (REFUSALS.includes(status)) return 'refused';
  if (status === 401) return 'expired';
  if (status === 409 && code === 'SESSION_REPLACED') return 'replaced';
  if (status === 409 && /^SEQUENCE_/.test(code)) return 'gap';
  return 'unreachable';
}
