package dk.trygbevis.settings;

import dk.trygbevis.base.LocalizedText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The part of {@code application.yaml} below {@code trygbevis.site}: who runs this installation. */
@Validated
@ConfigurationProperties("trygbevis.site")
record SiteProperties(
        @NotNull URI address,
        @Valid @NotNull Authority authority,
        @DefaultValue List<@Valid Partner> partners,
        @DefaultValue Map<String, @Valid Contact> contacts,
        @Nullable URI accessibilityStatement) {

    record Authority(
            @NotBlank String name,
            @Pattern(regexp = "\\d{8}") String cvrNumber,
            @Nullable String logo,
            @Email @NotBlank String email,
            @NotBlank String phone,
            @NotBlank String postalAddress) {}

    record Partner(@NotBlank String da, @NotBlank String en) {}

    record Contact(
            @NotBlank String number,
            @NotNull Both name,
            @NotNull Both hours,
            @NotNull LocalDate checkedOn) {}

    record Both(@NotBlank String da, @NotBlank String en) {

        LocalizedText text() {
            return new LocalizedText(da, en);
        }
    }
}
