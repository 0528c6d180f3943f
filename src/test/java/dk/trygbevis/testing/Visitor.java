package dk.trygbevis.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser of their own. Finds things as people do: by role, label and text. */
public final class Visitor {

    private static final int PHONE = 390;
    private static final int DESK = 1280;

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> scriptErrors = new ArrayList<>();

    Visitor(Browser browser, String address) {
        this.address = address;
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("da-DK")
                .setViewportSize(PHONE, 844)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(ColorScheme.LIGHT));
        this.page = context.newPage();
        page.setDefaultTimeout(15_000);
        page.onPageError(scriptErrors::add);
    }

    public Page page() {
        return page;
    }

    public BrowserContext browser() {
        return context;
    }

    /** The address of a path on the server under test. */
    public String address(String path) {
        return address + path;
    }

    public void opens(String path) {
        page.navigate(path.startsWith("http") ? path : address + path);
    }

    public void clicks(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    public void follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
    }

    public void types(String label, String text) {
        page.getByLabel(label).fill(text);
    }

    public void sees(String text) {
        assertThat(page.getByText(text).first()).isVisible();
    }

    public void seesNot(String text) {
        assertThat(page.getByText(text)).hasCount(0);
    }

    public void seesHeading(String text) {
        assertThat(heading(text)).isVisible();
    }

    public Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text))
                .first();
    }

    /** Signs in with one click, as one of the sample people. */
    public void isSignedInAs(String name) {
        opens("/log-ind");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log ind som " + name))
                .click();
        page.waitForURL(Pattern.compile(".*/my.*"));
    }

    /** Asks for a code with the form that is open, fetches it from the mailbox page, and types it. */
    public void signsInWithACode(String email) {
        types("Din e-mail", email);
        clicks("Send mig en kode");
        seesHeading("Skriv koden");
        types("Koden fra mailen", codeSentTo(email));
        clicks("Log ind");
        page.waitForURL(url -> !url.contains("/log-ind/kode"));
        if (page.url().contains("/log-ind/velkommen")) {
            saysThatTheyAreOfAge();
        }
        page.waitForURL(url -> !url.contains("/log-ind"));
    }

    /** Answers the one question of the first sign-in. */
    public void saysThatTheyAreOfAge() {
        seesHeading("Velkommen til Trygbevis");
        page.getByLabel("Jeg er fyldt 15 år").check();
        clicks("Åbn min konto");
    }

    /** The code of the newest mail to an address, from the mailbox page; waits for the mail. */
    public String codeSentTo(String email) {
        var code = Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}\\b").matcher(newestMailTo(email));
        assertThat(code.find()).as("the mail holds a code").isTrue();
        return code.group();
    }

    /** Waits until the newest mail to an address says something. */
    public void getsAMail(String email, String text) {
        for (int look = 0; look < 50 && !newestMailTo(email).contains(text); look++) {
            page.waitForTimeout(200);
        }
        assertThat(newestMailTo(email)).contains(text);
    }

    private String newestMailTo(String email) {
        Page mailbox = context.newPage();
        try {
            Locator letter = mailbox.getByRole(AriaRole.LISTITEM)
                    .filter(new Locator.FilterOptions().setHasText(email))
                    .first();
            for (int look = 0; look < 50; look++) {
                mailbox.navigate(address + "/sample/mailbox");
                if (letter.count() > 0) {
                    break;
                }
                mailbox.waitForTimeout(200);
            }
            letter.getByRole(AriaRole.LINK).first().click();
            return mailbox.locator("main").innerText();
        } finally {
            mailbox.close();
        }
    }

    /** Waits for what the page comes to be, which need not be told by one text. */
    public void waitsUntil(BooleanSupplier condition) {
        page.waitForCondition(condition);
    }

    /** The page stands still: nothing is on its way, and what the server sent is shown. */
    public void waits() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Asks axe, on a phone and at a desk, in light and in dark, and asks that nothing runs out of the page sideways. */
    public void findsNothingInTheWay() {
        waits();
        for (int width : List.of(PHONE, DESK)) {
            page.setViewportSize(width, 844);
            // Colours do not hang on the width, so that the dark ones are looked at once.
            for (ColorScheme scheme :
                    width == PHONE ? List.of(ColorScheme.LIGHT, ColorScheme.DARK) : List.of(ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                assertThat(violations())
                        .as("axe at " + width + " px, " + scheme + ", " + page.url())
                        .isEmpty();
            }
            Object overflow =
                    page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) overflow).intValue())
                    .as("sideways scrolling at " + width + " px, " + page.url())
                    .isZero();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(PHONE, 844);
    }

    private List<String> violations() {
        // Vaadin's own live region for a lost connection stands outside every landmark, and should.
        return new AxeBuilder(page)
                        .exclude("vaadin-connection-indicator")
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(Visitor::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    void leave(@Nullable Path screenshot) {
        if (screenshot != null) {
            page.screenshot(new Page.ScreenshotOptions().setPath(screenshot).setFullPage(true));
        }
        context.close();
        assertThat(scriptErrors).as("errors in the page's scripts").isEmpty();
    }
}
