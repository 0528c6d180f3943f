package dk.trygbevis.mail.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells whether a request comes from a browser on this machine, and not through a proxy or a tunnel. */
final class OwnMachine {

    /** The host in the address bar: a stranger's page that points its own name here does not get past it. */
    private static final Pattern HOST = Pattern.compile("(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?");

    /** Tomcat takes the headers away once it has followed them, and leaves this mark. */
    private static final String FORWARDED = "org.apache.tomcat.request.forwarded";

    private OwnMachine() {}

    static boolean asks(HttpServletRequest request) {
        return isLoopback(request.getRemoteAddr())
                && isOurs(request.getHeader("Host"))
                && request.getAttribute(FORWARDED) == null
                && Collections.list(request.getHeaderNames()).stream().noneMatch(OwnMachine::tellsOfAProxy);
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean isOurs(@Nullable String host) {
        return host != null && HOST.matcher(host).matches();
    }

    private static boolean tellsOfAProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded") || name.equals("forwarded") || name.equals("via");
    }
}
