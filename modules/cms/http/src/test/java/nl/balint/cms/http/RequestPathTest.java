package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @ParameterizedTest
    @CsvSource({
        "/, /, /",
        "/kosten, /kosten, /kosten",
        "/Kosten, /Kosten, /Kosten",
        "/kosten/, /kosten/, /kosten/",
        "/opleiding/begeleider, /opleiding/begeleider, /opleiding/begeleider",
        "/.rest/nodes, /.rest/nodes, /.rest/nodes",
        "/main.v1.2.css, /main.v1.2.css, /main.v1.2.css",
        "/%6Bosten, /kosten, /kosten",
        "/kosten%2Ehtml, /kosten.html, /kosten.html",
        "/verslag%20mei, /verslag mei, /verslag%20mei",
        "/caf%C3%A9, /café, /caf%C3%A9",
        "/caf%c3%a9, /café, /caf%C3%A9",
        "/cafe%CC%81, /café, /caf%C3%A9",
        "/100%25, /100%, /100%25",
        "/50%25-korting, /50%-korting, /50%25-korting",
        "/a+b, /a+b, /a+b",
        "/a%2Bb, /a+b, /a+b",
        "/a=b&c, /a=b&c, /a=b&c",
        "/jcr:uuid, /jcr:uuid, /jcr:uuid",
        "/%F0%9F%8C%B1, /🌱, /%F0%9F%8C%B1",
        "/...x, /...x, /...x",
        "/.well-known/x, /.well-known/x, /.well-known/x",
    })
    void aSoundPathIsTheSameHoweverItIsWritten(String raw, String decoded, String encoded) {
        RequestPath path = RequestPath.parse(raw).orElseThrow();

        assertThat(path.text()).isEqualTo(decoded);
        assertThat(path.encoded()).isEqualTo(encoded);
        assertThat(RequestPath.parse(path.encoded())).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kosten",
                "*",
                "..",
                "//",
                "//evil.example",
                "/a//b",
                "/a//",
                "/..",
                "/../",
                "/../etc/passwd",
                "/a/../b",
                "/a/..",
                "/.",
                "/./a",
                "/a/./b",
                "/...",
                "/%2e",
                "/%2e%2e",
                "/%2E%2e/etc",
                "/.%2e/etc",
                "/%2e./etc",
                "/a/%2e%2e/b",
                "/%252e%252e/etc",
                "/%25%32%65",
                "/%2525",
                "/%252f",
                "/%25aa",
                "/a%2fb",
                "/a%2Fb",
                "/%2f",
                "/a%5cb",
                "/a%5Cb",
                "/a\\b",
                "/..\\..\\x",
                "/a;b",
                "/a;jsessionid=1",
                "/;/a",
                "/a%3bb",
                "/a%3Bb",
                "/a%00",
                "/%00",
                "/a%00.html",
                "/a%0ab",
                "/a%0d%0aSet-Cookie:x",
                "/a%09",
                "/a%1b",
                "/a%7f",
                "/a%c2%85",
                "/a%C2%A0",
                "/a%e2%80%8b",
                "/a%e2%80%ae",
                "/a%ef%bb%bf",
                "/a%e2%80%a8",
                "/a%ee%80%80",
                "/a%cd%be",
                "/a%",
                "/a%2",
                "/a%zz",
                "/a%u0041",
                "/%٣٣",
                "/caf%e9",
                "/%ff",
                "/%c3",
                "/%c3%28",
                "/%c0%af",
                "/%c0%ae%c0%ae",
                "/%e0%80%af",
                "/%f0%80%80%af",
                "/%ed%a0%80",
                "/%f4%90%80%80",
                "/%f8%88%80%80%80",
                "/café",
                "/a b",
                "/a\tb",
                "/a\"b",
                "/a<b",
                "/a>b",
                "/a|b",
                "/a^b",
                "/a`b",
                "/a{b}",
                "/a[b]",
                "/a#b",
                "/a?b",
                "/kosten.",
                "/kosten./x",
                "/kosten%20",
                "/kosten%20/x",
                "/%20kosten",
                "/kosten%2e",
            })
    void whatTwoLayersCouldReadDifferentlyIsRefused(String raw) {
        assertThat(RequestPath.parse(raw)).isEmpty();
    }

    @Test
    void anUnsoundPathCannotBeMadeAtAll() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestPath("/a/../b"));
    }

    @Test
    void segmentsAreWhole() {
        assertThat(RequestPath.ROOT.segments()).isEmpty();
        assertThat(new RequestPath("/nieuws/zomer dag").segments()).isEqualTo(List.of("nieuws", "zomer dag"));
    }

    @Test
    void aPathIsWithinItsAncestorsOnly() {
        RequestPath path = new RequestPath("/leden/documenten");

        assertThat(path.isWithin("/")).isTrue();
        assertThat(path.isWithin("/leden")).isTrue();
        assertThat(path.isWithin("/leden/documenten")).isTrue();
        assertThat(new RequestPath("/leden-bestuur").isWithin("/leden")).isFalse();
        assertThat(path.isWithin("/Leden")).isFalse();
    }
}
