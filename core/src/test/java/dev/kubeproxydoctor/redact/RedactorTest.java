package dev.kubeproxydoctor.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Secrets are made here from parts, so that no scanner takes this file for a leak. */
class RedactorTest {
    private static final String RANDOM =
            String.join("", "aB3d", "Ef6h", "Ij9l", "Mn2p", "Qr5t", "Uv8x");
    private static final String BASE64 =
            String.join("", "c2Vj", "cmV0", "LXZh", "bHVl", "LTEy", "MzQ=");
    private static final String JWT =
            String.join(".", "eyJhbGciOiJSUzI1NiJ9", "eyJzdWIiOiJzeXN0ZW0ifQ", RANDOM + RANDOM);
    private static final String BEGIN = "-----BEGIN " + "RSA PRIVATE KEY-----";
    private static final String END = "-----END " + "RSA PRIVATE KEY-----";

    @Test
    void masksKubeconfigCredentialsAndKeepsWhatIsAroundThem() {
        check(
                "users:\n- name: a\n  user:\n    token: "
                        + RANDOM
                        + "\n    client-key-data: "
                        + BASE64
                        + "\n    password: \""
                        + RANDOM
                        + "\" # x\n",
                "users:\n- name: a\n  user:\n    token: REDACTED_token_1\n    client-key-data: UkVEQUNURURfcHJpdmF0ZWtleV8x\n    password: \"REDACTED_token_1\" # x\n");
    }

    @Test
    void masksPrivateKeysInLinesIndentedTruncatedAndEscaped() {
        check(
                BEGIN + "\n" + BASE64 + "\n" + BASE64 + "\n" + END + "\n",
                BEGIN + "\nREDACTED_privatekey_1\nREDACTED_privatekey_1\n" + END + "\n");
        check(
                "key: |\n  " + BEGIN + "\n  " + BASE64 + "\nnext: 1\n",
                "key: |\n  " + BEGIN + "\n  REDACTED_privatekey_1\nnext: 1\n");
        check(
                "\"" + BEGIN + "\\n" + BASE64 + "\\n" + END + "\"",
                "\"" + BEGIN + "REDACTED_privatekey_1" + END + "\"");
    }

    @Test
    void masksTheDataOfASecretWhicheverSideItsKindStandsOn() {
        check(
                "apiVersion: v1\nkind: Secret\ndata:\n  a: " + BASE64 + "\nmetadata:\n  name: x\n",
                "apiVersion: v1\nkind: Secret\ndata:\n  a: UkVEQUNURURfc2VjcmV0ZGF0YV8x\nmetadata:\n  name: x\n");
        check(
                "data:\n  a: " + BASE64 + "\nkind: Secret\n",
                "data:\n  a: UkVEQUNURURfc2VjcmV0ZGF0YV8x\nkind: Secret\n");
        check(
                "items:\n- apiVersion: v1\n  stringData:\n    a: plain words\n  kind: Secret\n",
                "items:\n- apiVersion: v1\n  stringData:\n    a: REDACTED_secretdata_1\n  kind: Secret\n");
        check(
                "{\"kind\":\"Secret\",\"data\":{\"a\":\"" + BASE64 + "\"}}",
                "{\"kind\":\"Secret\",\"data\":{\"a\":\"UkVEQUNURURfc2VjcmV0ZGF0YV8x\"}}");
        same("kind: ConfigMap\ndata:\n  config.conf: |\n    mode: ipvs\n");
    }

    @Test
    void masksEveryItemOfAListOfSecrets() {
        check(
                "kind: SecretList\nitems:\n- data: {a: "
                        + BASE64
                        + "}\n- data:\n    b: "
                        + BASE64
                        + "\n",
                "kind: SecretList\nitems:\n- data: {a: UkVEQUNURURfc2VjcmV0ZGF0YV8x}\n- data:\n    b: UkVEQUNURURfc2VjcmV0ZGF0YV8x\n");
    }

