/**
 * Looks into what was opened: the function that it makes gives the files to examine. Self-contained on purpose, as everything that the worker's code is
 * made of. The browser itself inflates; there is a library for this, on npm alone, and the build has no npm.
 */
export function unpacker(untar, unzip) {
  /** So many entries of archives are looked at, and so many files kept. */
  const ENTRIES = 50_000;
  const KEPT = 300;
  /** Archives in archives are opened so deep. */
  const DEPTH = 3;
  /** So many times the limit of one file is kept of all archives, and unpacked in all. */
  const ALL_KEPT = 2;
  const ALL_UNPACKED = 64;
  /** A piece of packed bytes; deflate makes it at most a thousand times as long, and all of that at once. */
  const PIECE = 1 << 12;
  const LONGEST_NAME = 1000;
  /** What is kept is held in blocks of so many bytes. */
  const BLOCK = 1 << 22;

  const pieces = () => new TransformStream({
    transform(chunk, out) {
      for (let at = 0; at < chunk.length; at += PIECE) {
        out.enqueue(chunk.subarray(at, at + PIECE));
      }
    },
  });
  const inflate = (blob, format) => blob.stream().pipeThrough(pieces()).pipeThrough(new DecompressionStream(format));

  /** What of a name can be shown in a line: no control characters, nothing that turns the direction, and its end where it is too long. */
  const shown = (name) => name.slice(-LONGEST_NAME).replace(/[\0-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '_');

  const startsWith = (bytes, ...magic) => magic.every((byte, i) => bytes[i] === byte);
  const isTar = (bytes) => startsWith(bytes.subarray(257), 0x75, 0x73, 0x74, 0x61, 0x72);

  /** The first bytes that a stream gives. */
  async function head(stream) {
    const reader = stream.getReader();
    const bytes = new Uint8Array(512);
    let length = 0;
    try {
      while (length < bytes.length) {
        const { done, value } = await reader.read();
        if (done) {
          break;
        }
        bytes.set(value.subarray(0, bytes.length - length), length);
        length += value.length;
      }
    } catch {
      // Cut off; what is there has to say enough.
    }
    reader.cancel().catch(() => {});
    return bytes;
  }

  /** `'zip'`, `'tar'`, `'tar.gz'`, `'gzip'`, `'packed'` (a form that browsers do not unpack) or `''`. */
  async function formOf(blob) {
    const bytes = await head(blob.slice(0, 512).stream());
    if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0x50, 0x4b, 5, 6)) {
      return 'zip';
    }
    if (startsWith(bytes, 0xfd, 0x37, 0x7a, 0x58) || startsWith(bytes, 0x42, 0x5a, 0x68) || startsWith(bytes, 0x28, 0xb5, 0x2f, 0xfd)) {
      return 'packed';
    }
    if (isTar(bytes)) {
      return 'tar';
    }
    return !startsWith(bytes, 0x1f, 0x8b) ? '' : isTar(await head(inflate(blob, 'gzip'))) ? 'tar.gz' : 'gzip';
  }

  /**
   * The files to examine among `opened`, which are `{name, file}`: `{files, skipped, problems}`. Of an archive only what `matters` is taken, or
   * everything where nothing seems to. A file above `limit` bytes is cut to its end or start, as `read` says, and has `cut`. `problems` are
   * `{name, reason}`, with a reason of `words.cannotOpen`. `progress` is told the bytes that were unpacked.
   */
  return async function unpack(opened, { limit, read, matters }, progress) {
    const result = { files: [], skipped: 0, problems: [] };
    const most = read === 'all' ? limit * ALL_UNPACKED : limit;
    const room = read === 'all' ? most : limit * ALL_KEPT;
    let [entries, kept, unpacked, told] = [0, 0, 0, 0];
    /** Blocks to use again; the collector is slow to take them. */
    const spare = [];

    async function count(bytes) {
      unpacked += bytes;
      if (unpacked - told > 1 << 20) {
        told = unpacked;
        await progress(unpacked);
      }
      if (unpacked > limit * ALL_UNPACKED) {
        throw new Error('full');
      }
    }

    /** Copies bytes and keeps the last or the first of them. */
    function keeper() {
      if (kept >= room || unpacked > limit * ALL_UNPACKED) {
        throw new Error('full');
      }
      const blocks = [];
      let block = new Uint8Array(1 << 16);
      let [filled, length, all] = [0, 0, 0];
      function settle() {
        // The bytes of a blob are not in this process. Of what may be dropped again none is made: it would wait for the collector.
        blocks.push(read === 'all' ? new Blob([block]) : block);
        block = read === 'all' ? block : read === 'end' && length - BLOCK >= most ? blocks.shift() : spare.pop() ?? new Uint8Array(BLOCK);
        filled = 0;
      }
      function reserve(more) {
        if (filled + more > block.length && block.length < BLOCK) {
          const longer = new Uint8Array(Math.min(BLOCK, Math.max(2 * block.length, filled + more)));
          longer.set(block.subarray(0, filled));
          block = longer;
        }
      }
      return {
        add(part) {
          all += part.length;
          if (read === 'start' && length >= most) {
            return;
          }
          reserve(part.length);
          for (let at = 0; at < part.length;) {
            const fits = part.subarray(at, at + block.length - filled);
            block.set(fits, filled);
            [at, filled, length] = [at + fits.length, filled + fits.length, length + fits.length];
            if (filled === BLOCK) {
              settle();
            }
          }
        },
        /** What was kept, and whether that is not all. */
        end() {
          kept += Math.min(length, most);
          const content = new Blob([...blocks, block.subarray(0, filled)]);
          spare.push(...[...blocks, block].filter((used) => used.length === BLOCK));
          return [read === 'end' ? content.slice(-most) : content.slice(0, most), all > most];
        },
      };
    }

    function problem(name, error) {
      if (error.message === 'superseded') {
        throw error;
      }
      const reason = ['packed', 'deep', 'many', 'full', 'empty'].includes(error.message) ? error.message : 'broken';
      const found = { name: shown(name), reason };
      if (!result.problems.some((other) => other.name === found.name && other.reason === reason)) {
        result.problems.push(found);
      }
    }

    /** Inflates all of a blob, or what can be of it. */
    async function inflated(name, blob, format) {
      const content = keeper();
      const reader = inflate(blob, format).getReader();
      try {
        for (let next = await reader.read(); !next.done; next = await reader.read()) {
          content.add(next.value);
          await count(next.value.length);
        }
      } catch (e) {
        reader.cancel().catch(() => {});
        problem(name, e);
      }
      return content.end();
    }

    function add(name, blob, cut) {
      const whole = read === 'all' || blob.size <= limit;
      result.files.push({ name: shown(name), file: whole ? blob : read === 'end' ? blob.slice(-limit) : blob.slice(0, limit), cut: cut || !whole });
    }

    /** A file of an archive. */
    async function within(name, [blob, cut], depth) {
      if (blob.size > 0) {
        await open(name, blob, cut, depth + 1);
      }
    }

    /** Opens what `isWanted` says of an archive; whether there was any. */
    async function taken(name, file, form, isWanted, depth) {
      const before = result.files.length;
      let [skipped, wanted] = [0, 0];
      const inner = (path) => (depth > 0 ? `${name}/${path}` : path);
      const wants = (path) => {
        const isOne = isWanted(shown(path));
        if (++entries > ENTRIES || (isOne && result.files.length >= KEPT)) {
          throw new Error('many');
        }
        skipped += isOne ? 0 : 1;
        wanted += isOne ? 1 : 0;
        return isOne;
      };
      async function zipped(path, blob, format) {
        if (format === null) {
          problem(inner(path), new Error('packed'));
        } else {
          await within(inner(path), format ? await inflated(inner(path), blob, format) : [blob, false], depth);
        }
      }
      try {
        await (form === 'zip' ? unzip(file, { wants, count, found: zipped })
          : untar(form === 'tar' ? file.stream() : inflate(file, 'gzip'), { wants, keeper, count, found: (path, content) => within(inner(path), content.end(), depth) }));
      } finally {
        result.skipped += result.files.length > before ? skipped : 0;
      }
      return wanted > 0;
    }

    async function bundle(name, file, form, depth) {
      const before = result.files.length + result.problems.length;
      const some = await taken(name, file, form, (path) => matters.test(path), depth);
      if (!some) {
        await taken(name, file, form, () => true, depth);
      }
      if (result.files.length + result.problems.length === before) {
        throw new Error('empty');
      }
    }

    /** Adds a file, or what is in it where it is an archive. */
    async function open(name, blob, cut, depth) {
      try {
        const form = await formOf(blob);
        if (form === '') {
          add(name, blob, cut);
        } else if (form === 'packed' || depth > DEPTH) {
          throw new Error(form === 'packed' ? form : 'deep');
        } else if (form === 'gzip') {
          await open(name, ...(await inflated(name, blob, 'gzip')), depth + 1);
        } else {
          await bundle(name, blob, form, depth);
        }
      } catch (e) {
        problem(name, e);
      }
    }

    for (const { name, file } of opened) {
      await open(name, file, false, 0);
    }
    return result;
  };
}
