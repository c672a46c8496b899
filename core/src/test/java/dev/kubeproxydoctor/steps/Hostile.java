package dev.kubeproxydoctor.steps;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A text made to hurt, of any length: what opens again and again and never closes, what is the
 * beginning of what follows, nests, runs without an end, many of everything.
 *
 * @param name what it is
 * @param text makes one of about so many characters
 */
record Hostile(String name, IntFunction<String> text) {
    private static final String CONFIGURATION =
            "apiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n";
    private static final String FATAL =
            "F0612 03:14:22.918431       1 server.go:495] can't initialize iptables table `nat': Table does not exist (do you need to insmod?)\n";
    private static final String KLOG = "E1124 08:15:42.137482       1 server.go:558] ";
    private static final String JWT_HEAD = "eyJhbGciOi" + "JSUzI1NiJ9.";
    private static final String RANDOM = "aB3dEf6hIj9lMn2pQr5tUv8x";

    @Override
    public String toString() {
        return name;
    }

    static List<Hostile> all() {
        List<Hostile> all = new ArrayList<>();
        pieces(all);
        upstream(all);
        secrets(all);
        escapes(all);
        forms(all);
        shared(all);
        yaml(all);
        configurations(all);
        logs(all);
        return all;
    }

    private static void pieces(List<Hostile> all) {
        for (String piece :
                new String[] {
                    "can't initialize ",
                    KLOG,
                    KLOG + "x\n",
                    "{",
                    "- ",
                    "[",
                    "x",
                    "\t",
                    " ",
                    "-",
                    "\n",
                    "apiVersion: v1\n",
                    "Extension a revision ",
                    "OPENAI_KEY=9f8e7d6c5b4a39281706f5e4 ",
                    "password=\"a\" + ",
                    "variable \"password\" {",
                    "(\"password\", ",
                    "MIIEvQIBADAN ",
                    "NAME STATUS ROLES\ndb-1 x\n",
                    "node=\"db-17\" ",
                    "::ffff:",
                    "abc_0123456789abcdef0123456789abcdef ",
                    "\r",
                    "\r\n",
                    "cat <<EOF ",
                    "<<",
                    "{\"log\":\"",
                    "[pod/a] ",
                    "[pod/a ",
                    "[pod/a\n",
                    "[kube-proxy-\n",
                    "Name:  \n",
                    "$ x\n",
                    "Failed to ensure that ",
                    ": eof",
                    " not found",
                    "open /a: permission denied: ",
                    "v1 ",
                    "\\",
                    "\ud83d",
                    "\ud83d\ude00",
                    "\u0000",
                    "Failed to execute iptables-save\" err=",
                    "]: ",
                    "{\"msg\":",
                    "a: &a [*a]\n",
                    "' : ",
                    "\ue000",
                    "E1124 08:15:42.1 1 a.go:1] x",
                    "E1124 08:15:42.1 1 a.go:1",
                    "E1124 08:15:42.1 1 a.go:1\n",
                    "E1124 ",
                    ".go:",
                    ".go:1",
                    "==> kube-proxy <==\n",
                    "=== kube-proxy-abcde ===\n",
                    "[0m",
                    "&#x27;",
                    "{\"log\":\"{",
                    "a b c d e f g\n",
                    "Error\n",
                    "panic: x\n",
                    "NAME  STATUS  VERSION\n",
                    "NAME READY STATUS\n",
                    "LAST SEEN REASON MESSAGE\n",
                    "CONFIG_NF_TABLES=m\n",
                    "net.x = 1\n",
                    "| 1 | E1124 08:15:42.1 1 a.go:1] x\n",
                    "{\"a\":{",
                    "{\"a\":\"\\\"",
                    "\"\"",
                    "time=\"",
                    "WARN[0000] x\n",
                    "<br>",
                    "&amp;amp;",
                    "&lt;",
                    "\u201c",
                    "\u200b",
                    "> ",
                    "kube-proxy ",
                    "Linux a 1.2.3 x\n",
                    "iptables v1.8.7 (legacy)\n",
                    "modprobe: FATAL: Module x not found\n",
                    "module x ",
                    "--proxy-mode=",
                    "/lib/modules/1.2.3 ",
                    "```\n",
                    "---\n",
                    "---\na: b\n",
                    "<30>",
                    "2026-07-14T08:15:42.123456789Z stdout P x\n",
                    "2026-07-14T08:15:42.123456789Z stdout P ",
                    "2026-07-14T08:15:42.123456789Z ",
                    "Nov 24 08:15:42 node-1 kube-proxy[812]: ",
                    "Nov 24 08:15:42 node-1 kube-proxy[812]: x\n",
                    "kernel: ",
                    "[    1.000000] x\n",
                    "root@node-1:~# lsmod\n",
                    "kubectl logs a b\n",
                    "Module Size Used by\n",
                    "ls /lib/modules\n",
                    "kube-proxy-a 0/1 Error 1 (1m ago) 1m 10.0.0.1 n\n",
                    "a 1/1 1/1 1/1 X 1 1m 10.0.0.1 n ",
                    "1m (x5 over 1m) Warning A pod/kube-proxy-a x\n",
                    "c8c730707e7b kube-proxy 1m ago Exited (1) kube-proxy-a\n",
                    "c8c730707e7b",
                    "table ip a {\n",
                }) {
            all.add(repeated(piece));
        }
        all.add(behind("$ lsmod\nModule Size Used by\n", "abc 1 1\n"));
        all.add(behind("apiVersion: v1\nkind: X\n", "a: \u001b[31mb\u001b[0m\n"));
        all.add(
                repeated(
                        "---\napiVersion: kubeproxy.config.k8s.io/v1alpha1\nkind: KubeProxyConfiguration\n\u001b[33mmode\u001b[0m: IPVS\n"));
        all.add(behind("$ ls /lib/modules\n", "5.4.0-1 "));
        all.add(behind("Name:   kube-proxy-abcde\n", "Node: a\n"));
        all.add(behind("Name:   kube-proxy-abcde\n", " Last State: a\n Reason: b\n"));
        all.add(behind("c8c730707e7b a ago ", "kube-proxy Up "));
        all.add(behind("IP Virtual Server version 1\n", "TCP 1 rr\n  -> RemoteAddress:Port\n"));
        all.add(behind("# Generated by ip\n", "*nat\n:KUBE-A - [0:0]\nCOMMIT\n"));
        all.add(behind("table ip a {\n", "\tchain b {\n"));
        all.add(behind(KLOG + "x err=<\n", "\tx\n"));
        all.add(behind(KLOG, "x "));
        all.add(behind(KLOG + "x\n", "y\n"));
        all.add(behind(KLOG + "Failed to ensure that\n", "\tnat chain\n"));
        all.add(behind("a\u201cb | " + KLOG + "x\n", "a\u201cb | y\n"));
    }

