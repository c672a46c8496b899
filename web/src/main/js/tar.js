/**
 * Reads a tar (POSIX ustar, pax and GNU long names) from a stream. Self-contained on purpose, as everything that the worker's code is made of.
 *
 * `wants(name)` says whether a file is kept, `keeper()` makes what takes its bytes, `found(name, keeper)` gets it, `count(bytes)` is told what was
 * read. Throws with `broken` as its message where the archive lies or is cut off.
 */
export async function untar(stream, { wants, keeper, found, count }) {
  /** A longer name is no name. */
  const LONGEST_NAME = 1 << 16;
  const BLOCK = 512;
  const reader = stream.getReader();
  let rest = new Uint8Array(0);

  /** Passes `length` bytes to `use`; how many there were. */
  async function take(length, use) {
    let got = 0;
    while (got < length) {
      if (rest.length === 0) {
        const { done, value } = await reader.read();
        if (done) {
          break;
        }
        await count(value.length);
        rest = value;
      }
      const part = rest.subarray(0, length - got);
      rest = rest.subarray(part.length);
      got += part.length;
      use(part);
    }
    return got;
  }

  async function bytes(length) {
    const all = new Uint8Array(length);
    let at = 0;
    const got = await take(length, (part) => {
      all.set(part, at);
      at += part.length;
    });
    return all.subarray(0, got);
  }

  async function exactly(length, use) {
    if ((await take(length, use)) < length) {
      throw new Error('broken');
    }
  }

  const text = (part) => new TextDecoder().decode(part).replace(/\0.*$/s, '');

  /** Octal digits, or a number in base 256; neither may be negative or beyond what a file can have. */
  function sizeIn(header) {
    const digits = text(header.subarray(124, 136)).trim() || '0';
    const size = header[124] === 0x80 ? header.subarray(125, 136).reduce((n, byte) => n * 256 + byte, 0) : /^[0-7]+$/.test(digits) ? parseInt(digits, 8) : NaN;
    if (!Number.isSafeInteger(size)) {
      throw new Error('broken');
    }
    return size;
  }

  async function longName(type, size) {
    if (size > LONGEST_NAME) {
      throw new Error('broken');
    }
    const said = new TextDecoder().decode(await bytes(size));
    return type === 'L' ? said.replace(/\0.*$/s, '') : (/^\d+ path=(.*)$/m.exec(said)?.[1] ?? '');
  }

  async function content(name, size) {
    const kept = keeper();
    try {
      await exactly(size, kept.add);
    } finally {
      // What is there of a file that is cut off is its start, and may say enough.
      await found(name, kept);
    }
  }

  try {
    let long = '';
    for (let zeros = 0; zeros < 2;) {
      const header = await bytes(BLOCK);
      if (header.length === 0) {
        return;
      }
      if (header.length < BLOCK) {
        throw new Error('broken');
      }
      if (header[0] === 0) {
        zeros++;
        continue;
      }
      zeros = 0;
      const size = sizeIn(header);
      const type = String.fromCharCode(header[156] || 48);
      if (type === 'L' || type === 'x') {
        long = await longName(type, size);
      } else {
        const prefix = text(header.subarray(257, 262)) === 'ustar' ? text(header.subarray(345, 500)) : '';
        const name = long || (prefix ? `${prefix}/` : '') + text(header.subarray(0, 100));
        long = '';
        await (type === '0' && size > 0 && wants(name) ? content(name, size) : exactly(size, () => {}));
      }
      await take((BLOCK - (size % BLOCK)) % BLOCK, () => {});
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}
