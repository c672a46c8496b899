import { engines } from './client.js';

/**
 * A bug of the tool as text that may be passed on: nothing of what was examined is in it.
 *
 * @param {string} kind the engine, `wasm` or `js`, or what else there was
 * @param {string[]} errors what was thrown
 * @param {string[]} functions the functions that were running, as they are told; the site's map says what they are called in the sources, where it can be had
 * @param {string} size how much was examined
 */
export async function crash(kind, errors, functions, size) {
  const names = functions.length === 0 ? null : await engines.names().then((map) => map.names[kind], () => null);
  const places = names ? functions.map((own) => names[own]).filter((name) => name) : functions;
  return [`kube-proxy doctor @VERSION@, ${kind} engine`, ...errors, ...places.map((place) => `  at ${place}`), navigator.userAgent, size, ''].join('\n');
}
