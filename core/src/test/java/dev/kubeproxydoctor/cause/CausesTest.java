package dev.kubeproxydoctor.cause;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A message, and the errors that are read out of it. */
class CausesTest {
    private static void check(String text, String... causes) {
        assertEquals(
                List.of(causes),
                new Causes().in(text).stream().map(cause -> cause.fields().toString()).toList(),
                text);
    }

    @Test
    void goNamesTheOperationFirst() {
        check(
                "dial tcp 10.96.0.1:443: connect: connection refused",
                "{group=network, errno=ECONNREFUSED, operation=dial, address=10.96.0.1:443, network=tcp}");
        check(
                "accept tcp [::]:40123: too many open files",
                "{group=exhausted, errno=EMFILE, address=[::]:40123, network=tcp, operation=accept}");
        check(
                "read tcp 10.0.0.5:4->10.0.0.1:6443: read: connection reset by peer",
                "{group=network, errno=ECONNRESET, operation=read, address=10.0.0.1:6443, network=tcp}");
        check(
                "\"Failed\" err=\"open /proc/sys/net/x: permission denied\"",
                "{group=refused, errno=EACCES, path=/proc/sys/net/x, operation=open}");
        check(
                "Get \"https://10.96.0.1:443/api\": EOF",
                "{group=network, errno=EOF, address=https://10.96.0.1:443/api, operation=Get}");
    }

    @Test
    void aProgramThatDoesNotRunIsNamedByGoAndByShells() {
        String ipset = "{group=absent, errno=ENOENT, operation=exec, program=ipset}";
        check("sh: 1: ipset: not found", ipset);
        check("zsh: command not found: ipset", ipset);
        check("bash: ipset: command not found", ipset);
        check(
                "err=\"exec: \\\"ipset\\\": executable file not found in $PATH\"",
                "{group=absent, errno=ENOENT, object=ipset, operation=exec, program=ipset}");
        check(
                "fork/exec /usr/sbin/iptables: no such file or directory",
                "{group=absent, errno=ENOENT, path=/usr/sbin/iptables, operation=fork/exec, program=iptables}");
    }

    @Test
    void kmodNamesTheModule() {
        String absent = "{group=absent, errno=ENOENT, module=ip_vs}";
        check("modprobe: FATAL: Module ip_vs not found in directory /lib/modules/5.4", absent);
        check("FATAL: Module ip_vs not found.", absent);
        check(
                "modprobe: ERROR: could not insert 'ip_vs': Operation not permitted",
                "{group=refused, errno=EPERM, object=ip_vs, operation=insert, module=ip_vs}");
    }

    @Test
    void aProgramSaysItsVersionBeforeItsError() {
        check(
                "exit status 3: iptables v1.8.7 (legacy): can't initialize iptables table `nat': Table does not exist (do you need to insmod?)",
                "{group=exit, exit=3}",
                "{group=absent, errno=ENOENT, object=nat, operation=table, program=iptables}");
        check(
                "iptables v1.8.7 (nf_tables):  RULE_APPEND failed (No such file or directory): rule",
                "{group=absent, errno=ENOENT, operation=RULE_APPEND, program=iptables}");
        check(
                "nft: signal: segmentation fault",
                "{group=killed, signal=segmentation, operation=nft}");
    }

    @Test
    void proseIsNotAnError() {
        check("I got permission denied today");
        check("The module is not found there");
        check("the connection refused-count is 3: eofx");
        check("");
        check(": ");
    }

    @Test
    void aProgramIntroducesItself() {
        assertEquals("modprobe", Causes.speaker("modprobe: FATAL: Module x not found"));
        assertEquals("ipset", Causes.speaker("ipset v7.17: Kernel error received"));
        assertEquals("ipvs", Causes.speaker("[   98.700112] IPVS: rr: unheard of"));
        assertEquals("nft", Causes.speaker("[   98.700112] nft[12]: segfault at 0"));
        assertEquals("", Causes.speaker("ipset v7.17, protocol version: 7"));
        assertEquals("", Causes.speaker("[cut off"));
        assertEquals("", Causes.speaker("no colon"));
        assertEquals("", Causes.speaker(""));
    }
}
