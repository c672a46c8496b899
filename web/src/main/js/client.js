import { runner } from './runner.js';

/**
 * Where the engines and the examples come from. The one-file page puts its own in their place, and so does the entry for bundlers, which are told to
 * leave these alone.
 */
export const engines = {
  base: import.meta.url,
  wasm: () => import(/* webpackIgnore: true */ /* @vite-ignore */ new URL('engine-wasm.js', engines.base).href),
  js: () => import(/* webpackIgnore: true */ /* @vite-ignore */ new URL('engine-js.js', engines.base).href),
  examples: () => import(/* webpackIgnore: true */ /* @vite-ignore */ new URL('examples.js', engines.base).href),
};

/** The code of the worker, around the text of an engine and of the runner. */
function workerLoop(engine, runner) {
  let ready;
  async function result({ id, type, payload, inputs, hidden, facts, texts, share, privateToo }) {
    if (type === 'start') {
      ready = runner(await engine(payload));
      return null;
    }
    if (type === 'examine') {
      return ready.examine(inputs, hidden, facts, (done, all) => self.postMessage({ id, type: 'progress', done, all }));
    }
    return type === 'again' ? ready.again(facts) : ready.copy(texts, share, privateToo);
  }
  self.onmessage = async ({ data }) => {
    try {
      self.postMessage({ id: data.id, type: 'done', result: await result(data) });
    } catch (e) {
      // The message of an engine's failure could quote the text, so only its kind goes on.
      self.postMessage({ id: data.id, type: 'failed', kind: e.constructor.name });
    }
  };
}

function scriptUrl(code) {
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  try {
    scriptUrl.policy ??= globalThis.trustedTypes?.createPolicy('kpd', { createScriptURL: (u) => u });
  } catch {
    // The page allows no such policy; then it does not ask for one, or the worker fails and the main thread takes over.
  }
  return scriptUrl.policy ? scriptUrl.policy.createScriptURL(url) : url;
}

/** An engine in a worker of its own, made from text, so that the page's policy binds it too. */
async function startWorker(module) {
  // By value and not by name, which a minifier may change.
  const code = `(${workerLoop})(${module.engine}, ${runner});`;
  const worker = new Worker(scriptUrl(code));
  const asked = new Map();
  let id = 0;
  const giveUp = (reason) => {
    asked.forEach(({ reject }) => reject(new Error(reason)));
    asked.clear();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    giveUp('worker');
  };
  worker.onmessage = ({ data }) => {
    const { resolve, reject, progress } = asked.get(data.id) ?? {};
    if (data.type === 'progress') {
      progress?.(data.done, data.all);
      return;
    }
    asked.delete(data.id);
    if (data.type === 'failed') {
      reject?.(new Error(data.kind));
    } else {
      resolve?.(data.result);
    }
  };
  const ask = (message, transfer = [], progress = null) =>
    new Promise((resolve, reject) => {
      id++;
      asked.set(id, { resolve, reject, progress });
      worker.postMessage({ id, ...message }, transfer);
    });
  const payload = module.payload?.();
  try {
    await ask({ type: 'start', payload }, payload ? [payload.buffer] : []);
  } catch (e) {
    worker.terminate();
    throw e;
  }
  return {
    examine: (inputs, hidden, facts, progress) => ask({ type: 'examine', inputs, hidden, facts }, [], progress),
    again: (facts) => ask({ type: 'again', facts }),
    copy: (texts, share, privateToo) => ask({ type: 'copy', texts, share, privateToo }),
    stop: () => {
      worker.terminate();
      giveUp('stopped');
    },
  };
}

/** An engine on the page's own thread, in slices, for pages that allow no worker. */
async function startHere(module) {
  const here = runner(await module.engine(module.payload?.()));
  return {
    examine: (inputs, hidden, facts, progress) =>
      here.examine(inputs, hidden, facts, async (done, all) => {
        progress?.(done, all);
        await new Promise((resolve) => setTimeout(resolve));
      }).catch((e) => {
        // As from a worker: the message could quote the text.
        throw new Error(e.constructor.name);
      }),
    again: here.again,
    copy: here.copy,
    stop: here.stop,
  };
}

/**
 * Tries what the page allows, best first: WebAssembly in a worker, JavaScript in a worker, and both on this thread. `kinds` leaves one out that
 * crashed.
 */
export async function start(kinds = ['wasm', 'js']) {
  for (const begin of [startWorker, startHere]) {
    for (const kind of kinds) {
      try {
        const engine = await begin(await engines[kind]());
        return { ...engine, kind, worker: begin === startWorker };
      } catch {
        // Blocked by policy, or a browser without it: the next one is tried.
      }
    }
  }
  throw new Error('no engine can run on this page');
}
