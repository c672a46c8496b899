package dev.kubeproxydoctor.redact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is masked stands between angle quotes: «like this». All else stays as it is. */
public class MaskingTest {
    /** The texts of one sort after the other, for tests of other packages. */
    public static List<String> texts() {
        return Stream.of(tables(), wordsBetween(), windows(), encoded(), harmless(), urls())
                .map(sort -> plain(String.join("", sort)))
                .toList();
    }

    private static String plain(String marked) {
        return marked.replace("«", "").replace("»", "");
    }

    static List<String> tables() {
        return List.of(
                "user,password,host\nalice,«Tr0ub4dor&3x»,db1.example.com\nbob,«winter»,db2\n",
                "\"user\",\"password\"\n\"alice\",\"«a,b;c»\"\n\nuser,password is what it said\n",
                "name;kennwort;rolle\nanna;«Sommer2024!»;admin\n",
                "usuario\tcontraseña\tequipo\njuan\t«Gat0Negro99»\tsrv1\n",
                "id|mot de passe|groupe\n7|«B0nj0ur-Paris»|ops\n",
                "| user | password |\n|------|----------|\n| ann | «x9» |\n",
                "host,api_token,region\na1,«9f8e7d6c5b4a39281706f5e4d3c2b1a0»,eu\n",
                "USER      PASSWORD        HOST\nalice     «Tr0ub4dor»       db1\n",
                "логин;пароль\nanna;«Zx81-Qq77»\n",
                "user,secret\nbob,«9f8e7d6c5b4a39281706»\ncarol,my-secret-name\n",
                "name:password:uid\nann:«Tr0ub4dor»:7\n",
                "host^password^port\ndb1^«Tr0ub4dor»^22\n",
                "utente;parola d'ordine\nanna;«Tr0ub4dor9»\n",
                "+------+----------+\n| user | password |\n+------+----------+\n| ann  | «x9»       |\n",
                "Key         Value\n---         -----\npassword    «Tr0ub4dorXk29»\nusername    app\n",
                "user: svc pass: «Tr0ub4dor29»\nhost: a port: b\n",
                // What only looks like one.
                "pass,fail,skip\n12,0,3\n",
                "NAME   SECRETS   AGE\ndefault   1   3d\n",
                "NAME     READY   SECRET       AGE\nmy-tls   True    my-tls-pem   3d\n",
                "user,password,host\nalice,changeme,db1\nbob,,db2\ncarol,<hidden>,db3\n",
                "the user, password and host are unknown\nnothing, here, at all\n",
                "    'master_log_pos',\n    'master_password',\n    'master_port',\n",
                "password\trequired\tpam_unix.so\nsession\trequired\tpam_unix.so\n",
                "| 7 | token | x |\n| 8 | 9f8e7d6c5b4a3928 | y |\n");
    }

    static List<String> wordsBetween() {
        return List.of(
                "The password for the admin account is «hunter2-Blue7»\n",
                "admin password (temporary): «Xk29-ll2P»\n",
                "DB password on node-3 = «s3cr3t-Zoo9»\n",
                "Passwort des Benutzers root lautet «Geheim!2024»\n",
                "Passwort lautet «Geheim!2024»\n",
                "la contraseña es «Gat0Negro99»\n",
                "Пароль: «Zx81-Qq77»\nПАРОЛЬ=«Zx81-Qq78»\nパスワード: «Zx81-Qq79»\n",
                "비밀번호: «Zx81-Qq77»\nκωδικός: «Zx81-Qq78»\n密码：«Zx81-Qq79»\n",
                "le mot de passe de la base est «B0nj0ur-77»\n",
                "root密码为«Zx81Qq77aB»\n口令是 «Zx81Qq77aB»\nMật khẩu: «Zx81-Qq77»\n",
                "a senha do servidor é «Gat0Negro99»\nHeslo je «Gat0Negro99»\nla clave es «Gat0Negro98»\n",
                "log in as root, password «Gat0Negro99»\nusername a password 7 «0822455D0A16»\n",
                "put(\"db.password\", \"«Tr0ub4dor29»\"); define('DB_PASSWORD', '«Tr0ub4dor28»');\n",
                "String password = \"«Tr0ub»\" + \"«4dor29»\";\n",
                "variable \"db_password\" {\n  type = string\n  default = \"«Tr0ub4dor29»\"\n}\n",
                "OPENAI_KEY=«9f8e7d6c5b4a39281706f5e4d3c2b1a0»\nSCW_SECRET_KEY=«9f8e7d6c-5b4a-4928-a706-f5e4d3c2b1a0»\n",
                "--password-stdin is an option\necho \"«Tr0ub4dor29»\" | docker login -u a --password-stdin\n",
                "keytool -storepass «Tr0ub4dor29» -bypass 12345678a\n",
                "passwd: files systemd\npassword: (unset)\ntoken=ServiceCIDRConfigController\n",
                "password = var.db_password\nsecret = module.db.password2\nnoCreds: postgres://db-1:5432/a\n",
                "SORT_KEY=9f8e7d6c5b4a39281706f5e4d3c2b1a0\n",
                "password for user admin is incorrect\n",
                "the password of the account is at least 12 characters long\n",
                "Fix a typo in the update-passwd manpage. Closes: Bug#53857,#75791\n",
                "password for user \"bob\" was rejected by 10.0.0.7\n");
    }