    /** Messages that upstream's sources have, nearly have, and wrap. */
    private static void upstream(List<Hostile> all) {
        String informer = "I1124 08:15:42.1 1 shared_informer.go:349] ";
        String list = "W1124 08:15:42.1 1 reflector.go:547] ";
        for (String piece :
                List.of(
                        informer + "\"Waiting for caches to sync\"\n",
                        informer + "\"" + "a".repeat(300) + "\n",
                        list + "a.go:1: failed to list *v1.Node: a\n",
                        list + "a ".repeat(150) + "\n",
                        KLOG + "\"Unhandled Error\" err=\"a: Failed to watch a\"\n",
                        KLOG + ": ".repeat(100) + "\n")) {
            all.add(repeated(piece));
        }
        all.add(repeated("\" err=\""));
        all.add(behind(KLOG, ": "));
        all.add(behind(KLOG + "\"", "a"));
    }

    private static void secrets(List<Hostile> all) {
        String[] openers = {
            "secret",
            "kind:Secret ",
            "\"name\":\"token\",",
            "name: token\n",
            "name: token ",
            "password=",
            "://a:",
            "eyJ",
            "eyJ.",
            "-----BEGIN PRIVATE KEY-----",
            "-----END PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----\n",
            "data:\n",
            "data:{",
            "token: |\n",
            "token=|",
            "kind: SecretList\n",
            "kind: Secret\n",
            "kind: Secret\n kind: Secret\n",
            "- kind: Secret\n",
            "ghp_",
            "/ghp_",
            "bearer ",
            "bearer",
            "bearer=",
            "bearer:",
            "secret=",
            "secret=\"",
            "secret=< ",
            "secret={ ",
            "secret='\n",
            "secret: \"x\n",
            "token: [",
            "\"token\":\"",
            "\"token\":\"\n",
            "q~",
            "1Q~",
            "cookie:",
            "curl -u ",
            "curl ",
            "cbc(aes)",
            "thin:",
            "$6$",
            "$1$ ",
            "%41",
            "\\\"token\\\"",
            "&#65;",
            "a\\\n",
            "\u001b[1mx",
            RANDOM + " ",
            RANDOM + "aB3d\n",
            RANDOM,
            JWT_HEAD,
            "AKIA",
            " AKIA",
            "ASIA0000",
            "signing,authentication ",
            "bootstrap a.b ",
            "token .",
            ":AA",
            "1234567890:AA",
            ".atlasv1.",
            "T3BlbkFJ",
            "NRAL",
            "key-",
            "token-abcde:",
            "mysql -p",
            "sshpass -p ",
            "ldap -w ",
            "chpasswd ",
            "a:b|chpasswd ",
            "htpasswd ",
            "identified by '",
            "-pass pass:",
            ":5432:",
            "--from-literal=",
            "@tcp(",
            "a:b@tcp(",
            "://",
            "http://a@",
            "a://b:c@",
            "K10",
            "b3BlbnNzaC1rZXktdjE\n",
            "\"auth\"",
            "base64 -d\n",
            "$ kubectl get secret x -o jsonpath={.data.token}\n",
            "| token | x |",
            "<password>",
            "password is ",
            "AWS secret access key [None]: ",
            "password,password\n",
            "a,password\n",
            "password;",
            "password  a\n",
            "| password | a |\n",
            "password for the ",
            "password (a ",
            "mot de passe ",
            "\u043f\u0430\u0440\u043e\u043b\u044c: ",
            "\u5bc6\u7801",
            "\u00e9",
            "net use \\\\a ",
            "net user a b ",
            "ConvertTo-SecureString 'a' ",
            "NetworkCredential(",
            " /rp a",
            "$ANSIBLE_VAULT;1.1;AES256\n",
            "$ANSIBLE_VAULT;1.1;AES256\n0123456789abcdef\n",
            "seed ",
            "seed JBSW Y3DP EHPK 3PXP ",
            "otp ABCD ",
            "=3Dabc=\n",
            "password: REDACTED_password_1",
            "x".repeat(60) + " REDACTED_password_1\nabc1def2ghi3\n",
            "REDACTED_" + "a".repeat(69) + "_1\nabc1def2ghi3\n",
            "password: REDACTED_",
            "aHVudGVyMi1zdXBlci1zZWNyZXQ= ",
        };
        for (String piece : openers) {
            all.add(repeated(piece));
        }
        all.add(behind("user,password\n", "a,b\n"));
        all.add(behind("$ANSIBLE_VAULT;1.1;AES256\n", "0123456789abcdef\n"));
        for (String piece :
                List.of("secret=", "data:\n", "data:{", "a: b\n", "eyJ", "- kind: Secret\n")) {
            all.add(behind("kind: Secret\n", piece));
            all.add(behind("kind: SecretList\n", piece));
            all.add(behind("\u00a0", piece));
        }
        all.add(behind("E1124 08:15:42.137482       1 proxier.go:1] ", "a  "));
        all.add(behind("E1124 08:15:42.137482\t1\tproxier.go:1]\t", "a\t"));
        all.add(behind("E1124 08:15:42.137482       1 proxier.go:1] \"a", "\n        b\""));
        all.add(behind("W1124 08:15:42.137482       1 proxier.go:1] ", "\"a"));
        all.add(repeated("# modprobe: FATAL: x\n"));
        all.add(behind("# ", "modprobe: "));
        all.add(growing("passwords that begin alike", k -> "password=" + "a1".repeat(k) + "\n"));
        all.add(
                new Hostile(
                        "passwords that begin alike, then a run of them",
                        n ->
                                growing(n / 2, k -> "password=" + "a1".repeat(k) + "\n")
                                        + "a1".repeat(n / 4)));
        all.add(
                new Hostile(
                        "many passwords", n -> counted(n, i -> "password=a1b2c3d4" + i + "\n")));
        all.add(
                new Hostile(
                        "many passwords, each twice",
                        n -> counted(n, i -> "password=a1b2c3d4" + i / 2 + "\n")));
        all.add(
                new Hostile(
                        "a long first line of many",
                        n -> "token: |\n  " + "a1".repeat(n / 4) + "\n" + "  a\n".repeat(n / 8)));
        all.add(
                new Hostile(
                        "a long line above pairs",
                        n -> "x".repeat(n / 2) + "\n" + "\"name\":\"token\",".repeat(n / 30)));
        all.add(
                new Hostile(
                        "dashes before kinds",
                        n -> "- ".repeat(n / 4) + "kind: Secret ".repeat(n / 26)));
        all.add(growing("kinds, each deeper", k -> " ".repeat(k) + "kind: Secret\n"));
        all.add(
                growing(
                        "data, each deeper",
                        k -> " ".repeat(2 * k) + "kind: Secret\n" + " ".repeat(2 * k) + "data:\n"));
        all.add(
                behind(
                        "MIIEvQIBADAN" + "a1".repeat(30) + "\n",
                        "MIIEvQIBADAN" + "A1".repeat(26) + "\n"));
        all.add(behind(("MIIE" + "A1".repeat(30) + "\n").repeat(60), "-----END PRIVATE KEY-----"));
        all.add(behind("", "A1b2".repeat(16) + "\n"));
        all.add(behind("user:x " + " ".repeat(3000), "chpasswd "));
        all.add(new Hostile("base64 in base64", Hostile::base64InBase64));
        all.add(new Hostile("JSON in JSON", Hostile::jsonInJson));
        all.add(new Hostile("overlaps", n -> ("eyJ" + "a1".repeat(4) + ".://x:").repeat(n / 18)));
    }

