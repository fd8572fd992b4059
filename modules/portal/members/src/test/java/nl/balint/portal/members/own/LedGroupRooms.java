package nl.balint.portal.members.own;

import nl.balint.portal.members.Group;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.TestHouse;
import nl.balint.portal.members.TestRooms;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** One house for all tests: opening it takes longer than they do. Each has a group of its own, led by somebody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LedGroupRooms {

    TestRooms rooms;
    TestHouse house;
    int number;
    Group group;
    Member leader;
    Member anne;
    Member stranger;
    String address;

    @BeforeAll
    void open() {
        rooms = new TestRooms();
        house = rooms.house;
    }

    @AfterAll
    void close() {
        rooms.close();
    }

    @BeforeEach
    void aGroupWithALeaderAndAMember() {
        LedGroup led = LedGroup.in(house);
        number = led.number();
        group = led.group();
        leader = led.leader();
        anne = led.anne();
        stranger = led.stranger();
        address = led.address();
    }
}
