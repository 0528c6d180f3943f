package dk.trygbevis.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import dk.trygbevis.base.Language;
import dk.trygbevis.base.SiteIdentity;
import dk.trygbevis.base.SiteIdentitySource;
import java.util.List;
import java.util.stream.Collectors;

/** The frame around every view: the same header and footer as the public pages, and the tools that the person's roles open. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final transient AuthenticationContext authentication;
    private final transient SiteIdentitySource site;
    private final Main content = new Main();
    private final Div header = new Div();

    MainLayout(AuthenticationContext authentication, SiteIdentitySource site) {
        this.authentication = authentication;
        this.site = site;
        addClassName("app");
        content.setId("content");
        content.addClassNames("wrap");
        content.getElement().setAttribute("tabindex", "-1");
        Anchor skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        add(skip, header, content, footer());
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().removeAllChildren();
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        header.removeAll();
        header.add(header(event.getLocation().getPath()));
    }

    private Component header(String path) {
        Language language = Language.of(UI.getCurrent().getLocale());
        Anchor logo = publicLink(language == Language.DA ? "/" : "/en", "");
        logo.addClassName("logo");
        logo.add(new Emphasis(), new Span("Trygbevis"));
        Nav nav = new Nav();
        nav.setAriaLabel(getTranslation("shell.navigation"));
        nav.add(
                publicLink(getTranslation("shell.courses.path"), getTranslation("shell.courses")),
                publicLink(language.prefix() + "/workshops", getTranslation("shell.workshops")),
                publicLink(language.prefix() + "/v", getTranslation("shell.check")),
                myPage(path));
        Anchor other =
                publicLink("/" + path + "?lang=" + language.other().tag(), getTranslation("shell.other-language"));
        other.addClassNames("plain", "switch");
        other.getElement().setAttribute("lang", language.other().tag());
        Div wrap = new Div(logo, nav);
        wrap.addClassName("wrap");
        List<MenuEntry> tools = List.of();
        if (authentication.isAuthenticated()) {
            tools = MenuConfiguration.getMenuEntries();
            Anchor account = publicLink(getTranslation("shell.account.path"), getTranslation("shell.account"));
            account.addClassName("plain");
            wrap.add(account, signOut());
        }
        wrap.add(other);
        if (!tools.isEmpty()) {
            wrap.add(tools(tools, path));
        }
        Header bar = new Header(wrap);
        bar.addClassName("bar");
        return bar;
    }

    private Component myPage(String path) {
        Anchor my = publicLink("/my", getTranslation("shell.my"));
        if (path.equals("my")) {
            my.getElement().setAttribute("aria-current", "page");
        }
        return my;
    }

    private Component signOut() {
        NativeButton signOut = new NativeButton(getTranslation("shell.sign-out"), click -> authentication.logout());
        signOut.addClassNames("plain", "link");
        return signOut;
    }

    private Component tools(List<MenuEntry> entries, String path) {
        Nav nav = new Nav();
        nav.addClassName("tools");
        nav.setAriaLabel(getTranslation("shell.tools"));
        entries.stream().filter(entry -> !ManageView.holds(entry)).forEach(entry -> {
            RouterLink link = new RouterLink(getTranslation(entry.title()), entry.menuClass());
            mark(link, isAt(entry, path));
            nav.add(link);
        });
        List<MenuEntry> others = entries.stream().filter(ManageView::holds).toList();
        if (!others.isEmpty()) {
            RouterLink administration = new RouterLink(getTranslation("shell.manage"), ManageView.class);
            mark(administration, path.equals(ManageView.PATH) || others.stream().anyMatch(entry -> isAt(entry, path)));
            nav.add(administration);
        }
        return nav;
    }

    private static boolean isAt(MenuEntry entry, String path) {
        return path.startsWith(entry.path().replaceFirst("^/", ""));
    }

    private static void mark(RouterLink link, boolean current) {
        if (current) {
            link.getElement().setAttribute("aria-current", "page");
        }
    }

    private Component footer() {
        SiteIdentity identity = site.current();
        SiteIdentity.Authority authority = identity.authority();
        Language language = Language.of(UI.getCurrent().getLocale());
        Div who = new Div(
                new H2(authority.name()),
                new Paragraph(authority.postalAddress()),
                new Paragraph("CVR " + authority.cvrNumber()));
        if (!identity.partners().isEmpty()) {
            who.add(new Paragraph(getTranslation(
                    "shell.with",
                    identity.partners().stream()
                            .map(partner -> partner.name().in(language))
                            .collect(Collectors.joining(", ")))));
        }
        Div contact = new Div(
                new H2(getTranslation("shell.contact")),
                new UnorderedList(
                        new ListItem(publicLink("tel:" + authority.phone().replace(" ", ""), authority.phone())),
                        new ListItem(publicLink("mailto:" + authority.email(), authority.email()))));
        Div about = new Div(
                new H2(getTranslation("shell.about")),
                new UnorderedList(
                        new ListItem(publicLink("/was", getTranslation("shell.accessibility"))),
                        new ListItem(
                                publicLink(getTranslation("shell.privacy.path"), getTranslation("shell.privacy")))));
        Div wrap = new Div(who, contact, about);
        wrap.addClassName("wrap");
        Footer footer = new Footer(wrap);
        footer.addClassName("foot");
        return footer;
    }

    /** A link out of the views: the server answers it, not the router. */
    private static Anchor publicLink(String address, String text) {
        Anchor link = new Anchor(address, text);
        link.setRouterIgnore(true);
        return link;
    }
}