    private static void escapes(List<Hostile> all) {
        for (String piece :
                new String[] {
                    "\u001b]",
                    "\u001b[",
                    "\u001b",
                    "\u009b",
                    "\u009d",
                    "\u001b]\n",
                    "\u001bP",
                    "\u001b]0;x\u0007",
                    "\u001b[1;",
                    "^[[",
                    "\ud835",
                    "\ud835\udc00",
                    "=3D",
                    "=\n",
                    "=3D=\n",
                    "%25",
                    "%2525",
                    "%4",
                    "\\\\",
                    "\\u00",
                    "\\u0041",
                    "\\x41",
                    "&#",
                    "&quot;",
                    "&",
                    "[0m[",
                    "[1;",
                    "\\n",
                    "\\033[",
                    "\b",
                    "x\b",
                }) {
            all.add(repeated(piece));
            all.add(behind("=3D %41 ", piece));
        }
        all.add(behind("%41 ", "\\"));
        all.add(new Hostile("backslashes to nothing", n -> "%41 " + "\\".repeat(n) + "z"));
        all.add(
                new Hostile(
                        "backslashes to nothing, lines",
                        n -> ("%41 " + "\\".repeat(500) + "z\n").repeat(n / 506)));
        all.add(
                new Hostile(
                        "soft line ends",
                        n -> ("token=3D" + "x".repeat(67) + "=\n").repeat(n / 77)));
        all.add(new Hostile("wrapped lines", n -> ("x".repeat(80) + "\n").repeat(n / 81)));
        all.add(new Hostile("wrapped words", n -> ("a b " + "x".repeat(76) + "\n").repeat(n / 81)));
        all.add(
                new Hostile(
                        "CRI parts",
                        n -> "2026-07-14T08:15:42.123456789Z stdout P xy\n".repeat(n / 43)));
    }

