package dev.kubeproxydoctor.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a visit may weigh, as brotli has it: the page around the engine, and the engine. */
class BudgetTest {
    private static void check(int most, List<String> files) throws IOException {
        int bytes = 0;
        for (String file : files) {
            bytes += Benchmark.compressed(file);
        }
        assertTrue(bytes <= most, files + " have " + bytes + " bytes, more than " + most);
    }

    @Test
    void thePageAndTheEngineStayWithinTheirBudgets() throws IOException {
        check(30_000, Benchmark.SHELL);
        check(250_000, List.of("kpd/engine-wasm.js"));
    }
}
