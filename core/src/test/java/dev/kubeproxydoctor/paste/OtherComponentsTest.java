package dev.kubeproxydoctor.paste;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.Examined;
import dev.kubeproxydoctor.report.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Neighbours of kube-proxy fail with the same words: nothing above information is said of them. */
class OtherComponentsTest {
    record Log(String component, String text) {}

    static List<Log> logs() {
        return List.of(
                new Log(
                        "flannel",
                        """
                    I0612 03:14:22.918431       1 main.go:212] CLI flags config: {etcdEndpoints:http://127.0.0.1:4001,http://127.0.0.1:2379 etcdPrefix:/coreos.com/network}
                    W0612 03:14:22.918431       1 client_config.go:618] Neither --kubeconfig nor --master was specified.  Using the inClusterConfig.  This might not work.
                    I0612 03:14:23.018431       1 kube.go:139] Waiting 10m0s for node controller to sync
                    E0612 03:14:33.018431       1 iptables.go:320] Failed to ensure iptables rules: error setting up rules: failed to apply partial iptables-restore: exit status 1 (modprobe: can't change directory to '/lib/modules': No such file or directory
                    iptables-restore v1.8.9 (legacy): iptables-restore: unable to initialize table 'nat'
                    """),
                new Log(
                        "calico-felix",
                        """
                    2023-05-10 12:00:01.123 [WARNING][71] felix/table.go 770: iptables save failed error=exit status 3
                    2023-05-10 12:00:01.124 [WARNING][71] felix/table.go 822: iptables-legacy-save command failed error=exit status 1 iptablesVariant="legacy" table="raw"
                    2023-05-10 12:00:05.124 [PANIC][71] felix/table.go 828: iptables-legacy-save command failed after retries ipVersion=0x4 table="nat"
                    panic: (*logrus.Entry) 0xc000523000
                    """),
                new Log(
                        "kube-router",
                        """
                    I0301 10:10:10.101010       1 version.go:21] Running /usr/local/bin/kube-router version v1.3.1, built on 2021-10-01
                    E0301 10:10:12.101010       1 network_policy_controller.go:210] Failed to run iptables command to create KUBE-ROUTER-INPUT chain due to exit status 3: iptables v1.8.4 (legacy): can't initialize iptables table `filter': Table does not exist (do you need to insmod?)
                    """),
                new Log(
                        "kube-rbac-proxy",
                        """
                    I0801 09:00:00.000000       1 kube-rbac-proxy.go:284] Valid token audiences:
                    I0801 09:00:00.100000       1 kube-rbac-proxy.go:378] Generating self signed cert as no cert is provided
                    I0801 09:00:01.000000       1 kube-rbac-proxy.go:442] Starting TCP socket on 0.0.0.0:8443
                    E0801 09:00:09.000000       1 proxy.go:73] Unable to authenticate the request due to an error: Post "https://10.96.0.1:443/apis/authentication.k8s.io/v1/tokenreviews": dial tcp 10.96.0.1:443: i/o timeout
                    """),
                new Log(
                        "coredns",
                        """
                    .:53
                    [INFO] plugin/reload: Running configuration SHA512 = 1a2b
                    CoreDNS-1.11.1
                    linux/amd64, go1.20.7, ae2bbc2
                    [WARNING] plugin/kubernetes: starting server with unsynced Kubernetes API
                    [ERROR] plugin/errors: 2 1234. HINFO: read udp 10.244.0.3:41234->192.168.1.1:53: i/o timeout
                    """),
                new Log(
                        "metrics-server",
                        """
                    I0801 09:00:00.000000       1 serving.go:342] Generated self-signed cert (/tmp/apiserver.crt, /tmp/apiserver.key)
                    E0801 09:00:09.000000       1 scraper.go:140] "Failed to scrape node" err="Get \\"https://192.168.1.5:10250/metrics/resource\\": x509: cannot validate certificate for 192.168.1.5 because it doesn't contain any IP SANs" node="worker"
                    """),
                new Log(
                        "kcm",
                        """
                    E0801 09:00:09.000000       1 leaderelection.go:330] error retrieving resource lock kube-system/kube-controller-manager: Get "https://192.168.1.5:6443/apis/coordination.k8s.io/v1/namespaces/kube-system/leases/kube-controller-manager?timeout=5s": dial tcp 192.168.1.5:6443: connect: connection refused
                    F0801 09:00:09.000000       1 controllermanager.go:279] leaderelection lost
                    """),
                new Log(
                        "ingress",
                        """
                    -------------------------------------------------------------------------------
                    NGINX Ingress controller
                      Release:       v1.9.4
                    -------------------------------------------------------------------------------
                    W0801 09:00:00.000000       7 client_config.go:618] Neither --kubeconfig nor --master was specified.  Using the inClusterConfig.  This might not work.
                    F0801 09:00:30.000000       7 main.go:267] Error while initiating a connection to the Kubernetes API server. This could mean the cluster is misconfigured (e.g. it has invalid API server certificates or Service Accounts configuration). Reason: Get "https://10.96.0.1:443/version": dial tcp 10.96.0.1:443: i/o timeout
                    """),
                new Log(
                        "dockerd",
                        """
                    time="2023-03-01T10:00:00.000000000Z" level=info msg="Starting up"
                    time="2023-03-01T10:00:01.000000000Z" level=warning msg="Running modprobe bridge br_netfilter failed with message: modprobe: WARNING: Module bridge not found in directory /lib/modules/5.4.0"
                    failed to start daemon: Error initializing network controller: error obtaining controller instance: failed to create NAT chain DOCKER: iptables failed: iptables -t nat -N DOCKER: iptables v1.8.7 (nf_tables): Could not fetch rule set generation id: Invalid argument
                     (exit status 4)
                    """),
                new Log(
                        "aws-node",
                        """
                    {"level":"info","ts":"2023-08-01T10:00:00.000Z","caller":"entrypoint.sh","msg":"Validating env variables ..."}
                    {"level":"error","ts":"2023-08-01T10:00:03.000Z","caller":"networkutils/network.go:312","msg":"failed to setup host network: host network setup: failed to add chain AWS-SNAT-CHAIN-0: running [/usr/sbin/iptables -t nat -N AWS-SNAT-CHAIN-0 --wait]: exit status 3: iptables v1.8.4 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)"}
                    """),
                new Log(
                        "kubelet",
                        """
                    Aug 01 10:00:00 node-3 kubelet[1023]: E0801 10:00:00.123456    1023 kubelet_network_linux.go:58] "Failed to ensure that iptables hint chain exists" err="error creating chain \\"KUBE-IPTABLES-HINT\\": exit status 3: iptables v1.8.7 (legacy): can't initialize iptables table `mangle': Table does not exist (do you need to insmod?)"
                    Aug 01 10:00:01 node-3 kubelet[1023]: E0801 10:00:01.123456    1023 kubelet.go:2419] "Error getting node" err="node \\"node-3\\" not found"
                    """),
                new Log(
                        "weave",
                        """
                    modprobe: module br_netfilter not found in modules.dep
                    Ignore the error if "br_netfilter" is built-in in the kernel
                    modprobe: module xt_set not found in modules.dep
                    Ignore the error if "xt_set" is built-in in the kernel
                    DEBU: 2020/05/01 10:00:00.000000 [kube-peers] Checking peer "de:ad:be:ef:00:01" against list &{[]}
                    INFO: 2020/05/01 10:00:01.000000 Command line options: map[conn-limit:200 datapath:datapath]
                    FATA: 2020/05/01 10:00:02.000000 [kube-peers] Could not get peers: Get https://10.96.0.1:443/api/v1/nodes: dial tcp 10.96.0.1:443: i/o timeout
                    Failed to get peers
                    """),
                new Log(
                        "cilium",
                        """
                    level=info msg="Cilium 1.14.2 a6748946 2023-09-09" subsys=daemon
                    level=warning msg="Unable to check that the kube-proxy replacement is supported" error="x" subsys=daemon
                    level=error msg="Command execution failed" cmd="[iptables -t nat -n -L CILIUM_POST_nat]" error="exit status 3" subsys=iptables
                    level=fatal msg="failed to start: daemon creation failed: error while initializing daemon: iptables v1.8.8 (legacy): can't initialize iptables table `nat': Table does not exist" subsys=daemon
                    """),
                new Log(
                        "kubeadm",
                        """
                    [init] Using Kubernetes version: v1.28.2
                    [preflight] Running pre-flight checks
                    \t[WARNING RequiredIPVSKernelModulesAvailable]: the IPVS proxier will not be used, because the following required kernel modules are not loaded: [ip_vs_rr ip_vs_wrr ip_vs_sh ip_vs] or no builtin kernel ipvs support: map[ip_vs:{} ip_vs_rr:{}]
                    error execution phase preflight: [preflight] Some fatal errors occurred:
                    \t[ERROR FileContent--proc-sys-net-bridge-bridge-nf-call-iptables]: /proc/sys/net/bridge/bridge-nf-call-iptables does not exist
                    """),
                new Log(
                        "containerd",
                        """
                    time="2023-08-01T10:00:00.000000000Z" level=error msg="failed to load cni during init, please check CRI plugin status before setting up network for pods" error="cni config load failed: no network config found in /etc/cni/net.d: cni plugin not initialized: failed to load cni config"
                    time="2023-08-01T10:00:01.000000000Z" level=info msg="StartContainer for \\"abc\\" returns successfully"
                    """),
                new Log(
                        "podman",
                        """
                    $ podman run -p 8080:80 nginx
                    Error: netavark: code: 3, msg: iptables v1.8.9 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)
                    Perhaps iptables or your kernel needs to be upgraded.
                    """),
                new Log(
                        "apiserver",
                        """
                    W0801 10:00:00.000000       1 clientconn.go:1331] [core] grpc: addrConn.createTransport failed to connect to {127.0.0.1:2379 127.0.0.1 <nil> 0 <nil>}. Err: connection error: desc = "transport: Error while dialing dial tcp 127.0.0.1:2379: connect: connection refused". Reconnecting...
                    E0801 10:00:05.000000       1 run.go:74] "command failed" err="context deadline exceeded"
                    """),
                new Log(
                        "scheduler",
                        """
                    I0801 10:00:00.000000       1 serving.go:348] Generated self-signed cert in-memory
                    W0801 10:00:05.000000       1 reflector.go:424] vendor/k8s.io/client-go/informers/factory.go:150: failed to list *v1.Pod: pods is forbidden: User "system:kube-scheduler" cannot list resource "pods" in API group "" at the cluster scope
                    """),
                new Log(
                        "nodelocaldns",
                        """
                    2023/08/01 10:00:00 [INFO] Starting node-cache image: 1.22.20
                    2023/08/01 10:00:00 [ERROR] Error checking/adding iptables rule {raw PREROUTING [-p tcp -d 169.254.20.10 --dport 53 -j NOTRACK]}, error: error checking rule: exit status 3: iptables v1.8.7 (legacy): can't initialize iptables table `raw': Table does not exist (do you need to insmod?)
                    """));
    }

