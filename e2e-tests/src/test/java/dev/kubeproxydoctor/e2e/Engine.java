package dev.kubeproxydoctor.e2e;

import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One engine of the built site, {@code wasm} or {@code js}, in a page. It is asked in batches and
 * says its answers in short; an engine that crashes is replaced, and so is a page.
 */
final class Engine implements AutoCloseable {
    /** What stands before the reason in the place of a fingerprint. */
    static final String CRASH = "crash ";

    /** UTF-16 units that a batch of texts may have, so that no message is larger than a page. */
    private static final int BATCH = 1 << 20;

    /** What {@link Oracle#fingerprint} and {@link #escaped} do, in the page. */
    static final String SHORT =
            """
            const hash = (text) => {
              let h = 0;
              for (let i = 0; i < text.length; i++) {
                h = (Math.imul(31, h) + text.charCodeAt(i)) | 0;
              }
              return text.length + ':' + h;
            };
            const escaped = (text) => text.replace(/[^ !#-\\[\\]-~]/g, (c) => '\\\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
            """;

    private static final String RUN =
            """
            async ({ kind, texts, slices, talk, whole, marked, before, after }) => {
              @SHORT@
              const module = await import('/kpd/engine-' + kind + '.js');
              const make = async () => (window.kpdEngine = await module.engine(module.payload?.()));
              const ask = (engine, text, slice, talk) => {
                engine.begin();
                if (talk) {
                  engine.hide(marked);
                  engine.fact('kubernetes.version', before);
                }
                engine.input('paste');
                for (let at = 0; at < text.length; at += slice) {
                  engine.text(text.slice(at, at + slice));
                }
                const answers = [engine.report(), engine.places()];
                engine.rethrow();
                if (talk) {
                  for (const release of [after, '']) {
                    engine.fact('kernel.release', release);
                    answers.push(engine.report());
                  }
                  engine.sharePrivate(false);
                  answers.push(engine.copy(text, false), engine.copy(text, true));
                  engine.sharePrivate(true);
                  answers.push(engine.copy(text, true));
                }
                return answers;
              };
              const said = [];
              for (let i = 0; i < texts.length; i++) {
                try {
                  const answers = ask(window.kpdEngine ?? (await make()), JSON.parse('"' + texts[i] + '"'), slices[i], talk[i]);
                  said.push(answers.map(whole ? escaped : hash).join(whole ? '\\n' : ' '));
                } catch (e) {
                  said.push('crash ' + String(e.stack ?? e).slice(0, 1000));
                  await make();
                }
              }
              return said;
            }
            """
                    .replace("@SHORT@", SHORT);

    private final String kind;
    private Site site;

    Engine(String kind) {
        this(kind, new Site());
    }

    Engine(String kind, Site site) {
        this.kind = kind;
        this.site = site.open("");
    }

    /** For each sample what {@link Oracle#fingerprint} says of its answers, or {@link #CRASH}. */
    List<String> fingerprints(List<Sample> samples) {
        List<String> said = new ArrayList<>();
        int from = 0;
        int units = 0;
        for (int i = 0; i < samples.size(); i++) {
            units += samples.get(i).text().length();
            if (units > BATCH || i + 1 == samples.size()) {
                said.addAll(batch(samples.subList(from, i + 1)));
                from = i + 1;
                units = 0;
            }
        }
        return said;
    }

    /** The answers themselves, {@link #escaped}. */
    List<String> answers(Sample sample) {
        return List.of(run(List.of(sample), true).get(0).split("\n"));
    }

    /** A batch; where it takes the whole page with it, each of its samples alone. */
    private List<String> batch(List<Sample> samples) {
        try {
            return run(samples, false);
        } catch (PlaywrightException e) {
            close();
            site = new Site().open("");
            if (samples.size() == 1) {
                return List.of(CRASH + "of the page: " + e.getMessage());
            }
            List<String> said = new ArrayList<>();
            samples.forEach(sample -> said.addAll(batch(List.of(sample))));
            return said;
        }
    }

    private List<String> run(List<Sample> samples, boolean whole) {
        Object said =
                site.page.evaluate(
                        RUN,
                        Map.of(
                                "kind",
                                kind,
                                "texts",
                                samples.stream().map(sample -> escaped(sample.text())).toList(),
                                "slices",
                                samples.stream().map(Sample::slice).toList(),
                                "talk",
                                samples.stream().map(Sample::talk).toList(),
                                "whole",
                                whole,
                                "marked",
                                Oracle.MARKED,
                                "before",
                                Oracle.BEFORE,
                                "after",
                                Oracle.AFTER));
        return ((List<?>) said).stream().map(Object::toString).toList();
    }

    /**
     * A text as the inside of a JSON string of printable ASCII: on its way into the page a lone
     * surrogate would be lost.
     */
    static String escaped(String text) {
        StringBuilder ascii = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c <= '~' && c != '\\' && c != '"') {
                ascii.append(c);
            } else {
                ascii.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    ascii.append(Character.forDigit(c >> shift & 15, 16));
                }
            }
        }
        return ascii.toString();
    }

    @Override
    public void close() {
        site.close();
    }
}
