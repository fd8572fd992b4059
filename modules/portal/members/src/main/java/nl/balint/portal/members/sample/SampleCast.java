package nl.balint.portal.members.sample;

import java.util.List;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.PersonName;
import nl.balint.portal.members.SocietyRole;

/**
 * The people whom tests, guides and pictures call by name.
 *
 * @param key by which they are found, "helene"
 * @param big their BIG number; empty when any will do
 * @param group the number of their group; 0 for none
 * @param kinds what they are in it
 * @param roles what they do for the society
 */
record SampleCast(
        String key,
        PersonName name,
        String profession,
        String town,
        String postcode,
        String big,
        int group,
        List<MembershipKind> kinds,
        List<SocietyRole> roles) {

    private static final int BOSCH = 1;
    private static final int ZEIST = 2;
    private static final int HAARLEM = 3;
    private static final int LEEUWARDEN = 4;
    private static final int MIDDELBURG = 5;
    private static final String GP = "huisarts";

    static final List<SampleCast> ALL = List.of(
            person("marieke", woman("Marieke", "van der", "Ploeg-de Wit"), GP, "Vught", "5261")
                    .numbered("99012345601"),
            member("sjoerd", man("Sjoerd", "", "Ykema"), "Sneek", "8601", LEEUWARDEN),
            member("floor", woman("Floor", "", "IJzerman"), "IJmuiden", "1971", HAARLEM),
            member("anne", woman("Anne", "van den", "Berg"), "Bilthoven", "3723", ZEIST),
            member("anna", woman("Anna", "", "Berg"), "Boxtel", "5281", BOSCH),
            member("abel", man("Abel", "ten", "Brink"), "Houten", "3991", ZEIST),
            member("zoe", woman("Zoë", "d'", "Hondt"), "Rosmalen", "5241", BOSCH),
            member("caglar", man("Çağlar", "", "Öztürk"), "Haarlem", "2012", HAARLEM),
            member("sian", woman("Siân", "de", "Groot-'t Hooft"), "Goes", "4461", MIDDELBURG),
            leader("helene", woman("Hélène", "", "Büchner").withTitles("dr.", ""), "Zeist", "3701", ZEIST)
                    .numbered("99023456716"),
            person("pieter-jan", man("Pieter-Jan", "", "Hoogenboezem"), GP, "Driebergen-Rijsenburg", "3971")
                    .in(ZEIST, MembershipKind.CO_LEADER, MembershipKind.QUALITY_CONSULTANT),
            person("ruth", woman("Ruth", "", "Salomons"), "psychotherapeut", "Middelburg", "4331")
                    .in(MIDDELBURG, MembershipKind.TRAINEE),
            person("thijs", man("Thijs", "", "Okkerse"), "gz-psycholoog", "Utrecht", "3511")
                    .in(ZEIST, MembershipKind.TRAINEE),
            office("wil", woman("Wil", "", "Verhagen-Aerts"), SocietyRole.SECRETARIAAT),
            office("koos", man("Koos", "", "Bontekoe"), SocietyRole.COMMISSIE),
            office("noor", woman("Noor", "el", "Idrissi"), SocietyRole.COMMISSIE),
            office("ada", woman("Ada", "van", "Zuylen van Nijevelt").withTitles("mr.", ""), SocietyRole.BESTUUR),
            office("jits", man("Jits", "", "Postma"), SocietyRole.PAM),
            office("bram", man("Bram", "de", "Boer"), SocietyRole.EINDREDACTIE, SocietyRole.REDACTIE),
            office("lotte", woman("Lotte", "", "Jansen"), SocietyRole.REDACTIE),
            office("joris", man("Joris", "", "Knol"), SocietyRole.BEHEER),
            office("fatma", woman("Fatma", "", "Yıldız"), SocietyRole.PRIVACY));

    private static PersonName woman(String given, String prefix, String surname) {
        return named("mevrouw", given, prefix, surname);
    }

    private static PersonName man(String given, String prefix, String surname) {
        return named("de heer", given, prefix, surname);
    }

    private static PersonName named(String address, String given, String prefix, String surname) {
        return PersonName.of(given, prefix, surname).withAddress(address).withInitials(given.charAt(0) + ".");
    }

    private static SampleCast person(String key, PersonName name, String profession, String town, String postcode) {
        return new SampleCast(key, name, profession, town, postcode, "", 0, List.of(), List.of());
    }

    private static SampleCast member(String key, PersonName name, String town, String postcode, int group) {
        return person(key, name, GP, town, postcode).in(group, MembershipKind.MEMBER);
    }

    private static SampleCast leader(String key, PersonName name, String town, String postcode, int group) {
        return person(key, name, "psychotherapeut", town, postcode).in(group, MembershipKind.LEADER);
    }

    private static SampleCast office(String key, PersonName name, SocietyRole... roles) {
        return new SampleCast(key, name, "", "", "", "", 0, List.of(), List.of(roles));
    }

    private SampleCast numbered(String number) {
        return new SampleCast(key, name, profession, town, postcode, number, group, kinds, roles);
    }

    private SampleCast in(int number, MembershipKind... as) {
        return new SampleCast(key, name, profession, town, postcode, big, number, List.of(as), roles);
    }

    boolean isIn(int number) {
        return group == number && number > 0;
    }

    boolean is(MembershipKind kind) {
        return kinds.contains(kind);
    }
}