    @ParameterizedTest
    @MethodSource("logs")
    void isRecognisedAsAnothersAndNothingIsWrong(Log log) {
        Examined examined = Examined.of(log.text());
        assertEquals(List.of(), examined.wrong(), log.component());
        assertEquals(Verdict.UNRECOGNISED, examined.report().verdict(), log.component());
        assertEquals("not-kube-proxy", examined.all().get(0), log.component());
    }

    @Test
    void whatItProvesAboutTheNodeIsNamedBeside() {
        String flannel =
                "E0612 03:14:33.018431       1 iptables.go:320] Failed to ensure iptables rules: error setting up rules: running [/sbin/iptables -t nat -C POSTROUTING --wait]: exit status 3: iptables v1.8.9 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)\n";
        assertEquals(
                List.of("not-kube-proxy", "iptables-legacy-table-missing"),
                Examined.of(flannel).all());
    }

    /** One line of kube-proxy's own among them, and the failure is its own again. */
    @Test
    void besideKubeProxyTheyDoNotHideIt() {
        String own =
                "E1124 08:15:42.137482       1 server.go:558] \"Error running ProxyServer\" err=\"iptables is not available on this host\"\n";
        for (Log log : logs()) {
            assertEquals(
                    "iptables-not-available-on-host",
                    Examined.of(log.text() + "$ kubectl logs kube-proxy-x7k2p\n" + own)
                            .wrong()
                            .get(0),
                    log.component());
        }
    }
}
