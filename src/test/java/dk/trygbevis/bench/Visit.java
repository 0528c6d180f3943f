package dk.trygbevis.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What opening a page with an empty cache costs a browser.
 *
 * @param bytes as transferred, with headers
 * @param milliseconds from asking for the page until its first heading stands there
 * @param heading that heading
 * @param exchanges what was sent, in order
 */
record Visit(long bytes, double milliseconds, String heading, List<Exchange> exchanges) {

    /** @param body of a POST */
    record Exchange(String url, @Nullable String body) {}

    static Visit to(Browser browser, String address) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("da-DK"))) {
            Page page = context.newPage();
            AtomicLong bytes = new AtomicLong();
            List<Exchange> exchanges = new ArrayList<>();
            CDPSession network = context.newCDPSession(page);
            network.send("Network.enable");
            network.on(
                    "Network.loadingFinished",
                    event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
            page.onRequest(request -> exchanges.add(new Exchange(request.url(), request.postData())));
            page.navigate(address, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            String heading = page.locator("h1").first().innerText();
            double milliseconds = ((Number) page.evaluate("performance.now()")).doubleValue();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            return new Visit(bytes.get(), milliseconds, heading, List.copyOf(exchanges));
        }
    }
}
