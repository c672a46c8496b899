package dev.kubeproxydoctor.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What looks like a secret and is not one: it stays, since the diagnosis needs it. */
class HarmlessTest {
    private static final Random RANDOM = new Random(7);

    private static final List<String> LINES =
            List.of(
                    // digests, hashes and ids
                    "image: registry.k8s.io/kube-proxy@sha256:" + hex(64),
                    "imageID: docker-pullable://kube-proxy@sha256:" + hex(64),
                    "containerID: containerd://" + hex(64),
                    "Container ID:  cri-o://" + hex(64),
                    "pause@sha256:" + hex(64) + " pulled",
                    "--discovery-token-ca-cert-hash sha256:" + hex(64),
                    "checksum/secret: " + hex(64),
                    "checksum/config: " + hex(64),
                    "cali:hash \"cali:" + mixed(16) + "\"",
                    "-A KUBE-SERVICES -j KUBE-SVC-" + base32(16),
                    "-A KUBE-SVC-" + base32(16) + " -j KUBE-SEP-" + base32(16),
                    "KUBE-FW-" + base32(16) + " KUBE-EXT-" + base32(16) + " KUBE-XLB-" + base32(16),
                    "-A cali-INPUT -m comment --comment \"cali:" + mixed(14) + "_-\"",
                    "cilium-" + base32(16).toLowerCase(Locale.ROOT),
                    "git commit " + hex(40),
                    "built from " + hex(40) + " on 2026-01-02",
                    "gitCommit:\"" + hex(40) + "\", gitTreeState:\"clean\"",
                    "md5 " + hex(32),
                    "sha1sum: " + hex(40) + "  kube-proxy",
                    hex(64) + "  kube-proxy.tar.gz",
                    "etag: \"" + hex(32) + "\"",
                    "ETag: W/\"" + mixed(30) + "\"",
                    "go.sum: k8s.io/api v0.29.3 h1:" + mixed(43) + "=",
                    "integrity: sha512-" + mixed(86) + "==",
                    "sri: sha384-" + mixed(64),
                    "SHA256:" + mixed(43) + " root@node (ED25519)",
                    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA" + "I" + mixed(43) + " me",
                    "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ" + mixed(330) + " me",
                    "PublicKey = " + mixed(43) + "=",
                    "peer: " + mixed(43) + "=",
                    "public_key: " + mixed(43) + "=",
                    "SHA256 Fingerprint=A9:F1:0B:22:13:4A:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE",
                    "uid: " + uuid(),
                    "podUID=" + uuid(),
                    "auditID: " + uuid(),
                    "Boot ID: " + uuid(),
                    "System UUID:  " + uuid().toUpperCase(Locale.ROOT),
                    "Machine ID: " + hex(32),
                    "machine-id " + hex(32),
                    "request id " + uuid(),
                    "traceparent: 00-" + hex(32) + "-" + hex(16) + "-01",
                    "trace_id=" + hex(32) + " span_id=" + hex(16),
                    "resourceVersion: \"123456789\"",
                    "resourceVersion=1264042266",
                    "pod-template-hash: 6d4b75cb6d",
                    "controller-revision-hash: 7f9c5b8c9d",
                    "kube-proxy-7f9c5b8c9d-x2x9z",
                    "coredns-5dd5756b68-8xk2p 1/1 Running",
                    "veth0a1b2c3d eth0 cali1a2b3c4d5e6 lxc0123456789ab",
                    "event worker.17c5a3b2e4f60d9a deleted",
                    "master." + hex(16) + " node-a." + hex(16),
                    "kube-proxy-abcde." + hex(16),
                    "0xc0004a2b40 0x1c45a22 +0xbda pc=0x46d7f2",
                    "goroutine 1 [running]: k8s.io/kubernetes/cmd/kube-proxy/app.(*ProxyServer).Run(0xc0003a8000)",
                    // names of secrets and references to them
                    "secretName: kube-proxy-token-x7k2p",
                    "secretRef: {name: my-secret}",
                    "secretKeyRef: {name: db, key: password}",
                    "name: db-credentials",
                    "key: password",
                    "secretKey: password",
                    "imagePullSecrets: [{name: regcred}]",
                    "existingSecret: redis-auth",
                    "tlsSecret: ingress-tls",
                    "MountVolume.SetUp failed: secret \"kube-proxy-token-abc12\" not found",
                    "secrets \"kube-proxy\" is forbidden: User \"system:serviceaccount:kube-system:kube-proxy\" cannot get",
                    "default-token-x7k2p   kubernetes.io/service-account-token   3   5d",
                    "DB_PASSWORD:  <set to the key 'password' in secret 'db'>  Optional: false",
                    "APP_TOKEN:  <set to the key 'tok' of config map 'kp'>  Optional: true",
                    "/var/run/secrets/kubernetes.io/serviceaccount/token",
                    "tokenFile: /var/run/secrets/token",
                    "--kubeconfig=/etc/kubernetes/kube-proxy.conf --token-auth-file=/etc/tokens.csv",
                    "password-file: /etc/kp/pw",
                    "passwordFile=/etc/kp/pw secretRef=kp/kube-proxy-kubeconfig",
                    "client-key: /etc/kubernetes/pki/kp.key",
                    "tls.key: /etc/ssl/private/kp.key",
                    "certificate-authority: /etc/kubernetes/pki/ca.crt",
                    "PWD=/root OLDPWD=/home/kp",
                    "username: system:kube-proxy",
                    // stand-ins
                    "password: REDACTED",
                    "password: '***'",
                    "password: ********",
                    "token: <redacted>",
                    "token: [REDACTED]",
                    "client-key-data: DATA+OMITTED",
                    "client-certificate-data: REDACTED",
                    "password: ${DB_PASSWORD}",
                    "password: $(DB_PASSWORD)",
                    "password: $DB_PASSWORD",
                    "password: {{ .Values.password }}",
                    "password: %PASSWORD%",
                    "password: null",
                    "password: \"\"",
                    "password: xxxxxxxx",
                    "Authorization: Bearer <masked>",
                    "Authorization: Bearer [REDACTED]",
                    "WWW-Authenticate: Bearer realm=\"https://auth.docker.io/token\",service=\"registry.docker.io\"",
                    "postgres://app:$(DB_PASSWORD)@db/app",
                    "postgres://app:REDACTED@db/app",
                    "https://user:xxxxx@host/",
                    // prose and settings
                    "invalid bearer token",
                    "bearer token expired",
                    "token for service account: timed out",
                    "Unable to authenticate the request due to an error: invalid bearer token, Token has expired",
                    "the token was not found in the Secret",
                    "password authentication failed for user \"postgres\"",
                    "password is required",
                    "error: password must be at least 8 characters",
                    "couldn't get secret kube-system/kube-proxy: not found",
                    "tokenReview: true",
                    "tokenExpirationSeconds: 3607",
                    "expirationSeconds: 3607 path: token",
                    "passwordPolicy: strict",
                    "max_tokens: 4096",
                    "tokenizer: standard",
                    "automountServiceAccountToken: false",
                    "BoundServiceAccountTokenVolume=true",
                    "RotateKubeletClientCertificate=true,ServiceAccountTokenJTI=false",
                    "--service-account-key-file=/etc/kubernetes/pki/sa.pub",
                    "--feature-gates=LegacyServiceAccountTokenNoAutoGeneration=true|false (BETA)",
                    "KEYBOARD=us MONKEY=george COMPASS=north SECRETARY=jane PASSENGER=1",
                    "CACHE_KEY=users PARTITION_KEY=region API_KEY_ID=17",
                    "primaryKey: id",
                    "sortKey: created",
                    "keyspace: main keyring: default keystore: p12",
                    "noCreds: postgres://db.svc:5432/app",
                    "jdbc:postgresql://db:5432/app?ssl=true",
                    "mongodb://a,b,c/admin?replicaSet=rs0",
                    "https://login.example.com/oauth2/token",
                    "https://host:8443/api/v1/namespaces/kube-system/secrets?limit=500",
                    "https://10.96.0.1:443/api/v1/nodes?watch=true&resourceVersion=0",
                    "http://proxy.example:3128/ host:6443",
                    "k8s.io/client-go@v0.29.3/tools/cache/reflector.go:229",
                    "github.com/spf13/cobra@v1.8.0/command.go:987 +0xaf",
                    "sigs.k8s.io/structured-merge-diff/v4@v4.4.1",
                    "git@github.com:kubernetes/kubernetes.git",
                    "rbac.authorization.k8s.io/v1 authentication.k8s.io/v1 storage.k8s.io/v1",
                    "kubeproxy.config.k8s.io/v1alpha1",
                    "5.10.205-195.807.amzn2.x86_64 6.1.82-99.168.amzn2023.aarch64 5.15.0-1053-aws",
                    "containerd://1.7.13 v1.30.3-eks-036c24b v1.29.4-gke.1043002 v1.28.9+rke2r1",
                    "Server Version: version.Info{Major:\"1\", Minor:\"30\"}",
                    "elapsed=\"1h2m3.456s\" --v=4 uid=0 gid=0",
                    "auth: none",
                    "auth=true author=jane authority=x",
                    "Cookie: theme=dark; lang=en",
                    "key-value store token-bucket pass-through",
                    "hf_transfer npm_config_registry=https://registry.npmjs.org pul-request",
                    "kind: SealedSecret",
                    "kind: SecretProviderClass",
                    "kind: ExternalSecret",
                    "encryptedData: {password: AgBy" + mixed(200) + "}",
                    "caBundle: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1J" + mixed(80),
                    "certificate-authority-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1J"
                            + mixed(200),
                    "aGVsbG8gd29ybGQsIHRoaXMgaXMgYSBjb25maWcgZmlsZQ==",
                    "iVBORw0KGgoAAAANSUhEUgAA" + mixed(60),
                    "apiserver-kubelet-client-EndpointSliceTerminatingCondition2Beta1Networking",
                    "k8s:io.kubernetes.pod.namespace=kube-system",
                    "Pass:0 Freq:0",
                    "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy");

