/** What leaves only when the reader sends it: a link, a prompt, a note about a wrong diagnosis. All of it is text that was shown before. */
import { words } from './words.js';

/** A shared text, unpacked, is at most so long; more is refused. */
const LONGEST = 1 << 20;

/** Longer links are cut by mail programs and chats. */
export const LONGEST_LINK = 16000;

async function through(bytes, stream, limit) {
  const chunks = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return new Uint8Array(await new Blob(chunks).arrayBuffer());
    }
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new Error('too long');
    }
    chunks.push(value);
  }
}

/** `#v1.` and the content, deflated, in base64url. `content` is `{text, facts}`. */
export async function fragment(content) {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(content)), new CompressionStream('deflate-raw'), Infinity);
  let text = '';
  bytes.forEach((byte) => (text += String.fromCharCode(byte)));
  return '#v1.' + btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** A fact as a link may say it: what fits into its field and is no trick. */
const isSayable = (value) => typeof value === 'string' && /^[ -~]{1,64}$/.test(value);

/** What a fragment holds, or null if it is not ours or is broken. Of its facts those alone are taken that the page has a field for. */
export async function content(hash) {
  try {
    const packed = /^#v1\.([\w-]{1,65536})$/.exec(hash)[1].replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(packed), (c) => c.charCodeAt(0));
    const { text, facts } = JSON.parse(new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw'), LONGEST)));
    const said = Object.keys(words.fact).filter((name) => Object.hasOwn(facts ?? {}, name) && isSayable(facts[name]));
    return typeof text === 'string' ? { text, facts: said.map((name) => [name, facts[name]]) } : null;
  } catch {
    return null;
  }
}

/** The lines of the report that prove something: a text for a link where the whole does not fit. */
export function proof(report) {
  const lines = [...report.diagnoses.flatMap((found) => found.evidence), ...report.unexplained].map((item) => item.text);
  return [...new Set(lines)].join('\n') + '\n';
}

const listed = (report) => report.diagnoses.map((found) => `- ${found.failure} (${found.severity}, ${found.confidence})`).join('\n') || '- none';

/** What to ask a language model, with the masked text. */
export function prompt(report, masked) {
  return words.promptText(report.tool.version, report.summary, listed(report), masked);
}

/** A note about a wrong diagnosis: what was said, and not a word of what was pasted. */
export function complaint(report, engine) {
  const kinds = new Set(report.inputs.flatMap((input) => input.sections.map((section) => section.kind)));
  return words.complaintText(report.tool.version, engine, report.verdict, listed(report), [...kinds].join(', '));
}