    /** What is nearly, or just, a secret of some form. */
    private static void forms(List<Hostile> all) {
        String hex = "0123456789abcdef".repeat(2);
        for (String piece :
                new String[] {
                    "SK" + hex + " ",
                    "K10" + hex + hex + "::server:x ",
                    "key-" + hex + " ",
                    "eyJhbGciOi" + "Jub25lIn0 ",
                    "token abcdef\n",
                    "password\tabcdef\n",
                    "password: a b # c\n",
                    "password: a,\n",
                    "password=a,b;c&d'e ",
                    "-----BEGIN PRIVATE KEY-----\\nMIIE",
                    "-----BEGIN PRIVATE KEY-----\\nMIIE\n",
                    "vpc-0123abcd ",
                    "tenant: 01234567-0123-0123-0123-0123456789ab ",
                    "2a00:1450:4001:81b::200e ",
                    "AKIA" + "A1B2C3D4E5F6G7H8 a+b/ ",
                    "?sig=abcdefabcdef&",
                    "{\"kind\":\"Secret\",\"data\":{\"a\":\"b\",c:d}}\n",
                    ("A1b2".repeat(16) + "\n").repeat(3) + "a b\n",
                    "=== node-1 ===\n",
                    "can't initialize iptables table `nat': Table does not ex\n",
                }) {
            all.add(repeated(piece));
        }
        all.add(behind("{\"kind\":\"Secret\",", "\"data\":{\"a\":\"b\"},"));
        all.add(behind("{\"kind\":\"Secret\",", "\"data\":{\"a\":\"b"));
        all.add(behind("password: a", ","));
        all.add(behind("password=a", ",b"));
        all.add(behind("password: a ", "b "));
        all.add(behind("bearer ", "a"));
        all.add(behind("-----BEGIN PRIVATE KEY-----\\nMIIE", "a"));
        all.add(behind("token ", "a"));
        all.add(behind("SK", "a"));
        all.add(behind("$ journalctl ", "x "));
        all.add(behind("$ kubectl logs ", "-n "));
        all.add(
                new Hostile(
                        "escapes before what is found",
                        n -> "{\"log\":\"" + "\\\"x ".repeat(n / 4) + FATAL.strip() + "\\n\"}\n"));
    }

    private static void shared(List<Hostile> all) {
        for (String piece :
                new String[] {
                    "gke_",
                    "gke_a_b_",
                    "gke_a_b_c ",
                    "arn:aws:iam::123456789012:",
                    "arn:aws:",
                    "arn%3aaws",
                    "arn:aws:iam::123456789012:role/x ",
                    "a@",
                    "http://a@",
                    "a@b.c ",
                    "a@b.com,",
                    ".lan",
                    "a.lan",
                    "a.lan ",
                    ".internal.",
                    ".compute.",
                    "aks-",
                    "aks-1-vmss ",
                    "ip-10-0-0-1",
                    "ip-10-0-0-1 ",
                    "account",
                    "account=123456789012 ",
                    "tenant",
                    "project",
                    "projects/",
                    "username=",
                    "username",
                    "cluster-name",
                    "hostnameOverride: node-1 ",
                    "hostnameOverride: node-1node-1",
                    "--hostname-override=",
                    "cluster-name=",
                    "oidc.eks.",
                    "oidc.eks.us.amazonaws.com/id/",
                    ".dkr.ecr.",
                    "123456789012.dkr.ecr.",
                    "1.2.3.4 ",
                    "52.1.2.3 ",
                    "52.1.2.3.",
                    "52.1.2.3:",
                    "10.0.0.1 ",
                    ":",
                    "::",
                    "a:",
                    "2a00:1450::",
                    "02:42:ac:11:00:02 ",
                    "02:42:",
                    "i-0",
                    "i-0123456789abcdef0 ",
                    "vpc-",
                    "eks-cluster-sg-",
                    "://",
                    "://a:",
                }) {
            all.add(repeated(piece));
        }
        all.add(
                new Hostile(
                        "many addresses",
                        n -> counted(n, i -> "52." + i / 250 % 250 + "." + i % 250 + ".7 ")));
        all.add(
                new Hostile(
                        "many private addresses",
                        n -> counted(n, i -> "10." + i / 250 % 250 + "." + i % 250 + ".7 ")));
        all.add(new Hostile("many hosts", n -> counted(n, i -> "host" + i + ".lan ")));
        all.add(
                new Hostile(
                        "identifiers and secrets",
                        n ->
                                counted(
                                        n,
                                        i ->
                                                "password=a1b2c3d4"
                                                        + i % 400
                                                        + " host"
                                                        + i
                                                        + ".lan\n")));
    }

    private static void yaml(List<Hostile> all) {
        for (String piece :
                new String[] {
                    "? ",
                    "? - ",
                    "- ? ",
                    "? ? a\n",
                    "?\n",
                    "a: ? ",
                    "? [",
                    "[? ",
                    "{? ",
                    "{a: ",
                    "{? {",
                    "[{",
                    "- - ",
                    "!!x ",
                    "&a ",
                    "*a ",
                    "!<x> ",
                    "- - - a\n",
                    "a: [\n",
                    "| ",
                    "|\n",
                    "- |\n x\n",
                    "a: >\n b\n",
                    "'",
                    "''",
                    "\"",
                    "\"\\",
                    "\"\\x",
                    "%YAML 1.2\n",
                    "---\n? a\n",
                    "a: b: ",
                    "a:\n",
                    "- a\n",
                    "a: b\n",
                    "\"a\":",
                    "\"a\":1,",
                    "#",
                    "# \n",
                    "...\n",
                    "{{x}}",
                    "{{ ",
                    "{{x}} {%",
                    "${x}",
                    "{# #}",
                    "{{x}}\n",
                    "a: {{x}}\n",
                    "a: {{x}} {{y}}\n",
                    "\ufeff",
                    "\u0085",
                    "\u2028",
                    "\uD83D\uDE00: 1\n",
                    "@",
                    "`",
                }) {
            all.add(behind(CONFIGURATION, piece));
        }
        all.add(growing("keys, each deeper", k -> " ".repeat(k) + "a:\n"));
        all.add(behind(CONFIGURATION + "a: {", "a1: {{x}}, "));
        all.add(
                new Hostile(
                        "nested and closed",
                        n -> CONFIGURATION + "a: " + "[".repeat(n / 2) + "]".repeat(n / 2)));
        all.add(
                new Hostile(
                        "anchors",
                        n ->
                                CONFIGURATION
                                        + counted(
                                                n,
                                                i ->
                                                        "a"
                                                                + i
                                                                + ": &a"
                                                                + i
                                                                + " [*a"
                                                                + Math.max(0, i - 1)
                                                                + "]\n")));
        all.add(
                new Hostile(
                        "keys all different",
                        n -> CONFIGURATION + counted(n, i -> "key" + i + ": 1\n")));
        all.add(
                new Hostile(
                        "one key again and again",
                        n -> CONFIGURATION + "mode: ipvs\n".repeat(n / 11)));
        all.add(
                new Hostile(
                        "keys after an emoji",
                        n ->
                                "# \ud83d\ude00\n"
                                        + CONFIGURATION
                                        + counted(n, i -> "key" + i + ": 1\n")));
        all.add(
                new Hostile(
                        "keys in one line",
                        n -> CONFIGURATION + "x: {" + counted(n, i -> "k" + i + ": 1, ") + "}\n"));
        all.add(
                new Hostile(
                        "JSON of one line",
                        n ->
                                "{\"apiVersion\":\"kubeproxy.config.k8s.io/v1alpha1\",\"kind\":\"KubeProxyConfiguration\","
                                        + counted(n, i -> "\"k" + i + "\":1,")
                                        + "\"mode\":\"IPVS\"}\n"));
    }

