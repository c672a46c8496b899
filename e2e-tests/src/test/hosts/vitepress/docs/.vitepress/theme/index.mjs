import DefaultTheme from 'vitepress/theme';

export default {
  ...DefaultTheme,
  enhanceApp() {
    if (!import.meta.env.SSR) {
      import('kube-proxy-doctor');
    }
  },
};
