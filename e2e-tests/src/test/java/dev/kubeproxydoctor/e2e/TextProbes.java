package dev.kubeproxydoctor.e2e;

import java.util.List;

/** What core calls of texts and numbers. */
@SuppressWarnings("UnnecessaryStringBuilder") // Its methods are what is tried.
final class TextProbes {
    private static final String[] TEXTS = {
        "",
        "a",
        "abc",
        "abcabc",
        "aaa",
        "AbC",
        "a\u00e9\u0131\ud83d\ude00b",
        "\ud83d",
        "\ude00a",
        " \t\n\u00a0\u2003\ufeff\u0000x \u00a0\ufeff\u2003",
        "x\u0085\u001c\u3000",
        "-1",
        "+7",
        "0x1F",
        "2147483648",
        "\u0663",
        "\uff11",
        "1_0",
        " 1"
    };
    private static final int[] NUMBERS = {
        Integer.MIN_VALUE, -2, -1, 0, 1, 2, 3, 5, 100, Integer.MAX_VALUE - 1, Integer.MAX_VALUE
    };
    private static final char[] CHARS = {
        0, ' ', '0', '9', 'a', 'f', 'z', 'F', '\u00a0', '\u00e9', '\u0663', '\u0966', '\uff11',
        '\uff21', '\u2160', '\ud83d', '\ude00', '\ufeff', '\uffff'
    };

    private TextProbes() {}

    static void all(Probes p) {
        wholes(p);
        searches(p);
        pieces(p);
        builders(p);
        moreOfBuilders(p);
        numbers(p);
        characters(p);
        language(p);
    }

    private static void wholes(Probes p) {
        for (String text : TEXTS) {
            p.of("String.length()").call(text, text::length);
            p.of("String.isEmpty()").call(text, text::isEmpty);
            p.of("String.hashCode()").call(text, text::hashCode);
            p.of("String.trim()").call(text, text::trim);
            p.of("String.toCharArray()").call(text, () -> text.toCharArray().length);
            p.of("String.<init>(char[])").call(text, () -> new String(text.toCharArray()));
            p.of("String.valueOf(Object)").call(text, () -> String.valueOf((Object) text));
            p.of("String.equals(Object)").call(text, () -> text.equals(new String(text)));
            p.of("String.equals(Object)").call(text, () -> text.equals((Object) null));
            p.of("String.contains(CharSequence)")
                    .call(text, () -> text.contains("") + "" + text.contains("bc"));
            p.of("String.replace(char,char)").call(text, () -> text.replace('a', '\ud83d'));
            p.of("String.replace(CharSequence,CharSequence)")
                    .call(text, () -> text.replace("", "-"));
            p.of("String.replace(CharSequence,CharSequence)")
                    .call(text, () -> text.replace("aa", "b"));
            p.of("String.replace(CharSequence,CharSequence)")
                    .call(text, () -> text.replace("a", "$1\\"));
            p.of("String.join(CharSequence,Iterable)")
                    .call(text, () -> String.join(text, List.of("x", "", text)));
        }
        p.of("String.valueOf(Object)").call("null", () -> String.valueOf((Object) null));
        p.of("String.join(CharSequence,Iterable)").call("none", () -> String.join(",", List.of()));
        for (int n : new int[] {-1, 0, 1, 3}) {
            p.of("String.repeat(int)").call("ab " + n, () -> "ab".repeat(n));
        }
    }

