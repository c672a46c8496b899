package dev.kubeproxydoctor.report;

import dev.kubeproxydoctor.facts.Mode;
import dev.kubeproxydoctor.plan.KernelModes;
import dev.kubeproxydoctor.plan.ModeAdvice;
import dev.kubeproxydoctor.plan.ModeOption;

/** What is said of modes, as JSON: what the kernel can do, and which one suits. */
final class ModesJson {
    private ModesJson() {}

    static void kernel(Json json, KernelModes kernel) {
        json.name("kernel").beginObject().member("advice", kernel.advice());
        json.name("modes").beginArray();
        for (KernelModes.Row row : kernel.rows()) {
            json.beginObject()
                    .member("mode", row.mode().word())
                    .member("family", row.family())
                    .member("state", row.support().word())
                    .member("missing", row.missing())
                    .end();
        }
        json.end().end();
    }

    static void modes(Json json, ModeAdvice advice) {
        json.name("modes")
                .beginObject()
                .member("choice", advice.choice().map(Mode::word).orElse(""));
        json.name("options").beginArray();
        for (ModeOption option : advice.options()) {
            json.beginObject()
                    .member("mode", option.mode().word())
                    .member("verdict", option.suitability().word())
                    .member("for", option.reasonsFor())
                    .member("against", option.reasonsAgainst())
                    .end();
        }
        json.end();
        ProblemJson.questions(json, advice.questions());
        json.member("warnings", advice.warnings()).member("where", advice.where()).end();
    }
}
