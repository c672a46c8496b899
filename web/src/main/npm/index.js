// The entry for bundlers, which follow imports that are written out. Without a bundler, load kube-proxy-doctor.js.
import { engines, KubeProxyDoctor } from './kube-proxy-doctor.js';

engines.wasm = () => import('./engine-wasm.js');
engines.js = () => import('./engine-js.js');
engines.names = () => import('./engine-names.js');
engines.examples = () => import('./examples.js');

export { engines, KubeProxyDoctor };