    private static void configurations(List<Hostile> all) {
        all.add(
                new Hostile(
                        "feature gates",
                        n ->
                                CONFIGURATION
                                        + "featureGates:\n"
                                        + counted(n, i -> "  Gate" + i + ": true\n")));
        all.add(
                new Hostile(
                        "feature gates of one line",
                        n ->
                                CONFIGURATION
                                        + "featureGates: {"
                                        + counted(n, i -> "Gate" + i + ": true, ")
                                        + "}\n"));
        all.add(
                new Hostile(
                        "node ports",
                        n ->
                                CONFIGURATION
                                        + "nodePortAddresses:\n"
                                        + counted(n, i -> "- 10.0.0." + i + "/33\n")));
        all.add(
                new Hostile(
                        "cluster CIDRs",
                        n ->
                                CONFIGURATION
                                        + "clusterCIDR: "
                                        + counted(n, i -> "10." + i % 255 + ".0.0/33,")
                                        + "\n"));
        for (String mode : List.of("ipvs", "IPVS")) {
            all.add(
                    new Hostile(
                            "documents, mode " + mode,
                            n ->
                                    counted(
                                            n,
                                            i ->
                                                    "---\n"
                                                            + CONFIGURATION
                                                            + "mode: "
                                                            + mode
                                                            + "\n")));
            all.add(
                    new Hostile(
                            "a List of ConfigMaps, mode " + mode,
                            n ->
                                    FATAL
                                            + "---\napiVersion: v1\nkind: List\nitems:\n"
                                            + counted(n, i -> configMap("- ", i, mode))));
            all.add(
                    new Hostile(
                            "ConfigMaps, mode " + mode,
                            n ->
                                    FATAL
                                            + counted(
                                                    n,
                                                    i ->
                                                            "---\n"
                                                                    + configMap("  ", i, mode)
                                                                            .substring(2)
                                                                            .replace(
                                                                                    "\n  ",
                                                                                    "\n"))));
            all.add(
                    new Hostile(
                            "a ConfigMap of many keys, mode " + mode,
                            n ->
                                    "apiVersion: v1\nkind: ConfigMap\ndata:\n"
                                            + counted(
                                                    n,
                                                    i ->
                                                            "  c"
                                                                    + i
                                                                    + ": |\n    "
                                                                    + CONFIGURATION
                                                                            .strip()
                                                                            .replace("\n", "\n    ")
                                                                    + "\n    mode: "
                                                                    + mode
                                                                    + "\n")));
            all.add(
                    new Hostile(
                            "quoted configurations, mode " + mode,
                            n ->
                                    "apiVersion: v1\nkind: ConfigMap\ndata:\n"
                                            + counted(
                                                    n,
                                                    i ->
                                                            "  c"
                                                                    + i
                                                                    + ": \""
                                                                    + CONFIGURATION.replace(
                                                                            "\n", "\\n")
                                                                    + "mode: "
                                                                    + mode
                                                                    + "\\n\"\n")));
            all.add(
                    new Hostile(
                            "JSON ConfigMaps, mode " + mode,
                            n ->
                                    "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":["
                                            + counted(
                                                    n,
                                                    i ->
                                                            "{\"kind\":\"ConfigMap\",\"data\":{\"config.conf\":\""
                                                                    + CONFIGURATION.replace(
                                                                            "\n", "\\n")
                                                                    + "mode: "
                                                                    + mode
                                                                    + "\\n\"}},")
                                            + "{}]}\n"));
            all.add(
                    new Hostile(
                            "templates of ConfigMaps, mode " + mode,
                            n ->
                                    "apiVersion: v1\nkind: List\nitems:\n"
                                            + counted(
                                                    n,
                                                    i ->
                                                            configMap("- ", i, mode)
                                                                    + "      bindAddress: {{ x }}\n")));
        }
        all.add(
                new Hostile(
                        "clusters of kOps",
                        n ->
                                "apiVersion: v1\nkind: List\nitems:\n"
                                        + counted(
                                                n,
                                                i ->
                                                        "- apiVersion: kops.k8s.io/v1\n  kind: Cluster\n  spec: {kubeProxy: {proxyMode: [a proxy-mode=ipvs]}}\n")));
        all.add(behind(CONFIGURATION + "iptables:\n  syncPeriod: ", "1h"));
        all.add(behind(CONFIGURATION + "mode: ", "a"));
        all.add(behind(CONFIGURATION + "clusterCIDR: fd00", ":1"));
        all.add(
                new Hostile(
                        "node ports of IPv6",
                        n ->
                                CONFIGURATION
                                        + "nodePortAddresses:\n"
                                        + counted(
                                                n,
                                                i -> "- fd00:1:2:3:4:5:6:" + i % 1000 + "/64\n")));
        all.add(
                new Hostile(
                        "escapes in a quoted configuration",
                        n ->
                                "apiVersion: v1\nkind: ConfigMap\ndata:\n  c: \""
                                        + CONFIGURATION.replace("\n", "\\n")
                                        + "a: "
                                        + "\\u0041".repeat(n / 6)
                                        + "\"\n"));
        all.add(
                new Hostile(
                        "single quotes",
                        n ->
                                "apiVersion: v1\nkind: ConfigMap\ndata:\n"
                                        + counted(
                                                n,
                                                i ->
                                                        "  c"
                                                                + i
                                                                + ": '{apiVersion: kubeproxy.config.k8s.io/v1alpha1, kind: KubeProxyConfiguration, a: \'\'b\'\'}'\n")));
        all.add(behind("---\nresource aws_eks_addon [\n", "mode: - mode \n"));
        all.add(behind("---\nkube-proxy [Service]\nExecStart=x --config=/x ", "--flag=x "));
        all.add(
                new Hostile(
                        "mounts, volumes and fields of a pod",
                        n ->
                                "apiVersion: v1\nkind: List\nitems:\n"
                                        + daemonSet(
                                                        0,
                                                        "    - --kubeconfig=/var/lib/kubeconfig\n    - --config=/x\n")
                                                .replace(
                                                        "volumeMounts: []\n     volumes: []\n",
                                                        "volumeMounts:\n"
                                                                + counted(
                                                                        n / 3,
                                                                        i ->
                                                                                "       - mountPath: /var/lib/kubeconfi"
                                                                                        + i % 10
                                                                                        + "\n")
                                                                + "       securityContext:\n"
                                                                + counted(
                                                                        n / 3,
                                                                        i ->
                                                                                "        pri"
                                                                                        + i
                                                                                        + ": true\n")
                                                                + "     volumes:\n"
                                                                + counted(
                                                                        n / 3,
                                                                        i ->
                                                                                "     - configMap: {nme: a}\n"))));
        all.add(
                new Hostile(
                        "heredocs",
                        n ->
                                CONFIGURATION
                                        + ("cat <<EOF > x.yaml\n"
                                                        + CONFIGURATION
                                                        + "mode: IPVS\nEOF\n")
                                                .repeat(n / 110)));
        all.add(
                new Hostile(
                        "openers of heredocs", n -> CONFIGURATION + "cat <<EOF\n".repeat(n / 10)));
        all.add(
                new Hostile(
                        "heredocs of one name each",
                        n -> CONFIGURATION + counted(n, i -> "cat <<E" + i + "\n")));
        all.add(
                new Hostile(
                        "DaemonSets",
                        n ->
                                "apiVersion: v1\nkind: List\nitems:\n"
                                        + counted(
                                                n,
                                                i -> daemonSet(i, "    - --proxy-mode=ipvs\n"))));
        all.add(
                new Hostile(
                        "a DaemonSet with many flags",
                        n ->
                                daemonSet(
                                        0,
                                        counted(
                                                        n,
                                                        i ->
                                                                "    - --flag-a"
                                                                        + (char) ('a' + i % 26)
                                                                        + "=$(X"
                                                                        + i
                                                                        + ")\n")
                                                + "    - --config=/x\n")));
        all.add(
                new Hostile(
                        "a DaemonSet with many flags beside --config",
                        n ->
                                daemonSet(
                                        0,
                                        "    - --config=/x\n"
                                                + counted(
                                                        n,
                                                        i ->
                                                                "    - --master"
                                                                        + (char) ('a' + i % 26)
                                                                        + "=x\n"))));
        all.add(
                new Hostile(
                        "managed modes",
                        n ->
                                "---\n{\"items\":["
                                        + counted(n, i -> "{\"mode\":\"IPVS\",\"enabled\":true},")
                                        + "{}]}\n"));
        all.add(
                new Hostile(
                        "a unit of many flags",
                        n ->
                                "---\n[Service]\nExecStart=/usr/bin/kube-proxy --config=/x "
                                        + counted(
                                                n,
                                                i -> "--flag-" + (char) ('a' + i % 26) + "=x ")));
        all.add(
                new Hostile(
                        "nodes as objects",
                        n ->
                                "apiVersion: v1\nkind: List\nitems:\n"
                                        + counted(
                                                n,
                                                i ->
                                                        "- kind: Node\n  metadata: {name: n"
                                                                + i
                                                                + "}\n  status: {nodeInfo: {kubeletVersion: v1.2"
                                                                + i % 10
                                                                + ".0, kernelVersion: 5.4."
                                                                + i
                                                                + "}}\n")));
        all.add(
                new Hostile(
                        "Secrets",
                        n ->
                                counted(
                                        n,
                                        i ->
                                                "---\napiVersion: v1\nkind: Secret\ndata:\n  a: YWJjZGVmZ2g"
                                                        + i
                                                        + "\n")));
        all.add(
                new Hostile(
                        "a List of Secrets",
                        n ->
                                "apiVersion: v1\nkind: List\nitems:\n"
                                        + counted(
                                                n,
                                                i ->
                                                        "- apiVersion: v1\n  data:\n    a: YWJjZGVmZ2g"
                                                                + i
                                                                + "\n  kind: Secret\n")));
        all.add(
                new Hostile(
                        "folded configurations",
                        n ->
                                "apiVersion: v1\nkind: ConfigMap\ndata:\n"
                                        + counted(
                                                n,
                                                i ->
                                                        "  c"
                                                                + i
                                                                + ": >\n    "
                                                                + CONFIGURATION
                                                                        .strip()
                                                                        .replace("\n", "\n    ")
                                                                + "\n")));
        all.add(
                new Hostile(
                        "tabs in configurations",
                        n -> CONFIGURATION + "a:\n\tb: 1\n" + "x: 1\n".repeat(n / 5)));
        for (String frame : List.of("> ", ">> > ", "# ", "- ", "+", "\t", "\u2502 ")) {
            String head = frame + CONFIGURATION.strip().replace("\n", "\n" + frame) + "\n";
            all.add(behind(head, frame + "x: 1\n"));
            all.add(behind(head, frame + "mode: ipvs\n" + frame + "\n"));
        }
        all.add(
                new Hostile(
                        "numbered lines of a configuration",
                        n ->
                                "1 kind: KubeProxyConfiguration\n2 mode: IPVS\n"
                                        + counted(n, i -> (i + 3) + " x" + i + ": 1\n")));
        all.add(
                behind(
                        "@@ -1 +1 @@\n kind: KubeProxyConfiguration\n+mode: IPVS\n",
                        "-a: 1\n+a: 2\n"));
        all.add(behind(CONFIGURATION + "mode: IPVS\n\tx\n", "a: 1\n"));
        all.add(
                behind(
                        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: kube-proxy\n    command:\n",
                        "    - --proxy-mod=$a\n"));
        all.add(behind(CONFIGURATION, "bindAdress: x\n"));
        all.add(
                behind(
                        "---\nkube-proxy [Service]\nExecStart=x --nodeport-addresses=",
                        "10.0.0.0/33,"));
        all.add(behind("---\nkube-proxy [Service]\nExecStart=x --feature-gates=", "NoSuch=true,"));
        String pod =
                "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n    command: [b]\n  - name: kube-proxy\n  securityContext:\n";
        all.add(behind(pod, "    privileged: true\n"));
        all.add(
                behind(
                        "apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - name: a\n    args:\n",
                        "    - kube-proxy-x\n"));
        all.add(
                new Hostile(
                        "a configuration that is torn at its end",
                        n -> CONFIGURATION + "x: 1\n".repeat(n / 5) + "\tx\n"));
        all.add(behind("```yaml\n" + CONFIGURATION + "mode: IPVS\n", "```\n"));
        all.add(behind(CONFIGURATION + "mode: IPVS\n", "a:\u00a01\n"));
        all.add(behind(CONFIGURATION + "mode: IPVS\n", "root@a:~# b\n"));
    }

    private static void logs(List<Hostile> all) {
        all.add(
                new Hostile(
                        "klog's JSON with many members",
                        n ->
                                counted(
                                        n,
                                        i ->
                                                "{\"ts\":1.5,\"caller\":\"a/server.go:1\",\"msg\":\"x"
                                                        + i
                                                        + "\",\"v\":0"
                                                        + ",\"k\\n\":\"a\\\"b\\\\\"".repeat(30)
                                                        + ",\"err\":\"Table does not exist\"}\n")));
        all.add(
                new Hostile(
                        "pods, one line each",
                        n ->
                                counted(
                                        n,
                                        i ->
                                                "[pod/kube-proxy-"
                                                        + word(i)
                                                        + "/kube-proxy] "
                                                        + FATAL)));
        all.add(
                new Hostile(
                        "nodes, one line each",
                        n ->
                                counted(
                                        n,
                                        i ->
                                                "Nov 24 08:15:42 node-"
                                                        + i
                                                        + " kube-proxy[812]: "
                                                        + FATAL)));
        all.add(
                new Hostile(
                        "nodes with other modes",
                        n ->
                                counted(
                                        n,
                                        i ->
                                                "Nov 24 08:15:42 node-"
                                                        + i
                                                        + " kube-proxy[812]: I0612 03:14:22.918431       1 server.go:495] Using "
                                                        + (i % 2 == 0 ? "iptables" : "ipvs")
                                                        + " Proxier\nNov 24 08:15:42 node-"
                                                        + i
                                                        + " kube-proxy[812]: "
                                                        + FATAL)));
        all.add(
                new Hostile(
                        "pods and nodes",
                        n ->
                                "NAME READY STATUS RESTARTS AGE IP NODE\n"
                                        + counted(
                                                n,
                                                i ->
                                                        "kube-proxy-"
                                                                + word(i)
                                                                + "   0/1     CrashLoopBackOff   1 (1m ago)   1m   10.0.0.1   node-"
                                                                + i
                                                                + "\n")));
        all.add(
                new Hostile(
                        "nodes of a table",
                        n ->
                                "NAME STATUS ROLES AGE VERSION INTERNAL-IP EXTERNAL-IP OS-IMAGE KERNEL-VERSION CONTAINER-RUNTIME\n"
                                        + counted(
                                                n,
                                                i ->
                                                        "node-"
                                                                + i
                                                                + "   Ready    <none>   1d    v1.2"
                                                                + i % 10
                                                                + "."
                                                                + i
                                                                + "   10.0.0.1   <none>   Ubuntu   5.4."
                                                                + i
                                                                + "-generic   containerd://1.6\n")));
        all.add(
                new Hostile(
                        "errors nobody knows",
                        n -> counted(n, i -> KLOG + "error " + word(i) + " of a kind\n")));
        all.add(
                new Hostile(
                        "fatal errors nobody knows",
                        n ->
                                counted(
                                        n,
                                        i ->
                                                "F1124 08:15:42.137482       1 server"
                                                        + i
                                                        + ".go:558] error "
                                                        + word(i)
                                                        + "\n")));
        all.add(
                new Hostile(
                        "starts",
                        n ->
                                counted(
                                        n,
                                        i ->
                                                "I1124 08:15:42.137482       1 server.go:558] \"Version info\" version=\"v1.2"
                                                        + i % 10
                                                        + "."
                                                        + i
                                                        + "\"\n"
                                                        + FATAL)));
        all.add(
                new Hostile(
                        "versions",
                        n -> counted(n, i -> "kube-proxy:v1.2" + i % 10 + "." + i + "\n")));
        all.add(
                new Hostile(
                        "modules",
                        n ->
                                "$ lsmod\nModule Size Used by\n"
                                        + counted(n, i -> "mod_" + word(i) + " 1 1\n")));
        all.add(new Hostile("settings", n -> counted(n, i -> "net.x." + word(i) + " = 1\n")));
        all.add(
                new Hostile(
                        "sections", n -> counted(n, i -> i % 2 == 0 ? "net.x = 1\n" : "ID=x\n")));
        all.add(new Hostile("fatal lines in one", n -> counted(n, i -> FATAL.strip() + " ")));
        all.add(
                new Hostile(
                        "JSON lines",
                        n ->
                                counted(
                                        n,
                                        i ->
                                                "{\"log\":\""
                                                        + FATAL.strip()
                                                        + "\\n\",\"stream\":\"stderr\",\"time\":\"x\"}\n")));
        all.add(
                new Hostile(
                        "JSON with many members",
                        n -> "{" + counted(n, i -> "\"k" + i + "\":\"v\",") + "\"log\":\"x\"}\n"));
        all.add(
                new Hostile(
                        "described pods",
                        n ->
                                counted(
                                        n,
                                        i ->
                                                "Name:         kube-proxy-"
                                                        + word(i)
                                                        + "\nNamespace:  kube-system\nNode:         node-"
                                                        + i
                                                        + "/10.0.0.1\nBack-off restarting failed container\n")));
        all.add(
                new Hostile(
                        "prompts",
                        n ->
                                counted(
                                        n,
                                        i ->
                                                "root@node-"
                                                        + i
                                                        + ":~# lsmod\nModule Size Used by\nip_vs 1 1\n")));
        all.add(
                new Hostile(
                        "files of tail",
                        n ->
                                counted(
                                        n,
                                        i ->
                                                "==> /var/log/pods/kube-system_kube-proxy-"
                                                        + word(i)
                                                        + "_x/kube-proxy/0.log <==\n"
                                                        + FATAL)));
        all.add(
                new Hostile(
                        "components",
                        n ->
                                counted(
                                        n,
                                        i ->
                                                "Nov 24 08:15:42 node-"
                                                        + i
                                                        + " kubelet[812]: "
                                                        + FATAL)));
        all.add(
                new Hostile(
                        "paragraphs",
                        n ->
                                counted(
                                        n,
                                        i ->
                                                "can't initialize iptables\ntable `nat': Table does\n")));
    }

    private static Hostile repeated(String piece) {
        return behind("", piece);
    }

    private static Hostile behind(String head, String piece) {
        return new Hostile(
                shown(head + piece + "..."),
                n -> head + piece.repeat(Math.max(1, n / piece.length())));
    }

    /** Pieces of growing length. */
    private static Hostile growing(String name, IntFunction<String> piece) {
        return new Hostile(name, n -> growing(n, piece));
    }

    private static String growing(int length, IntFunction<String> piece) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < length; i++) {
            text.append(piece.apply(i));
        }
        return text.toString();
    }

    private static String counted(int length, IntFunction<String> piece) {
        return growing(length, piece);
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int rest = number, i = 0; i < 5; i++) {
            word.append("bcdfghjklmnpqrst".charAt(rest & 15));
            rest >>= 4;
        }
        return word.toString();
    }

    private static String configMap(String item, int number, String mode) {
        return item
                + "apiVersion: v1\n  kind: ConfigMap\n  metadata: {name: kube-proxy"
                + number
                + ", namespace: kube-system}\n  data:\n    config.conf: |\n      "
                + CONFIGURATION.strip().replace("\n", "\n      ")
                + "\n      mode: "
                + mode
                + "\n";
    }

    private static String daemonSet(int number, String flags) {
        return "- apiVersion: apps/v1\n  kind: DaemonSet\n  metadata: {name: kube-proxy"
                + number
                + "}\n  spec:\n   template:\n    spec:\n     containers:\n     - name: kube-proxy\n       image: kube-proxy\n       command:\n"
                        .replace("       command:", "       command:")
                + flags.replace("    - ", "       - ")
                + "       volumeMounts: []\n     volumes: []\n";
    }

    private static String base64InBase64(int length) {
        String text = "password: a1b2c3d4e5f6 ";
        while (text.length() < length) {
            text =
                    java.util.Base64.getEncoder()
                            .encodeToString((text + text).getBytes(StandardCharsets.UTF_8));
        }
        return text;
    }

    private static String jsonInJson(int length) {
        String text = "x";
        while (text.length() < length) {
            text = "{\"log\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
        }
        return text;
    }

    private static String shown(String piece) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            if (c < ' ' || c > '~') {
                shown.append(c == '\n' ? "\\n" : String.format("\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.length() > 80
                ? shown.substring(0, 38) + "..." + shown.substring(shown.length() - 38)
                : shown.toString();
    }
}