    @Test
    void masksAListOfSecretsWhoseKindComesLast() {
        check(
                "apiVersion: v1\nitems:\n- data:\n    b: "
                        + BASE64
                        + "\n  metadata: {}\nkind: SecretList\n",
                "apiVersion: v1\nitems:\n- data:\n    b: UkVEQUNURURfc2VjcmV0ZGF0YV8x\n  metadata: {}\nkind: SecretList\n");
        check(
                "{\"items\":[{\"data\":{\"b\":\"" + BASE64 + "\"}}],\"kind\":\"SecretList\"}",
                "{\"items\":[{\"data\":{\"b\":\"UkVEQUNURURfc2VjcmV0ZGF0YV8x\"}}],\"kind\":\"SecretList\"}");
        check(
                "{\n  \"items\": [\n    {\n      \"data\": {\n        \"b\": \""
                        + BASE64
                        + "\"\n      }\n    }\n  ],\n  \"kind\": \"SecretList\"\n}\n",
                "{\n  \"items\": [\n    {\n      \"data\": {\n        \"b\": \"UkVEQUNURURfc2VjcmV0ZGF0YV8x\"\n      }\n    }\n  ],\n  \"kind\": \"SecretList\"\n}\n");
    }

    @Test
    void masksTokensByTheMarkOfTheirMaker() {
        check("use ghp" + "_" + RANDOM + ", ok", "use REDACTED_vendortoken_1, ok");
        same("npm_config_registry_of_the_company=x");
    }

    @Test
    void masksTokensHeadersAndUrls() {
        check("Authorization: Bearer " + JWT, "Authorization: Bearer REDACTED_jwt_1");
        check(
                "err=\"Get https://admin:" + RANDOM + "@10.0.0.1:6443/api\"",
                "err=\"Get https://admin:REDACTED_password_1@10.0.0.1:6443/api\"");
        check(
                "kubeadm join --token abcdef." + "0123456789abcdef",
                "kubeadm join --token REDACTED_bootstraptoken_1");
        check(
                "AWS_ACCESS_KEY_ID=" + "AKIA" + "IOSFODNN7EXAMPLE",
                "AWS_ACCESS_KEY_ID=REDACTED_awskeyid_1");
        check("postgres://app:" + RANDOM + "@db/x", "postgres://app:REDACTED_password_1@db/x");
    }

    @Test
    void masksByNameInEveryNotation() {
        check("DB_PASSWORD=" + RANDOM + " next", "DB_PASSWORD=REDACTED_password_1 next");
        check(
                "- name: DB_PASSWORD\n  value: " + RANDOM + "\n",
                "- name: DB_PASSWORD\n  value: REDACTED_password_1\n");
        check(
                "- value: " + RANDOM + "\n  name: API_TOKEN\n",
                "- value: REDACTED_token_1\n  name: API_TOKEN\n");
        check(
                "{\"name\":\"API_TOKEN\",\"value\":\"" + RANDOM + "\"}",
                "{\"name\":\"API_TOKEN\",\"value\":\"REDACTED_token_1\"}");
    }

