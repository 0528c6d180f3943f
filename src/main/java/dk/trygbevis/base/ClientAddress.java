package dk.trygbevis.base;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/** The address that a limit counts by: an IPv4 address, or the /64 that an IPv6 address lies in. */
public final class ClientAddress {

    private static final int PREFIX_BYTES = 8;

    private ClientAddress() {}

    /** @param literal an address in numbers, as a servlet request gives it; never a host name */
    public static String limitKey(String literal) {
        if (literal.indexOf(':') < 0) {
            return literal;
        }
        try {
            InetAddress address = InetAddress.ofLiteral(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, PREFIX_BYTES)
                    : address.getHostAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return literal;
        }
    }
}