    @Test
    void nothingOfItIsMasked() {
        List<String> touched = new ArrayList<>();
        for (String line : LINES) {
            for (String text :
                    List.of(
                            line + "\n",
                            "  " + line + "\r\n",
                            "I1104 07:00:34.150134       1 x.go:1] " + line + "\n")) {
                SafeText safe = Redactor.redact(text);
                if (!safe.redactions().isEmpty()) {
                    touched.add(safe.display().strip());
                }
            }
        }
        assertEquals(List.of(), touched);
    }

    @Test
    void norInOneTextTogether() {
        String text = String.join("\n", LINES) + "\n";
        assertEquals(text, Redactor.redact(text).display());
    }

    @Test
    void certificatesPublicKeysAndDataOfConfigMapsStay() {
        for (String text :
                List.of(
                        "-----BEGIN CERTIFICATE-----\nMIID"
                                + mixed(60)
                                + "\n"
                                + mixed(64)
                                + "\n"
                                + mixed(40)
                                + "\n-----END CERTIFICATE-----\n",
                        "-----BEGIN PUBLIC KEY-----\n"
                                + mixed(64)
                                + "\n"
                                + mixed(64)
                                + "\n-----END PUBLIC KEY-----\n",
                        "-----BEGIN CERTIFICATE REQUEST-----\n"
                                + mixed(64)
                                + "\n"
                                + mixed(64)
                                + "\n"
                                + mixed(64)
                                + "\n-----END CERTIFICATE REQUEST-----\n",
                        "apiVersion: v1\nkind: ConfigMap\ndata:\n  config.conf: |-\n    mode: ipvs\n  a: b\nbinaryData:\n  b: aGVsbG8=\n",
                        "kind: SealedSecret\nspec:\n  encryptedData:\n    password: AgBy"
                                + mixed(120)
                                + "\n",
                        "kind: ExternalSecret\nspec:\n  data:\n  - secretKey: password\n    remoteRef:\n      key: prod/db\n",
                        "volumes:\n- name: t\n  secret:\n    secretName: kube-proxy\n    items:\n    - key: token\n      path: token\n",
                        "env:\n- name: DB_PASSWORD\n  valueFrom:\n    secretKeyRef:\n      name: db\n      key: password\n",
                        "args:\n- --token-ttl\n- 24h\n- --password-file\n- /etc/pw\n",
                        "rules:\n- apiGroups: [\"\"]\n  resources: [secrets, tokenreviews]\n  verbs: [get]\n")) {
            assertEquals(text, Redactor.redact(text).display());
        }
    }

    private static String hex(int length) {
        return random("0123456789abcdef", length);
    }

    private static String base32(int length) {
        return random("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", length);
    }

    private static String mixed(int length) {
        return random("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", length);
    }

    private static String uuid() {
        return hex(8) + "-" + hex(4) + "-4" + hex(3) + "-a" + hex(3) + "-" + hex(12);
    }

    private static String random(String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(RANDOM.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
