/**
 * Runs an engine over inputs. Self-contained on purpose: the element calls it, and its text is also the code of the worker.
 *
 * @param {object} engine what web's Exports export
 */
export function runner(engine) {
  const SLICE = 1 << 18;

  /** UTF-16 where a byte order mark says so, else UTF-8. */
  async function decoder(file) {
    const head = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const encoding = head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : 'utf-8';
    return new TextDecoder(encoding);
  }

  async function eachChunk(input, take) {
    if (typeof input.text === 'string') {
      for (let at = 0; at < input.text.length; at += SLICE) {
        await take(input.text.slice(at, at + SLICE), Math.min(SLICE, input.text.length - at));
      }
      return;
    }
    const decode = await decoder(input.file);
    const reader = input.file.stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        await take(decode.decode(), 0);
        return;
      }
      await take(decode.decode(value, { stream: true }), value.length);
    }
  }

  return {
    /** The report of inputs `{name, text}` or `{name, file}`, as JSON text. `progress` is told bytes done and in all, and may stop it. */
    async examine(inputs, progress) {
      const all = inputs.reduce((sum, input) => sum + (input.file ? input.file.size : input.text.length), 0);
      let done = 0;
      engine.begin();
      for (const input of inputs) {
        engine.input(input.name);
        await eachChunk(input, async (chunk, size) => {
          engine.text(chunk);
          done += size;
          await progress(done, all);
        });
      }
      return engine.report();
    },

    /** The masked copy of a text; with `share` identifiers get pseudonyms too. */
    copy(text, share) {
      engine.beginCopy();
      return engine.copy(text, share);
    },
  };
}
