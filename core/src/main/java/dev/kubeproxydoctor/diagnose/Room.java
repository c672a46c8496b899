package dev.kubeproxydoctor.diagnose;

import dev.kubeproxydoctor.paste.Event;

/** Room for long events. Short ones are few by themselves; of long ones only so much is kept. */
final class Room {
    /** An event is short up to here, in UTF-16 units of its lines. */
    private static final int SHORT = 4096;

    private static final int ALL = 16 << 20;

    private int left = ALL;
    private boolean exceeded;

    /** What an event takes: nothing where it is short. */
    static int of(Event event) {
        int length = event.text().length();
        for (Event.Piece piece : event.pieces()) {
            length += piece.line().safe().length();
        }
        return length <= SHORT ? 0 : length;
    }

    boolean has(int length) {
        exceeded |= length > left;
        return length <= left;
    }

    void take(int length) {
        left -= length;
    }

    /** Whether there was not enough of it at some time. */
    boolean isExceeded() {
        return exceeded;
    }
}