    @Test
    void leavesAloneWhatOnlyLooksLikeASecret() {
        same("open /var/run/secrets/kubernetes.io/serviceaccount/token: no such file or directory");
        same("tokenFile: /var/run/token\npasswordPolicy: strict\n");
        same("yaml: line 3: found character that cannot start any token\n");
        same("the server has asked for the client to provide credentials");
        same("-A KUBE-SVC-AKIAIOSFODNN7EXA -j KUBE-SEP-ASIAQWERTYUIOPAS");
        same(
                "image: registry.k8s.io/kube-proxy@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
        same("worker.17c5a3b2e4f60d9a");
        same("token: <redacted>\npassword: $(DB_PASSWORD)\nsecret: ${X}\n");
        same("-----BEGIN CERTIFICATE-----\n" + BASE64 + "\n-----END CERTIFICATE-----\n");
    }

    @Test
    void keepsLengthAndLineEndsAndNumbersEqualSecretsAlike() {
        String text =
                "token: " + RANDOM + "\r\ntoken: " + RANDOM + "\r\ntoken: other" + RANDOM + "\r\n";
        SafeText safe = Redactor.redact(text);
        assertEquals(text.length(), safe.length());
        assertEquals(
                "token: REDACTED_token_1\r\ntoken: REDACTED_token_1\r\ntoken: REDACTED_token_2\r\n",
                safe.display());
        assertFalse(safe.slice(3, 20).text().contains(RANDOM.substring(0, 4)));
    }

    @Test
    void aSecretOverTwoLinesLeavesTheirEnds() {
        check(
                "password: \"" + RANDOM + "\r\n  " + RANDOM + "\"\r\nx: 1\r\n",
                "password: \"REDACTED_password_1\r\n  REDACTED_password_1\"\r\nx: 1\r\n");
        check(
                "BEGIN " + "PRIVATE KEY--\\n\r\n",
                "BEGIN " + "PRIVATE KEY--REDACTED_privatekey_1\r\n");
    }

    @Test
    void masksBothLinesOfARandomValueThatIsWrapped() {
        String half = RANDOM + RANDOM.substring(1) + "1";
        check(half + "\n" + half.substring(2) + "xQ\n", "REDACTED_unknown_1\nREDACTED_unknown_2\n");
    }

    @Test
    void aTokenInATokenIsNotKeptTwice() {
        assertEquals(
                1,
                Redactor.redact("eyJhbGciOi".concat("JSUzI1NiJ9.").repeat(20_000))
                        .redactions()
                        .size());
    }

    @Test
    void masksTheSameValueWhereItStandsBare() {
        check(
                "password: " + RANDOM + "\nE1124 login with " + RANDOM + " failed\n",
                "password: REDACTED_password_1\nE1124 login with REDACTED_password_1 failed\n");
        check(
                "tried " + RANDOM + " first\npassword: " + RANDOM + "\n",
                "tried REDACTED_password_1 first\npassword: REDACTED_password_1\n");
        // A word that anything may be called says nothing.
        check(
                "password: administrator\nlogin as administrator\n",
                "password: REDACTED_password_1\nlogin as administrator\n");
        // No part of a longer word, and in its own case.
        check(
                "password: "
                        + RANDOM
                        + "\n"
                        + RANDOM
                        + "x "
                        + RANDOM.toLowerCase(Locale.ROOT)
                        + "\n",
                "password: REDACTED_password_1\n"
                        + RANDOM
                        + "x "
                        + RANDOM.toLowerCase(Locale.ROOT)
                        + "\n");
    }

    @Test
    void theSameValueKeepsItsNumberInLaterChunks() {
        Redactor redactor = new Redactor();
        redactor.next("password: " + RANDOM + "\n");
        assertEquals("got REDACTED_password_1\n", redactor.next("got " + RANDOM + "\n").display());
    }

    @Test
    void masksParametersHeadersAndCommandLines() {
        check(
                "GET /x?se=1&sig=" + RANDOM + "&y=2\n",
                "GET /x?se=1&sig=REDACTED_credentials_1&y=2\n");
        check("x;AccountKey=" + BASE64 + ";y=1\n", "x;AccountKey=REDACTED_key_1;y=1\n");
        check(
                "Cookie: sid=" + RANDOM + "; theme=dark\n",
                "Cookie: sid=REDACTED_credentials_1; theme=dark\n");
        check(
                "curl -k -u kp:" + RANDOM + " https://a/b\n",
                "curl -k -u kp:REDACTED_password_1 https://a/b\n");
        check("\"auth\": \"" + BASE64 + "\"\n", "\"auth\": \"REDACTED_credentials_1\"\n");
        check(
                "https://hooks.slack.com/" + "services/T0/B0/" + RANDOM + "\n",
                "https://hooks.slack.com/" + "services/REDACTED_credentials_1\n");
        same("curl -u name https://a/b\nCookie: a=b\nno design=assigned\nfeature: auth=none\n");
    }

    @Test
    void masksTokensWithAMarkInTheMiddle() {
        String id = "3357" + "489532";
        check(
                "bot" + " " + id + ":" + "AA" + RANDOM + "ab3d5f7hi\n",
                "bot REDACTED_vendortoken_1\n");
        check("x key-" + "0017da783247225b" + "2308e92ebe055ba3\n", "x REDACTED_vendortoken_1\n");
        same("at 10:AA in the morning key-value monkey-0017\n");
    }

    private static void check(String before, String after) {
        assertEquals(after, Redactor.redact(before).display());
    }

    private static void same(String text) {
        check(text, text);
    }
}