    static List<String> windows() {
        return List.of(
                "net use Z: \\\\fs01\\share «Pa55w0rd!x» /user:CORP\\svc\n",
                "net use \\\\fs01\\share /user:CORP\\svc «Pa55w0rd!x»\n",
                "net user admin «N3wPass99!» /add\n",
                "net user\nnet user admin\nnet user admin *\nnet use * /delete\n",
                "$c = ConvertTo-SecureString \"«P@ssw0rd-77»\" -AsPlainText -Force\n",
                "ConvertTo-SecureString -String '«Qq12-zz9X»' -AsPlainText\n",
                "New-LocalUser -Name ops -Password (ConvertTo-SecureString '«Qq12-zz9X»' -AsPlainText -Force)\n",
                "$c = ConvertTo-SecureString $plain -AsPlainText -Force\n",
                "New-LocalUser -Name ops -Password (Read-Host -AsSecureString)\n",
                "schtasks /create /ru CORP\\svc /rp «Zx99-yy01» /tn x\n");
    }

    static List<String> encoded() {
        return List.of(
                "$ANSIBLE_VAULT;1.1;AES256\n«62313365396662343061393464336163383764373764613633653634306231386433626436623361»\n«6134333665353966363534333632666535»\nnext: line\n",
                "pw: !vault |\n  $ANSIBLE_VAULT;1.2;AES256;dev\n  «62313365396662343061393464336163383764373764613633653634306231386433626436623361»\n  «6134333665»\nnext: line\n",
                "totp seed: «JBSW Y3DP EHPK 3PXP JBSW Y3DP»\n",
                "2FA key «gezdgnbvgy3tqojqgezdgnbvgy3tqojq» for ops\n",
                "otp sent to KUBE-SVC-ERIFXISQEP7F7OF4\n",
                "value «aHVudGVyMi1zdXBlci1zZWNyZXQ=» end\n",
                "password=«3DHunter2-Qp=»\n«77xx»\n",
                "image digest aHVudGVyMi1zdXBlci1zZWNyZXQ=\n",
                // kube-proxy, and a sentence
                "x: a3ViZS1wcm94eS1jb25maWdtYXA= dGhlIHF1aWNrIGJyb3duIGZveA==\n");
    }

    static List<String> harmless() {
        return List.of(
                "\"Starting config controller\" token=EndpointSliceConfig\n",
                "token=\"kube-proxy\" token=serviceConfig\n",
                "Data\n====\npassword:  24 bytes\ntoken:     1024 bytes\nca.crt:    1066 bytes\n",
                "TokenURL: https://login.example.com/oauth2/token\n",
                "password: changeme\nDB_PASSWORD=change-me\nkeystorePassword: changeit\n",
                "password: $(DB_PASSWORD)\npassword: \"{{ .Values.pw }}\"\n",
                "To make a new seed file, use yarrow256_random. The function\nyarrow256_force_reseed is gone\n",
                "the random seed=1732433742 of shard 7\n");
    }

    static List<String> urls() {
        return List.of(
                "postgres://app:«s3cretPg»@/appdb?host=/var/run/postgresql\n",
                "mysql://root:«hunter22»@\nredis://:«Redis-7781»@\n",
                "postgres:///db?user=app&password=«xY7-zz»\n");
    }

    @ParameterizedTest
    @MethodSource({"tables", "wordsBetween", "windows", "encoded", "harmless", "urls"})
    void masksWhatIsMarkedAndNothingElse(String marked) {
        String text = plain(marked);
        SafeText safe = Redactor.redact(text);
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean masked = safe.text().charAt(i) == SafeText.MASK;
            boolean before = i > 0 && safe.text().charAt(i - 1) == SafeText.MASK;
            shown.append(masked && !before ? "«" : !masked && before ? "»" : "");
            shown.append(text.charAt(i));
        }
        assertEquals(marked, shown.toString());
    }

    @ParameterizedTest
    @MethodSource({"tables", "wordsBetween", "windows", "encoded", "harmless", "urls"})
    void maskingTwiceChangesNothing(String marked) {
        String once = Redactor.redact(plain(marked)).display();
        assertEquals(once, Redactor.redact(once).display());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void manyTextsInOneAreMaskedToo(String text) {
        String once = Redactor.redact(text).display();
        assertEquals(once, Redactor.redact(once).display());
    }

    @Test
    void aLineThatEndsWithAPlaceholderDoesNotGoOn() {
        String line = "x.client-secret=REDACTED_secret_1";
        String text = " ".repeat(80 - line.length()) + line + "\nserver.key-store-password=x9\n";
        assertEquals(text.replace("x9", "REDACTED_password_1"), Redactor.redact(text).display());
    }

    @Test
    void aPlaceholderHidesNothingBehindIt() {
        assertEquals(
                "password: REDACTED_password_1REDACTED_password_1\n",
                Redactor.redact("password: REDACTED_password_1hunter22\n").display());
    }
}
