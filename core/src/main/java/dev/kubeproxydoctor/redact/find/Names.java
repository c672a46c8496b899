package dev.kubeproxydoctor.redact.find;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * What a name says about its value. Names are read as words: {@code dbPassword}, {@code
 * DB_PASSWORD} and {@code db-password} are the same, {@code MONKEY} holds no key and {@code
 * passwordPolicy} no password.
 */
final class Names {
    private Names() {}

    /** How sure a name makes it that its value is a secret. */
    enum Claim {
        NONE,

        /** A long value is a secret: {@code OPENAI_KEY}. */
        LONG,

        /** The value decides: {@code secretKey} may hold a key or the name of one. */
        PERHAPS,

        /** Any value is a secret. */
        SECRET
    }

    /** A last word of these says something about a secret and holds none. */
    private static final List<String> ABOUT =
            Chars.words(
                    """
                    file filename path paths dir directory name names ref refs reference type types ttl \
                    policy policies length len url uri host port mode id ids uid size count max min \
                    limit expiration expires expiry expire expired seconds minutes hours days namespace \
                    volume provider class endpoint endpoints backend enabled enable disabled required \
                    require review reviews request requests version format algorithm alg scheme rotation \
                    rotate age interval timeout audience audiences issuer subject checksum digest usage \
                    usages description prompt field label column header prefix suffix source store \
                    manager controller template variable error status changed list reset link page \
                    strength pattern regex validator encoder encoding mount projection binding lookup \
                    authenticator cleaner signer generator server service pem crt cert hint helper \
                    keyboard created time date at exists present set valid verify check rule rules role \
                    scope scopes cache bytes bits cost rounds attempts retries config command cmd driver \
                    fingerprint engine object selector location region ring table index order owner user \
                    username login operator sync syncer watch watcher informer event action kind \
                    resource permission handler exchange response hash placeholder annotation group""");

    /** What a word ends in that holds a secret, with or without a word before it. */
    private static final List<String> STRONG =
            Chars.words(
                    """
                    password passwd passphrase pwd credentials credential apikey secretkey \
                    privatekey accesskey authkey encryptionkey masterkey sharedkey signingkey passkey \
                    psk presharedkey requirepass masterauth authtoken accesstoken identitytoken \
                    clientsecret connectionstring bindpw \
                    rootpw""");

    /**
     * What other languages that write Latin letters call a password; accents are gone, and what
     * other scripts write reads {@code password} ({@code Disguises}).
     */
    static final List<String> FOREIGN =
            Chars.words(
                    """
                    kennwort passwort contrasena senha wachtwoord haslo heslo lozinka salasana losenord \
                    adgangskode sifre passord parola jelszo geslo parool sandi clave""");

    /** Words that speak of a secret wherever they stand in a name. */
    private static final List<String> SECRETS =
            Chars.words("secret token secrets passwords tokens pass creds");

    /** Words that make a following {@code key} a secret one. */
    private static final List<String> KEYS =
            Chars.words(
                    """
                    api access secret private signing encryption encrypt master shared account auth \
                    session storage license app application hmac jwt deploy webhook subscription \
                    functions function certificate preshared gossip integration admin sas routing \
                    primary secondary service client consumer crypt crypto cookie decryption unseal \
                    recovery genie write host instrumentation aes token password enc data fernet hash \
                    salt""");

    /** After these {@code key} may also be the name of one. */
    private static final List<String> EITHER =
            Chars.words(
                    """
                    secret service client host data hash salt token password app functions primary secondary \
                    write cookie certificate session storage""");

    /** What these words make of {@code KEY} is not a secret. */
    private static final List<String> PLAIN_KEYS =
            Chars.words("cache partition sort public pub foreign primary ssh gpg node host");

    /** Before {@code secret} these name an object of that kind. */
    private static final List<String> OBJECTS =
            Chars.words(
                    """
                    existing tls pull cert certificate ca ingress bundle keystore truststore from parent \
                    target source ssl no kubernetes k8s image external sealed create use in""");

    /** What a name of up to 64 characters claims; its case matters where words are told by it. */
    static Claim claim(String name) {
        List<String> words = NameWords.of(name);
        while (!words.isEmpty() && Chars.isDigit(last(words).charAt(0))) {
            words.remove(words.size() - 1);
        }
        if (words.isEmpty()) {
            return Claim.NONE;
        }
        String lower = Chars.lower(name);
        if (lower.endsWith("key-data")
                || lower.endsWith("client-certificate-data")
                || lower.equals("mot_de_passe")) {
            return Claim.SECRET;
        }
        if (name.equals("PWD") || name.equals("OLDPWD")) {
            return Claim.NONE;
        }
        String last = last(words);
        boolean strong = ends(last, STRONG) || ends(last, FOREIGN);
        if (!last.equals("key") && strong && !last.endsWith("nclave")) {
            return Claim.SECRET;
        }
        Claim claim = byLast(last, words);
        boolean other =
                claim == Claim.NONE
                        && words.size() > 1
                        && last.equals("key")
                        && lower.endsWith("_key");
        boolean capitals =
                other
                        && NameWords.areCapitals(name)
                        && !PLAIN_KEYS.contains(words.get(words.size() - 2));
        return capitals ? Claim.LONG : claim;
    }

    private static Claim byLast(String last, List<String> words) {
        boolean alone = words.size() == 1;
        String before = alone ? "" : words.get(words.size() - 2);
        if (last.equals("key")) {
            boolean ours = KEYS.contains(before);
            boolean ambiguous = EITHER.contains(before);
            return !ours ? Claim.NONE : ambiguous ? Claim.PERHAPS : Claim.SECRET;
        }
        boolean pass = last.equals("pass") || last.equals("pw");
        if (pass || last.endsWith("pass") || (!alone && last.equals("pat"))) {
            boolean way = last.endsWith("compass") || last.endsWith("bypass");
            return way ? Claim.NONE : alone && pass ? Claim.PERHAPS : Claim.SECRET;
        }
        if (last.equals("id") && before.equals("secret")) {
            return Claim.PERHAPS;
        }
        if (last.endsWith("secret") || last.endsWith("token")) {
            boolean object = OBJECTS.contains(before) || (alone && last.equals("secret"));
            return object ? Claim.PERHAPS : Claim.SECRET;
        }
        return ABOUT.contains(last) ? Claim.NONE : byAny(words);
    }

    private static Claim byAny(List<String> words) {
        for (String word : words) {
            if (ends(word, STRONG) || ends(word, FOREIGN) || SECRETS.contains(word)) {
                return Claim.PERHAPS;
            }
        }
        return Claim.NONE;
    }

    /** {@code token}, {@code password}, {@code privatekey} ...: what to call the secret. */
    static String kind(String name) {
        String lower = Chars.lower(name);
        if (lower.contains("key-data") || lower.contains("private")) {
            return "privatekey";
        }
        if (lower.contains("certificate-data")) {
            return "clientcertificate";
        }
        if (lower.contains("token")) {
            return "token";
        }
        if (lower.contains("pass") || lower.contains("pw") || ends(lower, FOREIGN)) {
            return "password";
        }
        return lower.contains("key") ? "key" : "secret";
    }

    private static boolean ends(String word, List<String> endings) {
        for (String ending : endings) {
            if (word.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }
}