    private static void searches(Probes p) {
        for (String text : TEXTS) {
            for (String other : new String[] {"", "a", "c", "bc", "abcabcabc", "\ude00", text}) {
                String with = text + '|' + other;
                p.of("String.startsWith(String)").call(with, () -> text.startsWith(other));
                p.of("String.compareTo(String)").call(with, () -> text.compareTo(other));
                p.of("String.endsWith(String)").call(with, () -> text.endsWith(other));
                p.of("String.indexOf(String)").call(with, () -> text.indexOf(other));
                p.of("String.lastIndexOf(String)").call(with, () -> text.lastIndexOf(other));
                for (int n : NUMBERS) {
                    p.of("String.startsWith(String,int)")
                            .call(with + '|' + n, () -> text.startsWith(other, n));
                    p.of("String.indexOf(String,int)")
                            .call(with + '|' + n, () -> text.indexOf(other, n));
                }
            }
            for (char c : new char[] {'a', 'c', 0, '\ude00', '\uffff'}) {
                String with = text + '|' + (int) c;
                p.of("String.indexOf(int)").call(with, () -> text.indexOf(c));
                p.of("String.lastIndexOf(int)").call(with, () -> text.lastIndexOf(c));
                for (int n : NUMBERS) {
                    p.of("String.indexOf(int,int)").call(with + '|' + n, () -> text.indexOf(c, n));
                    p.of("String.lastIndexOf(int,int)")
                            .call(with + '|' + n, () -> text.lastIndexOf(c, n));
                }
            }
        }
    }

    private static void pieces(Probes p) {
        for (String text : TEXTS) {
            for (int n : NUMBERS) {
                String with = text + '|' + n;
                p.of("String.charAt(int)").call(with, () -> text.charAt(n));
                p.of("String.substring(int)").call(with, () -> text.substring(n));
                p.of("String.codePointAt(int)").call(with, () -> text.codePointAt(n));
                for (int m : NUMBERS) {
                    p.of("String.substring(int,int)")
                            .call(with + '|' + m, () -> text.substring(n, m));
                    p.of("String.getChars(int,int,char[],int)")
                            .call(
                                    with + '|' + m,
                                    () -> {
                                        char[] into = {'-', '-', '-', '-'};
                                        text.getChars(n, m, into, 1);
                                        return new String(into);
                                    });
                }
            }
        }
    }

    private static void builders(Probes p) {
        p.of("StringBuilder.<init>()").call("", () -> new StringBuilder().toString());
        for (int n : new int[] {-1, 0, 3}) {
            p.of("StringBuilder.<init>(int)")
                    .call("" + n, () -> new StringBuilder(n).append("abcdef").toString());
        }
        for (String text : TEXTS) {
            p.of(
                            "StringBuilder.<init>(String)",
                            "StringBuilder.toString()",
                            "StringBuilder.length()",
                            "StringBuilder.isEmpty()")
                    .call(
                            text,
                            () -> {
                                StringBuilder b = new StringBuilder(text);
                                return b.toString() + b.length() + b.isEmpty();
                            });
            for (int n : NUMBERS) {
                String with = text + '|' + n;
                p.of("StringBuilder.charAt(int)")
                        .call(with, () -> new StringBuilder(text).charAt(n));
                p.of("StringBuilder.substring(int)")
                        .call(with, () -> new StringBuilder(text).substring(n));
                p.of("StringBuilder.setCharAt(int,char)").call(with, () -> set(text, n));
                p.of("StringBuilder.deleteCharAt(int)")
                        .call(with, () -> new StringBuilder(text).deleteCharAt(n).toString());
                for (int m : NUMBERS) {
                    p.of("StringBuilder.substring(int,int)")
                            .call(with + '|' + m, () -> new StringBuilder(text).substring(n, m));
                    p.of("StringBuilder.append(CharSequence,int,int)")
                            .call(
                                    with + '|' + m,
                                    () ->
                                            new StringBuilder("<")
                                                    .append(text, n, m)
                                                    .append('>')
                                                    .toString());
                }
            }
        }
    }

    private static String set(String text, int at) {
        StringBuilder builder = new StringBuilder(text);
        builder.setCharAt(at, 'X');
        return builder.toString();
    }

