/**
 * Reads a zip (APPNOTE.TXT, without ZIP64). Self-contained on purpose, as everything that the worker's code is made of.
 *
 * `wants(name)` says whether a file is kept, `found(name, blob, format)` gets its packed bytes and how they are packed (`''`, `'deflate-raw'`, or null
 * for what browsers do not unpack), `count(bytes)` is told what was read of the directory. Sizes that the directory names are not believed. Throws with
 * `broken` as its message where the archive lies or is cut off, after what can be read was found; with `many` where its directory is too long.
 */
export async function unzip(blob, { wants, found, count }) {
  /** A longer directory is read so far. */
  const LONGEST_DIRECTORY = 1 << 24;
  const view = async (from, to) => new DataView(await blob.slice(from, to).arrayBuffer());

  async function directoryOf() {
    const tail = await view(Math.max(0, blob.size - 65557), blob.size);
    let end = tail.byteLength - 22;
    while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) {
      end--;
    }
    if (end < 0) {
      throw new Error('broken');
    }
    const [entries, length, at] = [tail.getUint16(end + 10, true), tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
    return { entries, whole: length <= LONGEST_DIRECTORY, view: await view(at, at + Math.min(length, LONGEST_DIRECTORY)) };
  }

  /** Where the bytes of an entry begin; -1 where there is no entry. */
  async function startOf(local) {
    const header = await view(local, local + 30);
    return header.byteLength === 30 && header.getUint32(0, true) === 0x04034b50 ? local + 30 + header.getUint16(26, true) + header.getUint16(28, true) : -1;
  }

  const { entries, whole, view: directory } = await directoryOf();
  const read = new Set();
  let broken = false;
  let i = 0;
  while (i + 46 <= directory.byteLength && directory.getUint32(i, true) === 0x02014b50) {
    const [method, packed, local] = [directory.getUint16(i + 10, true), directory.getUint32(i + 20, true), directory.getUint32(i + 42, true)];
    const nameEnd = i + 46 + directory.getUint16(i + 28, true);
    const name = new TextDecoder().decode(directory.buffer.slice(i + 46, nameEnd));
    await count(nameEnd - i);
    i = nameEnd + directory.getUint16(i + 30, true) + directory.getUint16(i + 32, true);
    if (packed > 0 && !name.endsWith('/') && wants(name)) {
      // Entries that share their bytes are made to unpack to more than there is.
      const start = read.has(local) ? -1 : await startOf(local);
      read.add(local);
      if (start < 0) {
        broken = true;
      } else {
        await found(name, blob.slice(start, start + packed), method === 0 ? '' : method === 8 ? 'deflate-raw' : null);
      }
    }
  }
  const ended = whole ? i === directory.byteLength : i + 46 > directory.byteLength;
  if (broken || !ended || (i === 0 && entries > 0)) {
    throw new Error('broken');
  }
  if (!whole) {
    throw new Error('many');
  }
}
