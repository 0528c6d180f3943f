package dk.trygbevis.workshops.web;

import dk.trygbevis.accounts.AccountDetails;
import dk.trygbevis.accounts.AccountRoutes;
import dk.trygbevis.accounts.AccountService;
import dk.trygbevis.accounts.CurrentUser;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.LocalizedText;
import dk.trygbevis.base.PersonName;
import dk.trygbevis.base.web.NotFoundException;
import dk.trygbevis.base.web.Page;
import dk.trygbevis.base.web.Pages;
import dk.trygbevis.workshops.MyRegistration;
import dk.trygbevis.workshops.RegistrationStatus;
import dk.trygbevis.workshops.WorkshopDetails;
import dk.trygbevis.workshops.WorkshopRoutes;
import dk.trygbevis.workshops.WorkshopService;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Taking a place and giving it up, as plain forms. Every form that was understood is answered by sending the browser to
 * the person's place, which tells how things stand; so a form sent twice is answered alike.
 */
@Controller
class RegistrationController {

    private final WorkshopService workshops;
    private final AccountService accounts;
    private final CurrentUser currentUser;
    private final Pages pages;
    private final Clock clock;

    RegistrationController(
            WorkshopService workshops, AccountService accounts, CurrentUser currentUser, Pages pages, Clock clock) {
        this.workshops = workshops;
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping({"/workshops/{id}/sign-up", "/en/workshops/{id}/sign-up"})
    ResponseEntity<byte[]> askForName(Language language, @PathVariable String id, HttpServletRequest request) {
        WorkshopDetails workshop = find(id);
        Optional<AccountDetails> person = currentUser.id().flatMap(accounts::find);
        if (person.isEmpty()) {
            return toSignIn(language, WorkshopRoutes.signUp(workshop.id()));
        }
        boolean signedUp = workshops.myRegistration(workshop.id()).stream().anyMatch(RegistrationController::isActive);
        if (signedUp || !workshop.isOpen(clock.instant())) {
            return toMyPlace(language, workshop);
        }
        PersonName name = person.get().name();
        return signUpForm(
                HttpStatus.OK, language, workshop, name == null ? "" : name.value(), UUID.randomUUID(), "", request);
    }

    @PostMapping({"/workshops/{id}/sign-up", "/en/workshops/{id}/sign-up"})
    ResponseEntity<byte[]> signUp(
            Language language,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request) {
        WorkshopDetails workshop = find(id);
        if (currentUser.id().isEmpty()) {
            return toSignIn(language, WorkshopRoutes.signUp(workshop.id()));
        }
        UUID formKey = WorkshopAddress.uuid(key).orElseGet(UUID::randomUUID);
        Optional<PersonName> written = PersonName.parse(name);
        if (written.isEmpty()) {
            return signUpForm(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    language,
                    workshop,
                    name,
                    formKey,
                    pages.text(language, "workshops.sign-up.not-a-name"),
                    request);
        }
        workshops.register(workshop.id(), written.get(), formKey);
        return toMyPlace(language, workshop);
    }

    @GetMapping({"/workshops/{id}/my-place", "/en/workshops/{id}/my-place"})
    ResponseEntity<byte[]> myPlace(Language language, @PathVariable String id) {
        WorkshopDetails workshop = find(id);
        LocalizedText here = WorkshopRoutes.myPlace(workshop.id());
        if (currentUser.id().isEmpty()) {
            return toSignIn(language, here);
        }
        Page page =
                pages.unlisted(language, pages.text(language, "workshops.my-place.title"), here, WorkshopPages.SECTION);
        Map<String, Object> model = model(page, workshop);
        model.put("place", workshops.myRegistration(workshop.id()).orElse(null));
        model.put("open", workshop.isOpen(clock.instant()));
        return pages.unkept(HttpStatus.OK, "workshops/my-place.jte", model);
    }

    @GetMapping({"/workshops/{id}/cancel", "/en/workshops/{id}/cancel"})
    ResponseEntity<byte[]> confirmGivingUp(Language language, @PathVariable String id, HttpServletRequest request) {
        WorkshopDetails workshop = find(id);
        LocalizedText here = WorkshopRoutes.giveUp(workshop.id());
        if (currentUser.id().isEmpty()) {
            return toSignIn(language, here);
        }
        Optional<MyRegistration> place =
                workshops.myRegistration(workshop.id()).filter(RegistrationController::isActive);
        if (place.isEmpty() || !workshop.isOpen(clock.instant())) {
            return toMyPlace(language, workshop);
        }
        boolean waits = place.get().status() == RegistrationStatus.WAITING;
        String title = pages.text(language, waits ? "workshops.give-up.waiting.title" : "workshops.give-up.title");
        Map<String, Object> model = model(pages.form(language, title, here, WorkshopPages.SECTION, request), workshop);
        model.put("waits", waits);
        return pages.unkept(HttpStatus.OK, "workshops/give-up.jte", model);
    }

    @PostMapping({"/workshops/{id}/cancel", "/en/workshops/{id}/cancel"})
    ResponseEntity<byte[]> giveUp(Language language, @PathVariable String id) {
        WorkshopDetails workshop = find(id);
        if (currentUser.id().isEmpty()) {
            return toSignIn(language, WorkshopRoutes.giveUp(workshop.id()));
        }
        workshops.cancelRegistration(workshop.id());
        return toMyPlace(language, workshop);
    }

    private WorkshopDetails find(String id) {
        return workshops.find(WorkshopAddress.id(id)).orElseThrow(() -> new NotFoundException("workshop " + id));
    }

    private ResponseEntity<byte[]> signUpForm(
            HttpStatus status,
            Language language,
            WorkshopDetails workshop,
            String name,
            UUID formKey,
            String fault,
            HttpServletRequest request) {
        String title = pages.text(
                language, workshop.freePlaces() > 0 ? "workshops.sign-up.title" : "workshops.sign-up.waiting.title");
        Page page = pages.form(language, title, WorkshopRoutes.signUp(workshop.id()), WorkshopPages.SECTION, request);
        Map<String, Object> model = model(page, workshop);
        model.put("name", name);
        model.put("key", formKey.toString());
        model.put("fault", fault);
        return pages.unkept(status, "workshops/sign-up.jte", model);
    }

    private static Map<String, @Nullable Object> model(Page page, WorkshopDetails workshop) {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("page", page);
        model.put("workshop", workshop);
        return model;
    }

    private static ResponseEntity<byte[]> toMyPlace(Language language, WorkshopDetails workshop) {
        return redirect(WorkshopRoutes.myPlace(workshop.id()).in(language));
    }

    private static ResponseEntity<byte[]> toSignIn(Language language, LocalizedText next) {
        return redirect(AccountRoutes.signIn(language, next.in(language)));
    }

    private static ResponseEntity<byte[]> redirect(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private static boolean isActive(MyRegistration place) {
        return place.status() != RegistrationStatus.CANCELLED;
    }
}
