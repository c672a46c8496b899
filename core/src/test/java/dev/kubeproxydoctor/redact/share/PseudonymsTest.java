package dev.kubeproxydoctor.redact.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kubeproxydoctor.redact.Redactor;
import org.junit.jupiter.api.Test;

class PseudonymsTest {
    @Test
    void keepsTheKindOfAResourceAndHidesWhoseItIs() {
        check(
                "arn:aws:eks:eu-west-1:123456789012:cluster/prod role_arn=arn:aws:iam::123456789012:role/node\n",
                "arn:aws:eks:eu-west-1:000000000001:cluster/name-1 role_arn=arn:aws:iam::000000000001:role/name-2\n");
        check(
                "image: 123456789012.dkr.ecr.eu-west-1.amazonaws.com/eks/kube-proxy:v1.30.0\n",
                "image: 000000000001.dkr.ecr.eu-west-1.amazonaws.com/eks/kube-proxy:v1.30.0\n");
        check(
                "server: https://0123ABCD0123.gr7.eu-west-1.eks.amazonaws.com\n",
                "server: https://node-1.gr7.eu-west-1.eks.amazonaws.com\n");
        check(
                "i-0123456789abcdef0 in subnet-0123456789abcdef1 of i-0123456789abcdef0\n",
                "i-00000000000000001 in subnet-00000000000000002 of i-00000000000000001\n");
        check(
                "/subscriptions/01234567-89ab-cdef-0123-456789abcdef/x tenantId: 01234567-89ab-cdef-0123-456789abcdee\n",
                "/subscriptions/00000000-0000-0000-0000-000000000001/x tenantId: 00000000-0000-0000-0000-000000000002\n");
        check(
                "\"project_id\": \"acme-lab-1\" gke_acme-lab-1_europe-west1_prod\n",
                "\"project_id\": \"project-1\" gke_project-1_europe-west1_cluster-1\n");
        check("username: jane\n", "username: user-1\n");
        check(
                "mail jane@acme.example, mac 06:3f:df:f4:88:86\n",
                "mail user-1@example.com, mac 02:00:00:00:00:01\n");
    }

    @Test
    void addressesKeepTheirNetworkAndNamesAgreeWithThem() {
        check(
                "54.12.3.4 54.12.3.9 ec2-54-12-3-4.compute-1.amazonaws.com 10.0.1.23\n",
                "192.0.2.4 192.0.2.9 ec2-192-0-2-4.compute-1.amazonaws.com 10.0.1.23\n");
        check(
                "nodes \"ip-10-0-1-23.ec2.internal\" aks-pool-12345678-vmss000001 worker-07.k8s.lan\n",
                "nodes \"node-1.ec2.internal\" node-2 node-3.example.internal\n");
        check(
                "2a01:4f8:1:2::3 2a01:4f8:1:2::4 fe80::1 ::1\n",
                "2001:db8:0:1::1 2001:db8:0:1::2 fe80::1 ::1\n");
    }

    @Test
    void aNodeNamedByTheConfigurationIsHiddenWhereverItIsNamed() {
        check("hostnameOverride: db-17\n", "hostnameOverride: node-1\n");
        check(
                "- --hostname-override=gke-prod-pool-1-ab12\nE1124 08:15:42.1 1 a.go:1] node=\"gke-prod-pool-1-ab12\" gke-prod-pool-1-ab12x\n",
                "- --hostname-override=node-1\nE1124 08:15:42.1 1 a.go:1] node=\"node-1\" gke-prod-pool-1-ab12x\n");
        check("{\"hostnameOverride\":\"db-17\"}\n", "{\"hostnameOverride\":\"node-1\"}\n");
        for (String text :
                new String[] {
                    "hostnameOverride: \"\"\n",
                    "hostnameOverride: $(NODE_NAME)\n",
                    "hostnameOverride: 10.0.0.7\n",
                    "kube-proxy --hostname-override --v=2\n",
                    "      --hostname-override string   If non-empty, will use this string\n",
                    "HostnameOverride=true|false (ALPHA - default=false)\nA=true|false\n"
                }) {
            check(text, text);
        }
    }

