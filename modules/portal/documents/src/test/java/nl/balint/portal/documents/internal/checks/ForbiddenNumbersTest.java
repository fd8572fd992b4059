package nl.balint.portal.documents.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that may stand nowhere. The ones here are the examples that everybody uses. */
class ForbiddenNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456782",
                "bsn: 111222333.",
                "BSN123456782",
                "(123456782)",
                "naam;123456782;Nes",
                "1234.56.782",
                "123 456 782",
                "123.456.782",
                "123\u00A0456\u00A0782",
                "123\u2011456\u2011782",
                "\uFF11\uFF12\uFF13456782",
                "12345\u200B6782",
                "BSN 12 345 672 was oud: burgerservicenummer 12345672"
            })
    void aCitizensNumberStaysOut(String text) {
        assertThat(ForbiddenNumbers.in(text)).contains("bsn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456789",
                "000000000",
                "0612345678",
                "06 12 34 56 78",
                "030-1234567",
                "1123456782",
                "1234567820",
                "BIG 19012345678",
                "NL91ABNA0417164300",
                "btw NL123456782B01",
                "0,123456782",
                "06 123 456 782",
                "12-03-2027 19:30",
                "12345672"
            })
    void anotherNumberComesIn(String text) {
        assertThat(ForbiddenNumbers.in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "P<NLDDE<BRUIJN<<WILLEKE<LISELOTTE<<<<<<<<<<<",
                "SPECI20142NLD6503101F2401151999999990<<<<<84",
                "I<NLDSPECI20142999999990<<<<84\n6503101F2401151NLD<<<<<<<<<<<8",
                "P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<",
                "D1NLD15094962111659VW87Z78NB84",
                "  P < N L D D E < B R U I J N < < W I L L E K E < L I S E L O T T E < < < < < < < < < < <"
            })
    void aLineOfAPassportStaysOut(String line) {
        assertThat(ForbiddenNumbers.in("Kopie\n" + line + "\neinde")).contains("passport");
    }

    @Test
    void otherCapitalsComeIn() {
        assertThat(ForbiddenNumbers.in("EEN REGEL MET ALLEEN HOOFDLETTERS EN < EN >\nPAGINA EEN VAN NLD EN BELGIE IS"))
                .isEmpty();
    }
}
