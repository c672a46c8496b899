import { runner, told } from './runner.js';
import { untar } from './tar.js';
import { unpacker } from './unpack.js';
import { unzip } from './unzip.js';

/**
 * Where the engines and the examples come from. The one-file page puts its own in their place, and so does the entry for bundlers, which are told to
 * leave these alone.
 */
export const engines = {
  base: import.meta.url,
  wasm: () => import(/* webpackIgnore: true */ /* @vite-ignore */ new URL('engine-wasm.js', engines.base).href),
  js: () => import(/* webpackIgnore: true */ /* @vite-ignore */ new URL('engine-js.js', engines.base).href),
  names: () => import(/* webpackIgnore: true */ /* @vite-ignore */ new URL('engine-names.js', engines.base).href),
  examples: () => import(/* webpackIgnore: true */ /* @vite-ignore */ new URL('examples.js', engines.base).href),
};

/** What an engine is asked, as the runner answers it; `open` and `examine` tell their progress to a function that comes last. */
const QUESTIONS = ['open', 'examine', 'again', 'originals', 'around', 'copy'];

/** The code of the worker, around the text of an engine, of the runner and of what looks into archives. */
function workerLoop(engine, runner, unpack, told) {
  let ready;
  Error.stackTraceLimit = 40;
  let next;
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => next();
  // Bytes that are there already are read without a turn for messages, of which one may say that something else was given meanwhile.
  const turn = () => new Promise((resolve) => {
    next = resolve;
    port2.postMessage(null);
  });
  async function result({ id, type, payload, values }) {
    if (type === 'start') {
      ready = runner(await engine(payload), unpack, told);
      return null;
    }
    return ready[type](...values, (done, all) => {
      self.postMessage({ id, type: 'progress', done, all });
      return turn();
    });
  }
  self.onmessage = async ({ data }) => {
    try {
      self.postMessage({ id: data.id, type: 'done', result: await result(data) });
    } catch (e) {
      // The message of an engine's failure could quote the text, so only its kind and its place go on.
      self.postMessage({ id: data.id, type: 'failed', ...told(e) });
    }
  };
}

/** What an engine threw, without its message. */
const failure = ({ kind, functions }) => Object.assign(new Error(kind), { functions });

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
  const code = `(${workerLoop})(${module.engine}, ${runner}, (${unpacker})(${untar}, ${unzip}), ${told});`;
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
      reject?.(failure(data));
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
  const questions = QUESTIONS.map((type) => [type, (...values) => {
    const progress = typeof values.at(-1) === 'function' ? values.pop() : null;
    return ask({ type, values }, [], progress);
  }]);
  return {
    ...Object.fromEntries(questions),
    stop: () => {
      worker.terminate();
      giveUp('stopped');
    },
  };
}

/** An engine on the page's own thread, in slices, for pages that allow no worker. */
async function startHere(module) {
  const here = runner(await module.engine(module.payload?.()), unpacker(untar, unzip), told);
  const sliced = (progress) => async (...amounts) => {
    progress(...amounts);
    await new Promise((resolve) => setTimeout(resolve));
  };
  const questions = QUESTIONS.map((type) => [type, (...values) =>
    here[type](...values.map((value) => (typeof value === 'function' ? sliced(value) : value))).catch((e) => {
      // As from a worker: the message could quote the text.
      throw failure(told(e));
    })]);
  return { ...Object.fromEntries(questions), stop: here.stop };
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
