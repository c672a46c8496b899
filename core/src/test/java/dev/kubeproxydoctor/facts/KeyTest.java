package dev.kubeproxydoctor.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Keys, each declared once. */
class KeyTest {
    @Test
    void noTwoKeysHaveOneName() throws IllegalAccessException {
        Set<String> names = new HashSet<>();
        for (Field field : Key.class.getDeclaredFields()) {
            if (field.getType() == Key.class && !names.add(field.get(null).toString())) {
                throw new AssertionError("twice: " + field.getName());
            }
        }
        assertEquals(true, names.contains("kernel.release"));
    }

    @Test
    void theReaderIsAskedForFourOfThem() {
        assertEquals(
                List.of(
                        "kubernetes.version Kubernetes",
                        "kernel.release Kernel",
                        "os.id System",
                        "platform Platform"),
                Key.ASKED.stream().map(key -> key.name() + " " + key.title()).toList());
        assertEquals(Optional.of(Key.KERNEL), Key.asked("kernel.release"));
        assertEquals(Optional.empty(), Key.asked("mode"));
        assertEquals(Optional.empty(), Key.asked("__proto__"));
    }

    @Test
    void aFamilyHasOneKeyForEachName() {
        assertEquals("kernel.config.NF_NAT", Key.kernelConfig("NF_NAT").name());
        assertEquals(Key.kernelConfig("NF_NAT"), Key.kernelConfig("NF_NAT"));
        assertNotEquals(Key.sysctl("vm.max"), Key.sysctl("vm.min"));
    }

    @Test
    void aTextThatMeansNothingHasNoValue() {
        assertEquals(Optional.of(new Version(6, 1, 0)), Key.KERNEL.meaning("6.1.0-18-amd64"));
        assertEquals(Optional.empty(), Key.KERNEL.meaning("latest"));
        assertEquals(Optional.of(Mode.IPVS), Key.MODE.meaning("IPVS"));
        assertEquals(Optional.empty(), Key.MODE.meaning("bridge"));
        assertEquals("eks", Key.PLATFORM.meaning("eks").orElseThrow().id());
    }
}
