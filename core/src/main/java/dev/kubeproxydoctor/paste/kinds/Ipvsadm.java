package dev.kubeproxydoctor.paste.kinds;

import dev.kubeproxydoctor.text.Chars;
import java.util.List;

/**
 * {@code ipvsadm -Ln}: the virtual servers of IPVS, each with its real servers below it. How many
 * there are is told at the end: a heading with nothing below it is a table without a server.
 * Source: ipvsadm.c, list_all.
 */
public final class Ipvsadm extends Listing {
    private static final String LAST_HEAD = "-> RemoteAddress:Port";

    private static final List<String> SERVERS = List.of("TCP ", "UDP ", "SCTP ", "FWM ");

    @Override
    public boolean has(String line, boolean inside, String command) {
        return line.startsWith("IP Virtual Server version ")
                || line.startsWith("Prot LocalAddress:Port")
                || (inside && (isServer(line) || startsWithOne(line, SERVERS)));
    }

    /** A real server, or an empty line between two. */
    private static boolean isServer(String line) {
        int start = Chars.skipBlanks(line, 0);
        return start == line.length() || line.startsWith("-> ", start);
    }

    @Override
    public Rows rows() {
        return new Counting();
    }

    /** Counts virtual servers below a heading. */
    private static final class Counting implements Rows {
        private int servers = -1;

        @Override
        public void read(String row, Properties out) {
            if (row.startsWith(LAST_HEAD, Chars.skipBlanks(row, 0))) {
                servers = 0;
            } else if (servers >= 0 && startsWithOne(row, SERVERS)) {
                servers++;
            }
        }

        @Override
        public void end(Properties out) {
            if (servers >= 0) {
                out.add(Property.VIRTUAL_SERVERS, Integer.toString(servers));
            }
            servers = -1;
        }
    }

    @Override
    public List<Property> states() {
        return List.of(Property.VIRTUAL_SERVERS);
    }

    @Override
    public String example() {
        return """
                IP Virtual Server version 1.2.1 (size=4096)
                Prot LocalAddress:Port Scheduler Flags
                  -> RemoteAddress:Port           Forward Weight ActiveConn InActConn
                TCP  10.96.0.1:443 rr
                  -> 10.0.0.4:6443                Masq    1      0          0
                """;
    }
}
