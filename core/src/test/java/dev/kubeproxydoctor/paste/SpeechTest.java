package dev.kubeproxydoctor.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one line proves of its speaker, by itself. */
class SpeechTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "NAMED|kube-proxy-x7k2p|anything.go|Anything",
                "NAMED|snap.microk8s.daemon-proxy||connection refused",
                "OTHER_NAMED|coredns-5d78c9869d-t7x2c||connection refused",
                "OTHER_NAMED|flanneld|main.go|Found network config",
                "SENTENCE|conmon|proxier.go|\"Syncing iptables rules\"",
                "SENTENCE||server_linux.go|\"Using iptables Proxier\"",
                "SENTENCE||shared_informer.go|\"Caches are synced\" controller=\"service config\"",
                "SENTENCE||flags.go|FLAG: --ipvs-scheduler=\"\"",
                "SENTENCE||daemon.go|Proxy exited open /proc/sys/net: no such file or directory",
                "SENTENCE|||k8s.io/kubernetes/pkg/proxy/iptables.(*Proxier).syncProxyRules(0xc0)",
                "ACCOUNT||reflector.go|services is forbidden: User \"system:serviceaccount:kube-system:kube-proxy\" cannot list",
                "OTHER_ACCOUNT||reflector.go|services is forbidden: User \"system:node:node-1\" cannot list",
                "OPEN||reflector.go|services is forbidden: User \"system:anonymous\" cannot list",
                "LIKELY||reflector.go|k8s.io/client-go/informers/factory.go:150: failed to list *v1.Service: timeout",
                "OTHER_OBJECTS||reflector.go|k8s.io/client-go/informers/factory.go:150: failed to list *v1.Pod: timeout",
                "OTHER_OBJECTS||reflector.go|k8s.io/client-go/informers/factory.go:150: failed to list *v1.ServiceAccount: timeout",
                "LIKELY||reflector.go|k8s.io/client-go/informers/factory.go:150: Failed to watch *v1beta1.EndpointSlice: timeout",
                "OTHER_OBJECTS||reflector.go|pkg/mod/k8s.io/client-go@v0.27.4/tools/cache/reflector.go:231: failed to list *v1.Service: timeout",
                "LIKELY||reflector.go|k8s.io/client-go@v0.30.3/tools/cache/reflector.go:232: failed to list *v1.Node: timeout",
                "LIKELY||iptables.go|\"Running\" command=\"iptables\" arguments=[\"-w\"]",
                "LIKELY||iptables.go|\"Error checking iptables version, assuming version at least\" version=\"1.4.11\"",
                "SENTENCE||flags.go|FLAG: --cleanup=\"false\"",
                "SENTENCE||flags.go|FLAG: --metrics-bind-address=\"127.0.0.1:10249\"",
                "LIKELY||flags.go|FLAG: --config=\"/var/lib/kube-proxy/config.conf\"",
                "OPEN||flags.go|FLAG: --v=\"2\"",
                "OPEN||flags.go|FLAG: --oom-score-adj=\"-999\"",
                "OPEN||flags.go|FLAG: --healthz-port=\"10248\"",
                "OPEN||flags.go|FLAG: --proxy-client-cert-file=\"/etc/kubernetes/pki/front-proxy-client.crt\"",
                "LIKELY||run.go|\"command failed\" err=\"stat /var/lib/kube-proxy/kubeconfig.conf: no such file or directory\"",
                "LIKELY||server.go|open /proc/sys/net/netfilter/nf_conntrack_max: permission denied",
                "OPEN||run.go|\"command failed\" err=\"open /etc/kubernetes/pki/ca-authority.crt: no such file or directory\"",
                "OPEN||server.go|\"Failed\" err=\"open /var/log/pods/kube-system_kube-proxy-x/kube-proxy/0.log: no such file\"",
                "OPEN||loader.go|Config loaded from file:  /root/.kube/config",
                "LIKELY||loader.go|Config loaded from file:  /var/lib/kube-proxy/kubeconfig.conf",
                "SENTENCE||config.go|\"Calling handler.OnServiceAdd\"",
                "LIKELY||service.go|Service default/kubernetes updated: 1 ports",
                "OPEN||service.go|Hosting artifact 'km' at 'http://192.0.2.1:10251/km'",
                "LIKELY||round_trippers.go|\"Response\" verb=\"GET\" url=\"https://192.0.2.1/api/v1/services?labelSelector=%21service.kubernetes.io%2Fservice-proxy-name\"",
                "OPEN||round_trippers.go|GET https://192.0.2.1/api/v1/namespaces/kube-system/configmaps/kube-proxy 200 OK",
                "OPEN||httplog.go|\"HTTP\" verb=\"LIST\" URI=\"/api/v1/services?labelSelector=%21service-proxy-name\" userAgent=\"kube-proxy/v1.29.1\"",
                "OTHER_OBJECTS||reflector.go|github.com/example/metrics/util.go:52: Failed to list *v1.Node: timeout",
                "OTHER_FILE||kubelet.go|\"Error getting node\" err=\"node not found\"",
                "OTHER_FORM|||time=\"2023-08-01T10:00:00Z\" level=error msg=\"failed to load cni\"",
                "OTHER_FORM|||[ERROR] plugin/errors: 2 1234. HINFO: i/o timeout",
                "OTHER_FORM|||[WARNING Swap]: running with swap on is not supported",
                "OPEN|||[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x47d278]",
                "OTHER_FORM|||[preflight] Running pre-flight checks",
                "OTHER_FORM|||FATA: 2020/05/01 10:00:02 Could not get peers",
                "OTHER_FORM|||\"failed\" level=\"error\" caller=\"x\"",
                "OTHER_FORM|||running [/sbin/iptables -t nat -C POSTROUTING --wait]: exit status 3",
                "OPEN|||time=\"2019-03-01T10:00:00Z\" level=warning msg=\"Running modprobe ip_vs failed\"",
                "OPEN|||iptables v1.8.9 (legacy): can't initialize iptables table `nat'",
                "OPEN|||dial tcp 10.96.0.1:443: connect: connection refused",
                "OPEN|3f2a9c11d0be||connection refused",
                "OPEN|docker||connection refused",
            })
    void isWhatTheLineProves(Speech speech, String name, String file, String text) {
        Origin origin = name == null ? Origin.UNKNOWN : Origin.named(name);
        assertEquals(speech, Components.speech(origin, file == null ? "" : file, 0, text), text);
    }
}
