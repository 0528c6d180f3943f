package dk.trygbevis.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingFaultTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "authority.name|Havneby Kommune|-",
                "authority.name|' '|REQUIRED",
                "authority.name|Kontor 010190-1234|CPR_NUMBER",
                "authority.cvr-number|29189420|-",
                "authority.cvr-number|2918942|NOT_A_CVR_NUMBER",
                "authority.email|tryghed@havneby.example|-",
                "authority.email|tryghed|NOT_AN_ADDRESS",
                "authority.phone|+45 99 00 00 00|-",
                "authority.phone|ring til os|NOT_A_PHONE_NUMBER",
                "contact.police.number|114|-",
                "contact.cyberhotline.number|0101901234|-",
                "contact.police.number|1|NOT_A_PHONE_NUMBER",
                "contact.police.hours.da|''|REQUIRED",
                "mail-sender|''|-",
                "accessibility-statement|''|-",
                "accessibility-statement|https://was.digst.dk/x|-",
                "accessibility-statement|http://was.digst.dk/x|NOT_A_LINK",
                "accessibility-statement|javascript:alert(1)|NOT_A_LINK"
            })
    void eachSettingHasItsRule(String name, String value, @Nullable String fault) {
        assertThat(SettingFault.of(name, value).map(Enum::name).orElse(null)).isEqualTo(fault);
    }

    @org.junit.jupiter.api.Test
    void aValueIsOneLineOfBearableLength() {
        assertThat(SettingFault.of(SettingNames.AUTHORITY_NAME, "a\nb")).contains(SettingFault.NOT_ONE_LINE);
        assertThat(SettingFault.of(SettingNames.AUTHORITY_NAME, "a\u202eb")).contains(SettingFault.NOT_ONE_LINE);
        assertThat(SettingFault.of(SettingNames.AUTHORITY_NAME, "a".repeat(201)))
                .contains(SettingFault.TOO_LONG);
    }
}