    private static void moreOfBuilders(Probes p) {
        for (int n : new int[] {-1, 0, 2, 3, 5, 40}) {
            p.of("StringBuilder.setLength(int)")
                    .call(
                            "abc " + n,
                            () -> {
                                StringBuilder b = new StringBuilder("abc");
                                b.setLength(n);
                                return b.append("!").toString();
                            });
        }
        p.of("StringBuilder.append(String)")
                .call("null", () -> new StringBuilder().append((String) null).toString());
        p.of("StringBuilder.append(boolean)")
                .call("", () -> new StringBuilder().append(true).append(false).toString());
        for (char c : CHARS) {
            p.of("StringBuilder.append(char)")
                    .call("" + (int) c, () -> new StringBuilder().append(c).toString());
            p.of("StringBuilder.appendCodePoint(int)")
                    .call("" + (int) c, () -> new StringBuilder().appendCodePoint(c).toString());
        }
        for (int n : NUMBERS) {
            p.of("StringBuilder.append(int)")
                    .call("" + n, () -> new StringBuilder("x").append(n).append(-n).toString());
            p.of("StringBuilder.append(long)")
                    .call(
                            "" + n,
                            () ->
                                    new StringBuilder()
                                            .append(n * 4_000_000_000L)
                                            .append((long) n)
                                            .toString());
            p.of("Integer.toString(int)").call("", () -> Integer.toString(n));
            p.of("Integer.toHexString(int)").call("", () -> Integer.toHexString(n));
        }
    }

    private static void numbers(Probes p) {
        for (int n : NUMBERS) {
            p.of("Integer.valueOf(int)", "Integer.intValue()", "Integer.hashCode()")
                    .call("" + n, () -> Integer.valueOf(n).intValue());
            p.of("Long.valueOf(long)", "Long.longValue()")
                    .call("" + n, () -> Long.valueOf(n * 3L).longValue());
            for (int m : NUMBERS) {
                p.of("Integer.compare(int,int)").call(n + "|" + m, () -> Integer.compare(n, m));
                p.of("Math.max(int,int)").call(n + "|" + m, () -> Math.max(n, m));
                p.of("Math.min(int,int)").call(n + "|" + m, () -> Math.min(n, m));
                p.of("operators")
                        .call(
                                n + "|" + m,
                                () ->
                                        new Object[] {
                                            n + m,
                                            n - m,
                                            n * m,
                                            n << m,
                                            n >> m,
                                            n >>> m,
                                            (long) n * m,
                                            (char) n,
                                            (byte) n
                                        });
                // The least number by -1 ends WebAssembly; core divides by positive numbers alone.
                if (m > 0) {
                    p.of("operators")
                            .call(n + "/" + m, () -> new Object[] {n / m, n % m, (long) n / m});
                }
            }
        }
        p.of("Boolean.valueOf(boolean)", "Boolean.booleanValue()")
                .call("", () -> Boolean.valueOf(true).booleanValue());
    }

    private static void characters(Probes p) {
        for (char c : CHARS) {
            String with = "" + (int) c;
            for (int radix : new int[] {10, 16}) {
                p.of("Character.digit(char,int)")
                        .call(with + '|' + radix, () -> Character.digit(c, radix));
            }
            p.of("Character.isSurrogate(char)").call(with, () -> Character.isSurrogate(c));
            p.of("Character.isHighSurrogate(char)").call(with, () -> Character.isHighSurrogate(c));
            p.of("Character.isLowSurrogate(char)").call(with, () -> Character.isLowSurrogate(c));
        }
        for (int point : new int[] {0, 'a', 0xd83d, 0xffff, 0x10000, 0x10ffff, 0x110000}) {
            p.of("Character.charCount(int)").call("" + point, () -> Character.charCount(point));
            p.of("Character.toChars(int)")
                    .call("" + point, () -> new String(Character.toChars(point)));
            p.of("String.<init>(int[],int,int)")
                    .call("" + point, () -> new String(new int[] {'a', point}, 0, 2));
        }
    }

    private static void language(Probes p) {
        int[] three = {1, 2, 3};
        for (int n : NUMBERS) {
            p.of("array").call("" + n, () -> three[n]);
        }
        for (String text : TEXTS) {
            p.of("concatenation")
                    .call(text, () -> text + 'c' + 1 + 2L + true + null + (Object) null);
            p.of("switch")
                    .call(
                            text,
                            () -> {
                                return switch (text) {
                                    case "" -> 0;
                                    case "a", "abc" -> 1;
                                    case "AbC" -> 2;
                                    default -> 3;
                                };
                            });
        }
        Object text = "text";
        p.of("cast").call("", () -> (Integer) text);
        String none = TEXTS.length == 0 ? "" : null;
        p.of("null").call("", () -> none.length());
    }
}
