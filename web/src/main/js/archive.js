/**
 * Bundles: what is in them that matters is found, and files are packed into one. The browser itself inflates; there is a library for this, on npm
 * alone, and the build has no npm.
 *
 * Formats: zip (APPNOTE.TXT, without ZIP64), tar (POSIX ustar, pax and GNU long names), each gzipped or not.
 */

/** Paths that say something about kube-proxy or its node: in `kubectl cluster-info dump`, support bundles, sos reports, /var/log. */
const MATTERS = new RegExp(
  [
    'kube-?proxy', 'config-?maps?', 'cluster-info', 'kubectl', '(^|[/_-])(lsmod|uname|os-release|dmesg|nft|ipset|ipvsadm|modinfo|modprobe|sysctl|version)',
    'ip6?tables', 'proc/(modules|version|config)', '(^|/)config(-\\d|\\.gz)', 'modules-load|modprobe\\.d', 'etc/(lsb|os)-release',
    'journal.*(proxy|kubelet|kernel)', 'kernel\\.log|kern\\.log', 'daemonsets?\\.', '(^|/)nodes\\.', 'kube-system/(events|pods)\\.',
  ].join('|'),
  'i',
);

/** So much of a bundle is kept: files, and bytes of one file. */
const KEPT = 300;
const LARGEST = 64e6;

const ascii = new TextDecoder('latin1');
const utf8 = new TextDecoder();

const startsWith = (bytes, ...magic) => magic.every((byte, i) => bytes[i] === byte);

async function head(blob, length) {
  return new Uint8Array(await blob.slice(0, length).arrayBuffer());
}

const inflated = (blob, format) => blob.stream().pipeThrough(new DecompressionStream(format));

/** Reads a stream by amounts that the caller names. */
function byAmount(stream) {
  const reader = stream.getReader();
  let rest = new Uint8Array(0);
  return async function take(length, keep) {
    const kept = [];
    let got = 0;
    while (got < length) {
      if (rest.length === 0) {
        const { done, value } = await reader.read();
        if (done) {
          return got === 0 ? null : new Blob(kept);
        }
        rest = value;
      }
      const part = rest.subarray(0, length - got);
      rest = rest.subarray(part.length);
      got += part.length;
      if (keep) {
        kept.push(part.slice());
      }
    }
    return new Blob(kept);
  };
}

/** `each(name, size)` says whether a file is wanted, and gets it by `found(name, blob)`. */
async function untar(stream, each, found) {
  const take = byAmount(stream);
  let longName = '';
  for (;;) {
    const block = await take(512, true);
    if (block === null || block.size < 512) {
      return;
    }
    const header = new Uint8Array(await block.arrayBuffer());
    if (header[0] === 0) {
      continue;
    }
    const field = (start, length) => utf8.decode(header.subarray(start, start + length)).replace(/\0.*$/s, '');
    const size = header[124] & 0x80 ? header.subarray(128, 136).reduce((n, byte) => n * 256 + byte, 0) : parseInt(field(124, 12).trim() || '0', 8);
    const type = String.fromCharCode(header[156] || 48);
    const prefix = field(345, 155);
    const name = longName || (field(257, 5) === 'ustar' && prefix ? `${prefix}/` : '') + field(0, 100);
    const long = type === 'L' || type === 'x';
    const wanted = long || (type === '0' && each(name, size));
    const content = size > 0 ? await take(size, wanted) : new Blob([]);
    await take((512 - (size % 512)) % 512, false);
    if (!content) {
      return;
    }
    if (long) {
      const text = utf8.decode(await content.arrayBuffer());
      longName = type === 'L' ? text.replace(/\0.*$/s, '') : (/^\d+ path=(.*)$/m.exec(text)?.[1] ?? '');
    } else {
      longName = '';
      if (wanted) {
        found(name, content);
      }
    }
  }
}

