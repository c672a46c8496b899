package dev.kubeproxydoctor.e2e.kernel;

import dev.kubeproxydoctor.Tools;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A real kernel in QEMU, without KVM so that every machine gives the same, on a serial console:
 * boots twice with one fault, and says what each step of {@code src/test/kernel/init.sh} printed.
 */
final class Guest {
    /** Where the script lies on the disk; before it lies what the guest keeps over the reboot. */
    private static final int SCRIPT_AT = 2 << 20;

    private static final Map<String, Path> IMAGES = new HashMap<>();

    /** What a step printed, and its exit status. */
    record StepResult(String output, int status) {}

    private final Map<String, StepResult> steps = new LinkedHashMap<>();
    private final StringBuilder console = new StringBuilder();

    private Guest() {}

    StepResult step(String name) {
        StepResult step = steps.get(name);
        if (step == null) {
            throw new AssertionError("the guest did not come to " + name + ":\n" + console);
        }
        return step;
    }

    /**
     * The image of a kernel, made once per run.
     *
     * @param kernelPackage a package of Debian: {@code linux-image-6.1.0-56-cloud-amd64}
     */
    static synchronized Path image(String kernelPackage) {
        Path made = IMAGES.get(kernelPackage);
        if (made != null) {
            return made;
        }
        Tools.path("qemu-system-x86_64", "qemu-system-x86");
        Tools.path("busybox", "busybox-static");
        Tools.path("cpio", "cpio");
        Tools.path("kmod", "kmod");
        Tools.path("iptables", "iptables");
        Tools.path("nft", "nftables");
        Tools.path("ipset", "ipset");
        Tools.path("conntrack", "conntrack");
        Tools.path("ip", "iproute2");
        Tools.path("curl", "curl");
        Tools.path("dash", "dash");
        Path directory = Path.of("target", "kernels", kernelPackage).toAbsolutePath();
        Tools.Finished run =
                Tools.run(
                        List.of(
                                "sh",
                                "src/test/kernel/build-image.sh",
                                kernelPackage,
                                directory.toString()),
                        "");
        if (run.status() != 0) {
            throw new IllegalStateException("no image for " + kernelPackage + ":\n" + run.output());
        }
        IMAGES.put(kernelPackage, directory);
        return directory;
    }

    /**
     * The kernels to test, from {@code -Dkernel.packages}: packages of Debian that apt knows, or
     * metapackages such as {@code linux-image-cloud-amd64}, which stand for the current one, since
     * names change with every security update.
     */
    static List<String> kernels() {
        String names = System.getProperty("kernel.packages", "linux-image-cloud-amd64");
        Tools.run(List.of("apt-get", "-q", "update"), "");
        List<String> kernels = new ArrayList<>();
        for (String name : names.split(",")) {
            kernels.add(
                    Tools.run(List.of("apt-cache", "depends", name), "")
                            .output()
                            .lines()
                            .map(String::strip)
                            .filter(line -> line.startsWith("Depends: linux-image-"))
                            .map(line -> line.substring("Depends: ".length()))
                            .findFirst()
                            .orElse(name));
        }
        return kernels;
    }

    /**
     * Boots.
     *
     * @param scenario shell functions that make the fault and show it
     * @param answer makes the script from what the guest said of the fault
     */
    static Guest run(Path image, String scenario, UnaryOperator<String> answer)
            throws IOException, InterruptedException {
        Guest guest = new Guest();
        Path work = Files.createTempDirectory(image, "run");
        Path disk = work.resolve("disk");
        try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
            file.setLength(2L * SCRIPT_AT);
        }
        Path initrd = work.resolve("initrd");
        Files.writeString(work.resolve("scenario.sh"), scenario);
        Tools.Finished packed =
                Tools.run(
                        List.of(
                                "sh",
                                "-c",
                                "cd \"$1\" && { cat ../initrd; echo scenario.sh | cpio -o -H newc --quiet; } > initrd",
                                "sh",
                                work.toString()),
                        "");
        if (packed.status() != 0) {
            throw new IllegalStateException(packed.output());
        }
        Process process =
                new ProcessBuilder(
                                "qemu-system-x86_64",
                                "-M",
                                "q35",
                                "-accel",
                                "tcg,thread=multi",
                                "-cpu",
                                "qemu64,-cx16",
                                "-m",
                                "512",
                                "-smp",
                                "1",
                                "-nodefaults",
                                "-display",
                                "none",
                                "-serial",
                                "stdio",
                                "-drive",
                                "file=" + disk + ",format=raw,if=virtio",
                                "-kernel",
                                image.resolve("vmlinuz").toString(),
                                "-initrd",
                                initrd.toString(),
                                "-append",
                                "console=ttyS0 quiet panic=-1")
                        .redirectErrorStream(true)
                        .start();
        var unused = Tools.endIfItHangs(process);
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            guest.read(reader, process, disk, answer);
        } finally {
            process.destroyForcibly();
            process.waitFor();
            for (Path file : List.of(disk, initrd, work.resolve("scenario.sh"), work)) {
                Files.deleteIfExists(file);
            }
        }
        return guest;
    }

    private void read(
            BufferedReader reader, Process process, Path disk, UnaryOperator<String> answer)
            throws IOException {
        String name = null;
        StringBuilder output = new StringBuilder();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            console.append(line).append('\n');
            if (line.startsWith("@@ begin ")) {
                name = line.substring("@@ begin ".length());
                output = new StringBuilder();
            } else if (line.startsWith("@@ end ")) {
                steps.put(
                        name,
                        new StepResult(
                                output.toString(),
                                Integer.parseInt(line.substring("@@ end ".length()).strip())));
            } else if (line.startsWith("@@ waiting")) {
                byte[] script = answer.apply(said()).getBytes(StandardCharsets.UTF_8);
                try (RandomAccessFile file = new RandomAccessFile(disk.toFile(), "rw")) {
                    file.seek(SCRIPT_AT);
                    file.write(script);
                }
                process.getOutputStream().write('\n');
                process.getOutputStream().flush();
            } else if (line.startsWith("@@ done")) {
                return;
            } else {
                output.append(line).append('\n');
            }
        }
    }

    /** What an engineer would paste: the kernel and the failure. */
    private String said() {
        List<String> parts = new ArrayList<>();
        steps.values().forEach(step -> parts.add(step.output()));
        return String.join("", parts);
    }

    String console() {
        return console.toString();
    }
}
