package org.shouwang.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A process that listens on a loopback port until it is ended. */
final class Listener {
    private Listener() {}

    public static void main(String[] arguments) throws IOException {
        try (ServerSocket socket =
                new ServerSocket(Integer.parseInt(arguments[0]), 10, InetAddress.getLoopbackAddress())) {
            while (true) {
                socket.accept().close();
            }
        }
    }
}