async function unzip(blob, each, found) {
  const tail = new DataView(await blob.slice(-65557).arrayBuffer());
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== 0x06054b50) {
    end--;
  }
  if (end < 0) {
    throw new Error('cut off');
  }
  const at = tail.getUint32(end + 16, true);
  const directory = new DataView(await blob.slice(at, at + tail.getUint32(end + 12, true)).arrayBuffer());
  for (let i = 0; i + 46 <= directory.byteLength && directory.getUint32(i, true) === 0x02014b50;) {
    const [method, packed, size] = [directory.getUint16(i + 10, true), directory.getUint32(i + 20, true), directory.getUint32(i + 24, true)];
    const length = directory.getUint16(i + 28, true);
    const name = utf8.decode(new Uint8Array(directory.buffer, i + 46, length));
    const local = directory.getUint32(i + 42, true);
    i += 46 + length + directory.getUint16(i + 30, true) + directory.getUint16(i + 32, true);
    if (!name.endsWith('/') && (method === 0 || method === 8) && each(name, size)) {
      const view = new DataView(await blob.slice(local, local + 30).arrayBuffer());
      const start = local + 30 + view.getUint16(26, true) + view.getUint16(28, true);
      const data = blob.slice(start, start + packed);
      found(name, method === 0 ? data : await new Response(inflated(data, 'deflate-raw')).blob());
    }
  }
}

/** `'zip'`, `'tar'`, `'tar.gz'`, `'packed'` (a form that browsers do not unpack) or `''`. */
async function formOf(blob) {
  const bytes = await head(blob, 512);
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) {
    return 'zip';
  }
  if (startsWith(bytes, 0xfd, 0x37, 0x7a, 0x58) || startsWith(bytes, 0x42, 0x5a, 0x68) || startsWith(bytes, 0x28, 0xb5, 0x2f, 0xfd)) {
    return 'packed';
  }
  const isTar = (block) => ascii.decode(block.subarray(257, 262)) === 'ustar';
  if (isTar(bytes)) {
    return 'tar';
  }
  if (!startsWith(bytes, 0x1f, 0x8b)) {
    return '';
  }
  const first = await byAmount(inflated(blob, 'gzip'))(512, true).catch(() => null);
  return first && isTar(await head(first, 512)) ? 'tar.gz' : '';
}

/**
 * The files to examine among those that were opened: `{files, skipped, problems}`. Of a bundle and of a folder only what matters is taken, or
 * everything where nothing seems to. `problems` are `{name, reason}`, with a reason of `words.cannotOpen`.
 */
export async function unpacked(opened) {
  const result = { files: [], skipped: 0, problems: [] };
  const folder = opened.length > 20 && opened.every((file) => nameOf(file).includes('/'));
  const wanted = folder ? opened.filter((file) => MATTERS.test(nameOf(file))) : opened;
  const taken = wanted.length > 0 ? wanted : opened;
  result.skipped += opened.length - taken.length;
  for (const file of taken.slice(0, KEPT)) {
    const form = await formOf(file);
    if (form === '') {
      result.files.push({ name: nameOf(file), file });
      continue;
    }
    if (form === 'packed') {
      result.problems.push({ name: nameOf(file), reason: 'packed' });
      continue;
    }
    try {
      if (!(await bundle(file, form, (path) => MATTERS.test(path), result))) {
        await bundle(file, form, () => true, result);
      }
    } catch {
      result.problems.push({ name: nameOf(file), reason: 'broken' });
    }
  }
  return result;
}

const nameOf = (file) => file.path || file.webkitRelativePath || file.name;

async function bundle(file, form, matters, result) {
  const before = result.files.length;
  let skipped = 0;
  const each = (name, size) => {
    const take = matters(name) && size > 0 && size <= LARGEST && result.files.length < KEPT;
    skipped += take ? 0 : 1;
    return take;
  };
  const found = (name, blob) => result.files.push({ name, file: blob });
  await (form === 'zip' ? unzip(file, each, found) : untar(form === 'tar' ? file.stream() : inflated(file, 'gzip'), each, found));
  if (result.files.length > before) {
    result.skipped += skipped;
  }
  return result.files.length > before;
}

const CRC = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) {
    c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  }
  return c;
});

/** One archive of files, stored; `files` are `[name, content]`. It carries no dates, so that the same files give the same bytes. */
export function zip(files) {
  const encoder = new TextEncoder();
  const parts = [];
  const directory = [];
  let at = 0;
  for (const [name, content] of files) {
    const [nameBytes, bytes] = [encoder.encode(name), encoder.encode(content)];
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
        files.push(...(await dropped(some)));
      }
    }
  }
  return files;
}
