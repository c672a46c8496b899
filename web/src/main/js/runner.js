/**
 * What may be told of something thrown: its kind, and the functions that were running, the innermost first, by the names that an engine gives them:
 * `516` in WebAssembly, `AFl` in JavaScript. The message is left out, since it could quote the text. Self-contained, as the runner is.
 */
export function told(e) {
  const stack = String(e?.stack ?? '').replace(String(e?.message ?? ''), '');
  const frames = stack.matchAll(/wasm-function\[(\d+)\]:|^(?: *at (?:\w+\.)?)?([\w$]{1,8})(?: \[as \w+\])?(?: \(|@)/gm);
  const java = Object.getOwnPropertySymbols(Object(e)).some(({ description }) => description === 'javaException');
  return { kind: java ? 'an exception' : e.constructor.name, functions: [...frames].map(([, number, name]) => number ?? name).slice(0, 30) };
}

/**
 * Runs an engine over inputs. Self-contained on purpose: the element calls it, and its text is also the code of the worker. What is asked is answered
 * in its order; a later examination ends an earlier one. An input is `{name, text}` or `{name, file}`.
 *
 * @param {object} engine what web's Exports export
 * @param {Function} unpack what unpacker made
 * @param {Function} told the function of that name
 */
export function runner(engine, unpack, told) {
  const SLICE = 1 << 18;
  /** A longer text would make a text area slow, and so would a longer line. */
  const LONGEST_SHOWN = 1 << 20;
  const LONGEST_LINE = 1 << 16;
  /** A longer input is not patched here; it would take many times its length of memory. */
  const LONGEST_PATCHED = 1 << 24;
  let newest = 0;
  let turn = Promise.resolve();
  let examined = null;
  const inTurn = (job) => (turn = turn.catch(() => {}).then(job));

  /** The characters U+0000 to U+00FF for bytes, as the engine takes them. */
  function characters(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192) {
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    }
    return text;
  }

  async function eachChunk(input, take) {
    if (typeof input.text === 'string') {
      for (let at = 0; at < input.text.length; at += SLICE) {
        await take(input.text.slice(at, at + SLICE), Math.min(SLICE, input.text.length - at));
      }
      return;
    }
    const head = new Uint8Array(await input.file.slice(0, 64).arrayBuffer());
    const reader = input.file.stream().pipeThrough(new TextDecoderStream(engine.encoding(characters(head)))).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      await take(value, value.length);
    }
  }

  async function textOf(input) {
    let text = '';
    await eachChunk(input, (chunk) => (text += chunk));
    return text;
  }

  /** An input with its edits: `{input, fileName, bytes}`, or `refusal` in place of bytes; that is empty where it is too long. */
  async function patched({ input, fileName }) {
    const { text, file } = examined[input];
    if ((file?.size ?? text.length) > LONGEST_PATCHED) {
      return { input, fileName, refusal: '' };
    }
    const opened = characters(file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text));
    const made = engine.patch(input, opened);
    return made.startsWith('+') ? { input, fileName, bytes: Uint8Array.from(made.slice(1), (c) => c.charCodeAt(0)) } : { input, fileName, refusal: made };
  }

  async function answer() {
    const json = engine.report();
    const patches = [];
    for (const patch of JSON.parse(json).patches) {
      patches.push(await patched(patch));
    }
    return { json, places: engine.places(), patches, stack: thrown() };
  }

  /** Where the first of the report's crashes was. */
  function thrown() {
    try {
      engine.rethrow();
      return [];
    } catch (e) {
      return told(e).functions;
    }
  }

  return {
    /**
     * Looks into files: what {@link unpacker} gives, and `text`, which is that of the only file where it is short enough to be shown, else null.
     * `progress` is told the bytes that were unpacked.
     */
    open(opened, options, progress) {
      const own = ++newest;
      return inTurn(async () => {
        const result = await unpack(opened, options, async (bytes) => {
          await progress(bytes);
          if (own !== newest) {
            throw new Error('superseded');
          }
        });
        const [only] = result.files;
        const text = result.files.length === 1 && !only.cut && only.file.size <= LONGEST_SHOWN ? await textOf(only) : null;
        return { ...result, text: text?.split(/[\r\n]/).some((line) => line.length > LONGEST_LINE) ? null : text };
      });
    },

    /**
     * The report of inputs as JSON text, where its redactions stand, the patched inputs, and the stack of what went wrong. `hidden` are values that the reader marked, `facts` are
     * pairs of a fact's name and what the reader says it is. `progress` is told bytes done and in all.
     */
    examine(inputs, hidden, facts, progress) {
      const own = ++newest;
      return inTurn(async () => {
        const all = inputs.reduce((sum, input) => sum + (input.file ? input.file.size : input.text.length), 0);
        let done = 0;
        examined = inputs;
        engine.begin();
        hidden.forEach((value) => engine.hide(value));
        facts.forEach(([name, value]) => engine.fact(name, value));
        for (const input of inputs) {
          engine.input(input.name);
          await eachChunk(input, async (chunk, size) => {
            engine.text(chunk);
            done = Math.min(all, done + size);
            await progress(done, all);
            if (own !== newest) {
              throw new Error('superseded');
            }
          });
        }
        return answer();
      });
    },

    /** The report of what was examined last, now that the reader says this of the facts; an empty value takes it back. */
    again(facts) {
      return inTurn(() => {
        if (examined === null) {
          throw new Error('nothing was examined');
        }
        facts.forEach(([name, value]) => engine.fact(name, value));
        return answer();
      });
    },

    /** Ends the examination that is going on. */
    stop() {
      newest++;
    },

    /** What stands at `places`, which are `[input, start, end]`, in what was examined. */
    originals(places) {
      return inTurn(async () => {
        const texts = await Promise.all(examined.map((input, i) => (places.some(([of]) => of === i) ? textOf(input) : '')));
        return places.map(([input, start, end]) => texts[input].slice(start, end));
      });
    },

    /** The lines around a line of an input, masked, and the number of the first of them. */
    around(input, line) {
      return inTurn(async () => {
        const lines = engine.copy(await textOf(examined[input]), false).split(/\r\n|\r|\n/);
        const from = Math.max(0, line - 6);
        return { first: from + 1, lines: lines.slice(from, line + 5) };
      });
    },

    /**
     * The masked copies of what was examined, or of a text of it; with pseudonyms, which `privateToo` gives to private addresses as well.
     */
    copy(privateToo, text = null) {
      return inTurn(async () => {
        engine.sharePrivate(privateToo);
        const copies = [];
        for (const input of text === null ? examined : [{ text }]) {
          copies.push(engine.copy(await textOf(input), true));
        }
        return copies.join('\n');
      });
    },
  };
}