    @Test
    void whatIsSaidToBeANodeIsHiddenWhereverItIsNamed() {
        for (String text :
                new String[] {
                    "err=\"nodes \\\"db-17\\\" not found\" db-17 db-170\n",
                    "\"NodeIPs changed\" node=\"db-17\"\n",
                    "nodeName: db-17\nUser \"system:node:db-17\"\n",
                    "Node:             db-17/10.0.3.17\n",
                    "kubernetes.io/hostname=db-17\n",
                    "    - --hostname-override\n    - db-17\n",
                    "NAME    STATUS   ROLES    AGE   VERSION\ndb-17   Ready    <none>   12d   v1.31.2\n"
                }) {
            check(text, text.replaceAll("db-17\\b", "node-1"));
        }
        for (String text :
                new String[] {
                    "node: not found\nnodes: 3\nnodePort: 30080\nnode-role.kubernetes.io/x2:NoExecute\n",
                    "nodes:eu-west-1 node=worker node: v1.31.2 nodeName: $(NODE_NAME1)\nLinux kernel 5\n",
                    "docker-pullable://x@sha256:0123456789abcdef node=kube-proxy-x7k2p\n"
                }) {
            check(text, text);
        }
    }

    @Test
    void addressesInEachNotation() {
        check(
                "::ffff:85.214.3.4 [::FFFF:85.214.3.5]:80 ::ffff:10.0.0.4\n",
                "::ffff:192.0.2.4 [::FFFF:192.0.2.5]:80 ::ffff:10.0.0.4\n");
    }

    @Test
    void aProvidersDomainIsMatchedAtADot() {
        check(
                "Get \"https://0123ABCD.sk1.us-east-1.eks.amazonaws.com/api/v1/nodes\"\n",
                "Get \"https://node-1.sk1.us-east-1.eks.amazonaws.com/api/v1/nodes\"\n");
        check(
                "server: https://prod-dns-1a2b3c4d.hcp.westeurope.azmk8s.io:443\n",
                "server: https://node-1.hcp.westeurope.azmk8s.io:443\n");
        check(
                "https://0123ABCD.eks-cluster.eu-west-1.api.aws\n",
                "https://node-1.eks-cluster.eu-west-1.api.aws\n");
        check("https://a.notamazonaws.com.corp\n", "https://node-1.example.internal\n");
    }

    @Test
    void privateAddressesGetOthersOnlyWhereTheyAreAskedFor() {
        String text =
                "10.0.0.0/16 10.0.1.23 10.0.1.24 10.96.0.1 ip-10-0-1-23 127.0.0.1 192.168.1.1\n";
        assertEquals(
                text.replace("ip-10-0-1-23", "node-1"),
                new Pseudonyms().share(Redactor.redact(text)));
        String shared = new Pseudonyms(true).share(Redactor.redact(text));
        String[] words = shared.strip().split(" ");
        String network = words[0].substring(0, words[0].indexOf('.', 3) + 1);
        assertEquals(true, words[0].endsWith(".0.0/16") && words[1].startsWith(network), shared);
        assertEquals(
                words[1].substring(0, words[1].lastIndexOf('.')),
                words[2].substring(0, words[2].lastIndexOf('.')));
        assertEquals("ip-" + words[1].replace('.', '-'), words[4]);
        assertEquals(false, words[3].startsWith(network), shared);
        assertEquals("127.0.0.1", words[5]);
        assertEquals(true, words[6].startsWith("192.168."), shared);
    }

    @Test
    void whatSaysNothingAboutTheReaderStays() {
        for (String text :
                new String[] {
                    "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy ami-0123456789abcdef0\n",
                    "602401143452.dkr.ecr.us-west-2.amazonaws.com/eks/kube-proxy\n",
                    "kernel 6.1.82-99.168.amzn2023.aarch64 iptables v1.8.10.2 klog@v2.110.1 git@github.com:a/b\n",
                    "kubernetes.default.svc.cluster.local networking.k8s.io/v1 user: system:kube-proxy\n",
                    "8.8.8.8 1.1.1.1 169.254.20.10 0.0.0.0 255.255.255.255 10.96.0.10 172.20.0.10 100.64.0.1\n",
                    "uid 01234567-89ab-cdef-0123-456789abcdef veth0edbf1a0 [::]:10249 12:34:56.789 ff:ff:ff:ff:ff:ff\n",
                    "username: system:node:x clusterName: kubernetes /usr/local/bin /etc/x.local.conf\n",
                    "SHA256 Fingerprint=A9:F1:00:11:22:33:44:55:66:77\n"
                }) {
            check(text, text);
        }
    }

    private static void check(String before, String after) {
        assertEquals(after, new Pseudonyms().share(Redactor.redact(before)));
    }
}
