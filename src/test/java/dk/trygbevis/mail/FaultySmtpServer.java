package dk.trygbevis.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** A mail server that does to the n-th mail what a test tells it. */
final class FaultySmtpServer implements AutoCloseable {

    enum Behavior {
        ACCEPT,
        REFUSE_FOR_NOW,
        REFUSE_FOR_GOOD,
        /** Says at the beginning of a mail that it is closing. */
        CLOSE,
        /** Takes the mail and drops the line without saying so. */
        TAKE_AND_DROP
    }

    private final ServerSocket socket;
    private final IntFunction<Behavior> behavior;
    private final AtomicInteger mails = new AtomicInteger();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> takenAndDropped = new CopyOnWriteArrayList<>();

    FaultySmtpServer(IntFunction<Behavior> behavior) {
        this.behavior = behavior;
        try {
            this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many mails have been begun. */
    int begun() {
        return mails.get();
    }

    /** The Message-IDs of all mails that it has, as often as it has them. */
    List<String> taken() {
        return taken;
    }

    /** The Message-IDs of those that it has but never said so. */
    List<String> takenAndDropped() {
        return takenAndDropped;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
            talk(in, out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private void talk(BufferedReader in, PrintWriter out) throws IOException {
        Behavior now = Behavior.ACCEPT;
        say(out, "220 ready");
        String line;
        while ((line = in.readLine()) != null) {
            switch (line.substring(0, Math.min(4, line.length()))) {
                case "MAIL" -> {
                    now = behavior.apply(mails.incrementAndGet());
                    if (now == Behavior.CLOSE) {
                        say(out, "421 closing");
                        return;
                    }
                    say(out, "250 ok");
                }
                case "RCPT" ->
                    say(
                            out,
                            switch (now) {
                                case REFUSE_FOR_NOW -> "451 later";
                                case REFUSE_FOR_GOOD -> "550 5.1.1 no such person";
                                default -> "250 ok";
                            });
                case "DATA" -> {
                    say(out, "354 go on");
                    String id = messageId(in);
                    taken.add(id);
                    if (now == Behavior.TAKE_AND_DROP) {
                        takenAndDropped.add(id);
                        return;
                    }
                    say(out, "250 taken");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private static String messageId(BufferedReader in) throws IOException {
        String id = "";
        String line;
        while ((line = in.readLine()) != null && !line.equals(".")) {
            if (line.startsWith("Message-ID: ")) {
                id = line.substring("Message-ID: ".length());
            }
        }
        return id;
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
