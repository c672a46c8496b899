package dev.kubeproxydoctor.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void aNameIsNoOptionAndLeavesNoDirectory() {
        assertEquals("ip-10-0-1-7.ec2.internal", FileNames.plain("ip-10-0-1-7.ec2.internal"));
        assertEquals("rf", FileNames.plain("-rf"));
        assertEquals("evil.bat", FileNames.plain("..\\..\\evil.bat"));
        assertEquals("kube_proxy-b", FileNames.plain("kube_proxy\u0000\n/ b\u202e"));
        assertEquals("other", FileNames.plain("--\u00fc--"));
        for (String text : List.of("", "-", ".", "x".repeat(500), "-\\..-/\u001b", "a\u0000.b")) {
            assertTrue(FileNames.plain(text).matches("\\w[\\w.-]{0,79}"), text);
        }
    }

    @Test
    void noTwoNamesAreAlike() {
        FileNames names = new FileNames();
        Set<String> given = new HashSet<>();
        for (String text :
                List.of("a", "A", "a", "a-2", "a-2", "x".repeat(81), "x".repeat(82), "-a")) {
            String name = names.take(FileNames.plain(text), ".yaml");
            assertTrue(given.add(name.toLowerCase(Locale.ROOT)), name);
        }
    }
}
