/** Files packed into one, and the files of folders that are dropped. */

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) {
    c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  }
  return c;
});

/**
 * A name that every program unpacks to the same place, inside its folder and beside all that are `taken`, to which it is added. Names come from the
 * engine, which makes no others; but here they leave the page.
 */
function entryName(name, taken) {
  const plain = name.split('/').map((part) => part.replace(/[\\<>:"|?*\0-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '_').replace(/^[-.]+/, '')).filter((part) => part).join('/') || '_';
  let own = plain;
  for (let n = 2; taken.has(own.toLowerCase()); n++) {
    own = `${n}/${plain}`;
  }
  taken.add(own.toLowerCase());
  return own;
}

/** One archive of files, stored; `files` are `[name, content]`, a text or bytes. It carries no dates, so that the same files give the same bytes. */
export function zip(files) {
  const encoder = new TextEncoder();
  const taken = new Set();
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, content] of files) {
    const [nameBytes, bytes] = [encoder.encode(entryName(name, taken)), typeof content === 'string' ? encoder.encode(content) : content];
    const crc = ~bytes.reduce((c, byte) => CRC[(c ^ byte) & 0xff] ^ (c >>> 8), -1);
    // Version 1.0, names in UTF-8, stored, 1 January 1980.
    const common = [10, 0x800, 0, 0, 0x21];
    const sizes = [crc, bytes.length, bytes.length];
    const local = numbers([0x04034b50], common, sizes, [nameBytes.length, 0]);
    directory.push(numbers([0x02014b50], [10, ...common], sizes, [nameBytes.length, 0, 0, 0, 0], [0, at]), nameBytes);
    parts.push(local, nameBytes, bytes);
    at += local.length + nameBytes.length + bytes.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = numbers([0x06054b50], [0, 0, files.length, files.length], [length, at], [0]);
  return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}

/** Groups of little-endian numbers: 32 bits, 16 bits, and so on in turn. */
function numbers(...groups) {
  const bytes = [];
  groups.forEach((group, i) =>
    group.forEach((n) => {
      for (let k = 0; k < (i % 2 ? 2 : 4); k++) {
        bytes.push((n >>> (8 * k)) & 0xff);
      }
    }));
  return new Uint8Array(bytes);
}

/** The files of dropped folders, with their paths. */
export async function dropped(entries) {
  const files = [];
  for (const entry of entries) {
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      file.path = entry.fullPath.replace(/^\//, '');
      files.push(file);
    } else {
      const reader = entry.createReader();
      for (let some = [null]; some.length > 0;) {
        some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
        for (const file of await dropped(some)) {
          files.push(file);
        }
      }
    }
  }
  return files;
}
