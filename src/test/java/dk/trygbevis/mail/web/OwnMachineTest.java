package dk.trygbevis.mail.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class OwnMachineTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "127.0.0.1:8080"})
    void aBrowserOnThisMachineIsAnswered(String host) {
        assertThat(OwnMachine.asks(request("127.0.0.1", host))).isTrue();
        assertThat(OwnMachine.asks(request("0:0:0:0:0:0:0:1", host))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.7", "2001:db8::1", "", "localhost"})
    void anotherMachineIsNot(String address) {
        assertThat(OwnMachine.asks(request(address, "localhost"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "localhost.evil.example", "localhost:8080@evil.example", "127.0.0.1.nip.io", ""})
    void anotherNameForThisMachineIsNot(String host) {
        assertThat(OwnMachine.asks(request("127.0.0.1", host))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "x-forwarded-proto", "X-Forwarded-Host", "Forwarded", "Via"})
    void whatComesThroughAProxyIsNot(String header) {
        MockHttpServletRequest request = request("127.0.0.1", "localhost");
        request.addHeader(header, "127.0.0.1");

        assertThat(OwnMachine.asks(request)).isFalse();
    }

    @Test
    void whatTomcatHasAlreadyFollowedThroughAProxyIsNot() {
        MockHttpServletRequest request = request("127.0.0.1", "localhost");
        request.setAttribute("org.apache.tomcat.request.forwarded", true);

        assertThat(OwnMachine.asks(request)).isFalse();
    }

    private static MockHttpServletRequest request(String address, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        request.addHeader("Host", host);
        return request;
    }
}
