/** What an examination found. Its whole form: `report.schema.json`. Everything in it is masked. */
export interface Report {
  schemaVersion: 1;
  tool: { name: string; version: string };
  verdict: 'fatal' | 'degraded' | 'warning' | 'healthy' | 'unrecognised';
  /** How far kube-proxy's own lines show that it came. */
  proof: 'none' | 'started' | 'synced';
  summary: string;
  /** The one thing to paste next, where the paste does not decide: its output tells. */
  next?: { ask: string; command: string };
  /** Who speaks, and a line that proves it. */
  speakers: { is: 'kube-proxy' | 'another'; name: string; by: string; from: { input: number; line: number } }[];
  inputs: { name: string; sections: { kind: string; firstLine: number; lastLine: number; of: string }[] }[];
  facts: { name: string; value: string; of: string; from: { input: number; line: number } }[];
  diagnoses: Diagnosis[];
  artefacts: { fileName: string; mediaType: string; purpose: string; content: string; part: 'repair' | 'prevention' }[];
  patches: { input: number; fileName: string }[];
  crashes: { doing: string; error: string; input: number; line: number }[];
  [more: string]: unknown;
}

export interface Diagnosis {
  failure: string;
  title: string;
  severity: 'fatal' | 'degraded' | 'warning' | 'info';
  confidence: 'certain' | 'likely' | 'possible';
  evidence: Evidence[];
  cause: string;
  fix: { summary: string; detail: string; commands: string[] }[];
  doesNotFix: string[];
  questions: { ask: string; command: string }[];
  page: string;
  subjects: string[];
  causedBy: string;
}

/** A line of the paste; lines and columns count from 1. */
export interface Evidence {
  input: number;
  line: number;
  startColumn: number;
  endColumn: number;
  text: string;
  count: number;
}

/**
 * `<kube-proxy-doctor theme="auto" example="ipset-binary-missing">`. Attributes: `theme`, `example`, `base`, `pages`, `view`, `limit`.
 * Events, which bubble: `report`, `progress`, `error`.
 */
export class KubeProxyDoctor extends HTMLElement {
  /** The text that is examined. */
  value: string;
  /** Examines a text, a file or files; rejects without quoting them where the analyzer stops. */
  examine(input: string | File | File[]): Promise<Report | null>;
  /** Examines what a shared link carries; false where the fragment is none of ours. */
  openShared(hash: string): Promise<boolean>;
  /** Empties text and result. */
  clear(): void;
  /** Stops an examination; the text stays. */
  cancel(): void;
  addEventListener(type: 'report', listener: (event: CustomEvent<Report>) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: 'progress', listener: (event: CustomEvent<[done: number, all: number]>) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: 'error', listener: (event: CustomEvent<{ message: string }>) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

/** Where the engines and the examples come from; `base` is the address of their directory. */
export const engines: {
  base: string;
  wasm(): Promise<unknown>;
  js(): Promise<unknown>;
  examples(): Promise<{ examples: Record<string, string> }>;
};

declare global {
  interface HTMLElementTagNameMap {
    'kube-proxy-doctor': KubeProxyDoctor;
  }
}
