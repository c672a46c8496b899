export default {
  title: 'host',
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'kube-proxy-doctor' } } },
};
