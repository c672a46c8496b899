/**
 * Runs an engine over inputs. Self-contained on purpose: the element calls it, and its text is also the code of the worker. What is asked is answered
 * in its order; a later examination ends an earlier one.
 *
 * @param {object} engine what web's Exports export
 */
export function runner(engine) {
  const SLICE = 1 << 18;
  let newest = 0;
  let turn = Promise.resolve();
  const inTurn = (job) => (turn = turn.catch(() => {}).then(job));

  /** A file's text: unpacked if it is gzip (`config.gz`), UTF-16 where a byte order mark or its zeros say so, else UTF-8. */
  async function textStream(file) {
    const head = new Uint8Array(await file.slice(0, 64).arrayBuffer());
    if (head[0] === 0x1f && head[1] === 0x8b) {
      return file.stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(new TextDecoderStream());
    }
    const zeros = [0, 1].map((odd) => head.filter((byte, i) => byte === 0 && i % 2 === odd).length > head.length / 4);
    const little = (head[0] === 0xff && head[1] === 0xfe) || (zeros[1] && !zeros[0]);
    const big = (head[0] === 0xfe && head[1] === 0xff) || (zeros[0] && !zeros[1]);
    return file.stream().pipeThrough(new TextDecoderStream(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8'));
  }

  async function eachChunk(input, take) {
    if (typeof input.text === 'string') {
      for (let at = 0; at < input.text.length; at += SLICE) {
        await take(input.text.slice(at, at + SLICE), Math.min(SLICE, input.text.length - at));
      }
      return;
    }
    const reader = (await textStream(input.file)).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      await take(value, value.length);
    }
  }

  return {
    /**
     * The report of inputs `{name, text}` or `{name, file}` as JSON text, and where its redactions stand. `hidden` are values that the reader
     * marked, `facts` are pairs of a fact's name and what the reader says it is. `progress` is told bytes done and in all.
     */
    examine(inputs, hidden, facts, progress) {
      const own = ++newest;
      return inTurn(async () => {
        const all = inputs.reduce((sum, input) => sum + (input.file ? input.file.size : input.text.length), 0);
        let done = 0;
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
        return { json: engine.report(), places: engine.places() };
      });
    },

    /** The report of what was examined last, now that the reader says this of the facts; an empty value takes it back. */
    again(facts) {
      return inTurn(() => {
        facts.forEach(([name, value]) => engine.fact(name, value));
        return { json: engine.report(), places: engine.places() };
      });
    },

    /** Ends the examination that is going on. */
    stop() {
      newest++;
    },

    /** The whole text of a file, as it is examined. */
    async textOf(file) {
      let text = '';
      await eachChunk({ file }, (chunk) => (text += chunk));
      return text;
    },

    /**
     * The masked copies of the texts that were examined; with `share` with pseudonyms, which `privateToo` gives to private addresses as well.
     */
    copy(texts, share, privateToo) {
      return inTurn(() => {
        engine.sharePrivate(privateToo);
        return texts.map((text) => engine.copy(text, share));
      });
    },
  };
}
