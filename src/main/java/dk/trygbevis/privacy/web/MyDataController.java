package dk.trygbevis.privacy.web;

import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.accounts.PersonalSection;
import dk.trygbevis.base.DanishTime;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.web.Page;
import dk.trygbevis.base.web.Pages;
import dk.trygbevis.privacy.MyDataService;
import dk.trygbevis.privacy.PrivacyRoutes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that is held about whoever is signed in: a page to read and print, and a file for machines. */
@Controller
class MyDataController {

    private final MyDataService myData;
    private final CurrentUser currentUser;
    private final Pages pages;
    private final Clock clock;

    MyDataController(MyDataService myData, CurrentUser currentUser, Pages pages, Clock clock) {
        this.myData = myData;
        this.currentUser = currentUser;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping({PrivacyRoutes.MY_DATA_DA, PrivacyRoutes.MY_DATA_EN})
    ResponseEntity<byte[]> page(Language language) {
        Page page = pages.unlisted(language, pages.text(language, "privacy.data.title"), PrivacyRoutes.MY_DATA, "my");
        return pages.unkept(
                HttpStatus.OK,
                "privacy/my-data.jte",
                Map.of(
                        "page", page,
                        "sections", myData.export(language),
                        "accountId", currentUser.require().toString(),
                        "at", DanishTime.dateAndTime(clock.instant(), language)));
    }

    @GetMapping(PrivacyRoutes.MY_DATA_FILE)
    ResponseEntity<File> file(@RequestParam(defaultValue = "da") String lang) {
        Language language = Language.of(Locale.of(lang));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"trygbevis.json\"")
                .body(new File(clock.instant(), currentUser.require().toString(), myData.export(language)));
    }

    /** What the file holds. */
    record File(Instant writtenAt, String accountId, List<PersonalSection> sections) {}
}
