import 'kube-proxy-doctor';
