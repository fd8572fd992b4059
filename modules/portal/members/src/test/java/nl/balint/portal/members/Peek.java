package nl.balint.portal.members;

import nl.balint.portal.members.sample.SampleSociety;

/** Shows the rooms to whoever writes them: the visitor is the member whose id stands in the cookie "als". */
public final class Peek {

    private Peek() {}

    public static void main(String[] arguments) throws Exception {
        TestHouse house = new TestHouse();
        SampleSociety sample = arguments.length > 1 ? SampleSociety.whole() : SampleSociety.small();
        sample.sow(house.society.repository, house.register);
        house.clock.put("2026-11-21T10:00:00Z");
        TestRooms rooms = new TestRooms(house, Integer.parseInt(arguments[0]));
        for (String key : java.util.List.of("helene", "anne", "marieke", "wil", "ada")) {
            house.account(sample.person(key));
            System.getLogger("peek")
                    .log(
                            System.Logger.Level.INFO,
                            key + " " + sample.person(key).id());
        }
        Thread.currentThread().join();
        rooms.close();
    }
}
