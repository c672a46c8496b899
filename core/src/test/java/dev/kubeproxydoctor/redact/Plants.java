package dev.kubeproxydoctor.redact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * One paste of each category of secrets, with values from a seed. Marks of makers are put together
 * from parts, so that no scanner takes this file for a leak.
 */
final class Plants {
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final String MIXED = LOWER.toUpperCase(Locale.ROOT) + LOWER + DIGITS;
    private static final String HEX = "0123456789abcdef";

    private final Random random;
    private final Map<String, String> pastes = new LinkedHashMap<>();

    private Plants(long seed) {
        random = new Random(seed);
    }

    /** Category to paste; what is secret stands between «». */
    static Map<String, String> of(long seed) {
        Plants plants = new Plants(seed);
        plants.kubernetes();
        plants.names();
        plants.urls();
        plants.cloud();
        plants.makers();
        plants.commands();
        plants.keys();
        return plants.pastes;
    }

    private void put(String category, String paste) {
        pastes.put(category, paste);
    }

    private String of(String alphabet, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private String mixed(int length) {
        return of(LOWER, 1)
                + of(LOWER.toUpperCase(Locale.ROOT), 1)
                + of(DIGITS, 1)
                + of(MIXED, length - 3);
    }

    private String hex(int length) {
        return of(HEX, length - 2) + "a1";
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String jwt() {
        String header =
                base64("{\"alg\":\"RS256\",\"kid\":\"" + mixed(20) + "\"}").replace("=", "");
        String claims =
                base64(
                                "{\"iss\":\"kubernetes/serviceaccount\",\"sub\":\"system:serviceaccount:kube-system:kube-proxy\"}")
                        .replace("=", "");
        return header + "." + claims + "." + mixed(86);
    }

    private String human() {
        String[] words = {"Harbor", "Juniper", "Lagoon", "Sierra", "Cobalt", "Walnut"};
        return words[random.nextInt(6)] + "_" + (10000 + random.nextInt(89999));
    }

    private String body(int lines) {
        StringBuilder body = new StringBuilder("MIIEpAIB" + "AAKCAQEA" + mixed(48));
        for (int i = 0; i < lines; i++) {
            body.append('\n').append(mixed(64));
        }
        return body.append('\n').append(mixed(30)).append("==").toString();
    }

    /** Each line secret by itself. */
    private static String apart(String lines) {
        return "«" + lines.replace("\n", "»\n«") + "»";
    }

    private static String indented(String text, String indent) {
        return indent + text.replace("\n", "\n" + indent);
    }

    private void kubernetes() {
        put(
                "bearer",
                "I1104 07:00:58.524585       1 round_trippers.go:169] Authorization: Bearer «"
                        + jwt()
                        + "»\n");
        put("basic", "Authorization: Basic «" + base64("admin:" + human()) + "»\n");
        put("kubeconfig-token", "users:\n- name: kp\n  user:\n    token: «" + mixed(40) + "»\n");
        put("kubeconfig-password", "  user:\n    username: kp\n    password: «" + human() + "»\n");
        put(
                "client-key-data",
                "    client-key-data: «"
                        + base64(
                                "-----BEGIN RSA "
                                        + "PRIVATE KEY-----\n"
                                        + body(4)
                                        + "\n-----END RSA "
                                        + "PRIVATE KEY-----\n")
                        + "»\n");
        put("client-certificate-data", "    client-certificate-data: «" + bytes(120) + "»\n");
        put(
                "secret-data",
                "apiVersion: v1\nkind: Secret\nmetadata:\n  name: a\ndata:\n  tls: «"
                        + bytes(24)
                        + "»\n  b: «"
                        + base64(human())
                        + "»\ntype: Opaque\n");
        put(
                "secret-data-first",
                "apiVersion: v1\ndata:\n  a: «"
                        + bytes(24)
                        + "»\nkind: Secret\nmetadata:\n  name: a\n");
        put(
                "secret-stringdata",
                "kind: Secret\nstringData:\n  user: «"
                        + human()
                        + "»\n  conf: |\n    «"
                        + human()
                        + "»\n    «"
                        + mixed(20)
                        + "»\ntype: Opaque\n");
        put(
                "secret-flow",
                "{apiVersion: v1, kind: Secret, data: {a: «"
                        + bytes(18)
                        + "», b: «"
                        + bytes(18)
                        + "»}}\n");
        put(
                "secret-json",
                "{\"apiVersion\":\"v1\",\"data\":{\"a\":\"«"
                        + bytes(18)
                        + "»\"},\"kind\":\"Secret\"}\n");
        put(
                "secret-json-pretty",
                "{\n  \"apiVersion\": \"v1\",\n  \"data\": {\n    \"a\": \"«"
                        + bytes(18)
                        + "»\",\n    \"b\": \"«"
                        + bytes(18)
                        + "»\"\n  },\n  \"kind\": \"Secret\"\n}\n");
        put(
                "last-applied",
                "    kubectl.kubernetes.io/last-applied-configuration: |\n      {\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"stringData\":{\"password\":\"«"
                        + human()
                        + "»\"}}\n");
        put("env", "        - name: DB_PASSWORD\n          value: «" + human() + "»\n");
        put("env-reversed", "        - value: «" + mixed(18) + "»\n          name: API_TOKEN\n");
        put(
                "env-flow",
                "env: [{name: MODE, value: x}, {name: JWT_SECRET, value: «" + mixed(24) + "»}]\n");
        put("env-json", "{\"name\":\"REDIS_PASSWORD\",\"value\":\"«" + human() + "»\"}\n");
        put(
                "describe-env",
                "    Environment:\n      APP_MODE:     prod\n      APP_PASSWORD:  «"
                        + human()
                        + "»\n      POD_IP:        (v1:status.podIP)\n");
        put(
                "docker-auth",
                "{\"auths\":{\"registry.example.com\":{\"auth\":\"«"
                        + base64("robot:" + mixed(20))
                        + "»\"}}}\n");
        put(
                "dockerconfigjson",
                "  config: «"
                        + base64(
                                "{\"auths\":{\"r.example.com\":{\"auth\":\""
                                        + base64("u:" + mixed(20))
                                        + "\"}}}")
                        + "»\n");
        put(
                "encryption-configuration",
                "    - aescbc:\n        keys:\n        - name: key1\n          secret: «"
                        + bytes(32)
                        + "»\n");
        put(
                "bootstrap-token",
                "kubeadm join 10.0.0.1:6443 --token «"
                        + of(LOWER + DIGITS, 6)
                        + "."
                        + of(LOWER + DIGITS, 16)
                        + "» --discovery-token-ca-cert-hash sha256:0011\n");
        put(
                "certificate-key",
                "kubeadm init phase upload-certs --certificate-key «" + hex(64) + "»\n");
        put(
                "args-list",
                "        args:\n        - --password\n        - «"
                        + human()
                        + "»\n        - --v=2\n");
        put("args-json", "\"args\": [\"--token\", \"«" + mixed(30) + "»\", \"--v=2\"]\n");
        put("k3s-token", "K3S_TOKEN=«K10" + hex(64) + "::server:" + hex(32) + "»\n");
        put("folded", "password: >-\n  «" + human() + "»\nmode: x\n");
        put("anchor", "password: &pw «" + human() + "»\nmode: x\n");
        put("tagged", "password: !!str «" + human() + "»\n");
        put("single-quoted", "password: 'it''s «" + mixed(14) + "»'\n");
        put("next-line", "password:\n  «" + human() + "»\nmode: x\n");
    }

    private void names() {
        put("properties", "spring.datasource.password=«" + human() + "»\n");
        put("env-file", "export DB_PASS='«" + human() + "»'\n");
        put("logfmt", "level=info pwd=«" + human() + "» user=kp\n");
        put("toml", "secret_key = \"«" + mixed(32) + "»\"\n");
        put("ini", "[client]\npasswd = «" + human() + "»\n");
        put("xml", "<password>«" + human() + "»</password>\n");
        put("prose", "The Db Password is «" + human() + "» on all nodes\n");
        put("markdown-table", "| Name | Value |\n| DB_PASSWORD | «" + human() + "» |\n");
        put("bold", "**Password**: «" + human() + "»\n");
        put("yaml-apikey", "apiKey: «" + mixed(32) + "»\n");
        put("camel", "clientSecret: «" + mixed(30) + "»\n");
        put("suffix", "DB_PASSWORD_2=«" + human() + "»\n");
        put("hash-rocket", "'password' => '«" + human() + "»',\n");
        put("subscript", "config[\"api_token\"] = \"«" + mixed(24) + "»\"\n");
        put("x-api-key", "X-Api-Key: «" + mixed(32) + "»\n");
        put("private-token", "PRIVATE-TOKEN: «" + mixed(20) + "»\n");
        put("vault-token", "X-Vault-Token: «" + mixed(26) + "»\n");
        put("azdo-pat", "AZURE_DEVOPS_EXT_PAT=«" + of(LOWER + "234567", 51) + "7»\n");
        put(
                "wireguard",
                "[Interface]\nPrivateKey = «"
                        + bytes(32)
                        + "»\nListenPort = 51820\n[Peer]\nPresharedKey = «"
                        + bytes(32)
                        + "»\n");
        put("memberlist", "secretkey: «" + bytes(32) + "»\n");
        put(
                "keepalived",
                "    authentication {\n        auth_type PASS\n        auth_pass «"
                        + of(LOWER, 5)
                        + "1Xy»\n    }\n");
        put("redis", "requirepass «" + human() + "»\n");
        put("netrc", "machine git.example.com login kp password «" + human() + "»\n");
        put("pgpass", "db.example.com:5432:app:kp:«" + human() + "»\n");
        put("prompt", "AWS Secret Access Key [None]: «" + of(MIXED + "+/", 38) + "a1»\n");
        put("ipsec", "    aead rfc4106(gcm(aes)) 0x«" + hex(40) + "» 128\n");
        put("cookie", "Set-Cookie: SESSION=«" + mixed(32) + "»; Path=/\n");
        put("bcrypt", "admin:«$2y$" + "10$" + of(MIXED + "./", 53) + "»\n");
        put(
                "shadow",
                "root:«$6$" + mixed(8) + "$" + of(MIXED + "./", 86) + "»:19000:0:99999:7:::\n");
        put("vault-kv", "Key         Value\n---         -----\npassword    «" + human() + "»\n");
        put("repeated", "password: «" + mixed(16) + "»\n");
    }

    private void urls() {
        put(
                "basic-auth-url",
                "Get \"https://kp:«" + human() + "»@api.example.com:8443/version\": x509\n");
        put("proxy", "HTTPS_PROXY=http://proxyuser:«" + human() + "»@proxy.corp:3128\n");
        put("postgres", "DATABASE_URL=postgres://app:«" + mixed(18) + "»@db.prod:5432/app\n");
        put("mongo", "mongodb+srv://root:«" + mixed(18) + "»@c0.example.net/admin?w=1\n");
        put("redis-url", "redis://:«" + mixed(18) + "»@redis:6379/0\n");
        put("slash-password", "amqp://u:«" + mixed(6) + "/" + mixed(8) + "»@mq:5672/\n");
        put("go-dsn", "dsn=\"root:«" + mixed(14) + "»@tcp(10.0.0.5:3306)/app\"\n");
        put("jdbc", "jdbc:postgresql://db:5432/x?user=kp&password=«" + human() + "»&ssl=true\n");
        put(
                "jdbc-semicolon",
                "jdbc:sqlserver://db:1433;user=sa;password=«" + human() + "»;encrypt=true\n");
        put("jdbc-oracle", "jdbc:oracle:thin:scott/«" + human() + "»@//db:1521/x\n");
        put("ado-net", "Server=db;Database=x;User Id=sa;Password=«" + human() + "»;Encrypt=True\n");
        put("odbc", "Driver={ODBC};Server=db;Uid=sa;Pwd={«" + human() + "»};\n");
        put("libpq", "host=db user=kp password='«" + human() + "»' sslmode=require\n");
        put("query-token", "GET /healthz?access_token=«" + mixed(32) + "»&x=1 HTTP/1.1\n");
        put(
                "slack-webhook",
                "https://hooks.slack.com/"
                        + "services/«T"
                        + mixed(8)
                        + "/B"
                        + mixed(8)
                        + "/"
                        + mixed(24)
                        + "»\n");
        put(
                "discord-webhook",
                "https://discord.com/api/" + "webhooks/«1234567890/" + mixed(60) + "»\n");
        put("sentry-dsn", "SENTRY=https://«" + hex(32) + "»@o123.ingest.sentry.io/456\n");
    }

    private void cloud() {
        put(
                "aws-akid",
                "aws_access_key_id = «AK"
                        + "IA"
                        + of(LOWER.toUpperCase(Locale.ROOT) + "234567", 16)
                        + "»\n");
        put("aws-secret", "aws_secret_access_key = «" + of(MIXED + "+/", 38) + "a1»\n");
        put("aws-session", "AWS_SESSION_TOKEN=«" + bytes(150) + "»\n");
        put("aws-csv", "AK" + "IA" + "2345672345672345,«" + of(MIXED, 37) + "aB1»\n");
        put("aws-presign", "https://s3.amazonaws.com/b/k?X-Amz-Signature=«" + hex(64) + "»\n");
        put("gcp-key-id", "  \"private_key_id\": \"«" + hex(40) + "»\",\n");
        put(
                "gcp-private-key",
                "  \"private_key\": \"-----BEGIN "
                        + "PRIVATE KEY-----\\n«"
                        + body(5).replace("\n", "\\n")
                        + "»\\n-----END "
                        + "PRIVATE KEY-----\\n\",\n");
        put("gcp-api-key", "key: «AI" + "za" + "Sy" + mixed(33) + "»\n");
        put("gcp-oauth", "got «ya" + "29." + mixed(80) + "»\n");
        put("gcp-client-secret", "\"client_secret\": \"«GOC" + "SPX-" + mixed(28) + "»\"\n");
        put(
                "azure-storage",
                "DefaultEndpointsProtocol=https;AccountName=x;AccountKey=«"
                        + bytes(64)
                        + "»;EndpointSuffix=core.windows.net\n");
        put(
                "azure-sas",
                "https://x.blob.core.windows.net/c?sv=2022-11-02&se=2026&sig=«"
                        + mixed(40)
                        + "%3D»\n");
        put("azure-client-secret", "AZURE_CLIENT=«" + mixed(3) + "8Q~" + mixed(34) + "»\n");
        put(
                "azure-servicebus",
                "Endpoint=sb://x/;SharedAccessKeyName=Root;SharedAccessKey=«" + bytes(32) + "»\n");
    }

    private void makers() {
        String[][] makers = {
            {"github", "gh", "p_", "36"},
            {"github-fine", "github", "_pat_", "82"},
            {"gitlab", "glp", "at-", "20"},
            {"slack-bot", "xo", "xb-1234567890-", "24"},
            {"slack-app", "xa", "pp-1-A0123-", "60"},
            {"stripe", "sk", "_live_", "24"},
            {"stripe-webhook", "whs", "ec_", "32"},
            {"openai", "sk-", "proj-", "48"},
            {"anthropic", "sk-", "ant-api03-", "90"},
            {"huggingface", "hf", "_", "34"},
            {"npm", "np", "m_", "36"},
            {"pypi", "py", "pi-", "90"},
            {"grafana", "gl", "sa_", "40"},
            {"vault", "hv", "s.", "90"},
            {"docker", "dckr", "_pat_", "27"},
            {"doppler", "dp.", "pt.", "43"},
            {"newrelic", "NR", "AK-", "27"},
            {"linear", "lin_", "api_", "40"},
            {"artifactory", "AK", "Cp", "69"},
            {"pulumi", "pu", "l-", "40"},
            {"postman", "PM", "AK-", "59"},
            {"supabase", "sb", "p_", "40"},
            {"planetscale", "pscale_", "tkn_", "43"},
            {"fly", "fm", "2_", "100"},
            {"sonar", "sq", "p_", "40"},
            {"dynatrace", "dt0", "c01.", "90"},
            {"sentry", "sn", "trys_", "60"},
            {"openshift", "sha", "256~", "43"},
            {"atlassian", "ATA", "TT3", "180"},
            {"tailscale", "ts", "key-auth-", "40"},
            {"swarm", "SWM", "TKN-1-", "76"},
            {"sendgrid", "S", "G.", "66"}
        };
        for (String[] maker : makers) {
            put(
                    maker[0],
                    "using «"
                            + maker[1]
                            + maker[2]
                            + mixed(Integer.parseInt(maker[3]))
                            + "» now\n");
        }
        put("shopify", "using «shp" + "at_" + hex(32) + "» now\n");
        put("digitalocean", "using «dop" + "_v1_" + hex(64) + "» now\n");
        put("databricks", "using «da" + "pi" + hex(32) + "» now\n");
        put(
                "age",
                "using «AGE-"
                        + "SECRET-KEY-1"
                        + of(LOWER.toUpperCase(Locale.ROOT) + DIGITS, 56)
                        + "2» now\n");
        put("terraform", "using «" + mixed(14) + ".atlas" + "v1." + mixed(67) + "» now\n");
        put(
                "telegram",
                "https://api.telegram.org/bot«"
                        + of("123456789", 10)
                        + ":"
                        + "AA"
                        + mixed(33)
                        + "»/getMe\n");
        put("twilio", "using «S" + "K" + hex(32) + "» now\n");
        put("okta", "using «0" + "0" + mixed(40) + "» now\n");
        put("mailgun", "using «ke" + "y-" + hex(32) + "» now\n");
        put("rancher", "using «tok" + "en-ab3de:" + mixed(54).toLowerCase(Locale.ROOT) + "» now\n");
        put(
                "openai-legacy",
                "using «s" + "k-" + mixed(20) + "T3Blbk" + "FJ" + mixed(20) + "» now\n");
        put("datadog", "DD_API_KEY=«" + hex(32) + "»\n");
        put("unknown", "value «" + mixed(40) + "» here\n");
    }

    private void commands() {
        put("curl-user", "curl -k -u kp:«" + human() + "» https://a/b\n");
        put("mysql", "mysql -h db -u root -p«" + human() + "» app\n");
        put("sshpass", "sshpass -p '«" + human() + "»' ssh node1\n");
        put("docker-login", "docker login -u kp -p «" + human() + "» r.example.com\n");
        put(
                "from-literal",
                "kubectl create secret generic a --from-literal=password=«" + human() + "»\n");
        put("flag", "helm install x --set auth.rootPassword=«" + human() + "»\n");
        put("pgpassword", "PGPASSWORD=«" + human() + "» psql -h db\n");
        put("redis-cli", "redis-cli -h r -a «" + human() + "» ping\n");
        put(
                "base64-d",
                "$ kubectl get secret a -o jsonpath='{.data.p}' | base64 -d\n«"
                        + human()
                        + "»\n$ \n");
        put(
                "token-create",
                "$ kubeadm token create\n«"
                        + of(LOWER + DIGITS, 6)
                        + "."
                        + of(LOWER + DIGITS, 16)
                        + "»\n");
    }

    private void keys() {
        String begin = "-----BEGIN " + "RSA PRIVATE KEY-----\n";
        String end = "-----END " + "RSA PRIVATE KEY-----\n";
        put("pem", begin + apart(body(6)) + "\n" + end);
        put(
                "pem-indented",
                "key: |\n"
                        + indented(begin + apart(body(6)) + "\n" + end, "    ").stripTrailing()
                        + "\nmode: x\n");
        put(
                "pem-encrypted",
                begin
                        + "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n"
                        + apart(body(6))
                        + "\n"
                        + end);
        put("pem-cut-below", begin + apart(body(3)) + "\n");
        put("pem-cut-above", apart(body(4).substring(65)) + "\n" + end);
        put("pem-bare", apart(body(6)) + "\n");
        put(
                "pem-then-yaml",
                "  tls.key: |\n    "
                        + begin
                        + indented(apart(body(2)), "    ")
                        + "\n  mode: ipvs\n");
        put(
                "pem-one-line",
                "key=" + begin.strip() + " «" + body(4).replace('\n', ' ') + "» " + end);
        put(
                "openssh",
                "-----BEGIN OPENSSH "
                        + "PRIVATE KEY-----\n«b3BlbnNzaC1rZXktdjE"
                        + mixed(50)
                        + "»\n«"
                        + mixed(70)
                        + "»\n«"
                        + mixed(31)
                        + "=»\n-----END OPENSSH "
                        + "PRIVATE KEY-----\n");
        put("pem-quoted", "> " + begin + "> «" + body(3).replace("\n", "»\n> «") + "»\n> " + end);
        put(
                "pem-klog",
                klog(begin)
                        + klog("«" + body(3).replace("\n", "»\n" + klog("") + "«") + "»\n")
                        + klog(end));
    }

    private static String klog(String line) {
        return "I1104 07:00:34.150134       1 x.go:1] " + line;
    }
}
