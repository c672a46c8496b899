import { words } from './words.js';

/** Paths that say something about kube-proxy or its node: in `kubectl cluster-info dump`, support bundles, sos reports, /var/log. */
const MATTERS = new RegExp(
  [
    'kube-?proxy', 'config-?maps?', 'cluster-info', 'kubectl', '(^|[/_-])(lsmod|uname|os-release|dmesg|nft|ipset|ipvsadm|modinfo|modprobe|sysctl|version)',
    'ip6?tables', 'proc/(modules|version|config)', '(^|/)config(-\\d|\\.gz)', 'modules-load|modprobe\\.d', 'etc/(lsb|os)-release',
    'journal.*(proxy|kubelet|kernel)', 'kernel\\.log|kern\\.log', 'daemonsets?\\.', '(^|/)nodes\\.', 'kube-system/(events|pods)\\.',
  ].join('|'),
  'i',
);

/** So many files of a folder are looked into, and so many sentences said of those that cannot be read. */
const MOST_FILES = 300;
const MOST_SENTENCES = 5;

/** What the reader opened. The files themselves are examined and patched, also where the text of one is shown. */
export class Opened {
  /** What is examined, once it was looked into: `{name, file, cut}`. */
  files = [];
  /** The text of the only file, where it is short enough to be shown; else null. */
  text = null;
  /** What is read of a file above the limit: `end`, `start` or `all`. */
  read = 'end';
  #given;
  #chosen;
  #skipped = 0;
  #problems = [];
  #looked = false;

  constructor(files) {
    this.#given = files;
    const all = files.map((file) => ({ name: file.path || file.webkitRelativePath || file.name, file }));
    const isFolder = all.length > 20 && all.every(({ name }) => name.includes('/'));
    const wanted = isFolder ? all.filter(({ name }) => MATTERS.test(name)) : all;
    this.#chosen = wanted.length > 0 ? wanted : all;
    this.#skipped = all.length - this.#chosen.length;
    if (this.#chosen.length > MOST_FILES) {
      this.#problems.push({ name: words.folder, reason: 'many' });
      this.#chosen.length = MOST_FILES;
    }
  }

  /** Looks into the files, where that was not done yet. `progress` is told how many bytes were unpacked. */
  async look(engine, limit, progress) {
    if (!this.#looked) {
      const { files, text, skipped, problems } = await engine.open(this.#chosen, { limit, read: this.read, matters: MATTERS }, progress);
      Object.assign(this, { files, text });
      this.#skipped += skipped;
      this.#problems.push(...problems);
      this.#looked = true;
    }
  }

  /** The same files, of which something else is to be read. */
  reading(what) {
    const again = new Opened(this.#given);
    again.read = what;
    return again;
  }

  /** How many files were taken and left out, and what could not be read, as sentences. */
  get sentences() {
    const counted = this.#skipped > 0 || this.files.length > 1 ? words.taken(this.files.length, this.#skipped) : '';
    const more = this.#problems.length - MOST_SENTENCES;
    return counted + this.#problems.slice(0, MOST_SENTENCES).map(({ name, reason }) => words.cannotOpen[reason](name)).join('') + (more > 0 ? words.moreProblems(more) : '');
  }

  /** The names of what was opened, for where the text would stand. */
  get names() {
    return (this.files.length > 0 ? this.files : this.#chosen).map(({ name }) => name);
  }

  get cutNames() {
    return this.files.filter(({ cut }) => cut).map(({ name }) => name);
  }

  /** What of the file stands where the text area, in which every line end has one character, shows `start` to `end`. */
  original(start, end) {
    const ends = [...this.text.matchAll(/\r\n/g)].map(({ index }, i) => index - i);
    const at = (place) => place + ends.filter((other) => other < place).length;
    return this.text.slice(at(start), at(end));
  }
}
