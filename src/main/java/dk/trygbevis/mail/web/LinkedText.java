package dk.trygbevis.mail.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a plain text apart into words and the links to our own site among them. */
public final class LinkedText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private LinkedText() {}

    /** A stretch of text; a link if it is one. Both are still to be escaped. */
    public record Piece(String text, boolean link) {}

    /** @param siteAddress without a slash at its end */
    static List<Piece> of(String text, String siteAddress) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        int done = 0;
        while (address.find()) {
            if (isOwn(address.group(), siteAddress)) {
                pieces.add(new Piece(text.substring(done, address.start()), false));
                pieces.add(new Piece(address.group(), true));
                done = address.end();
            }
        }
        pieces.add(new Piece(text.substring(done), false));
        return pieces;
    }

    private static boolean isOwn(String address, String siteAddress) {
        return address.equals(siteAddress) || address.startsWith(siteAddress + "/");
    }
}
