package nl.balint.cms.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;

/** What people type to search. */
class UserQueryFuzzTest {

    private static final int MOST_CLAUSES = 16;

    @FuzzTest(maxDuration = "20s")
    void whateverIsTypedIsAQuery(@NotNull String text) {
        UserQuery query = UserQuery.parse(text);

        assertThat(query.wanted().size() + query.unwanted().size()).isLessThanOrEqualTo(MOST_CLAUSES);
        query.wanted().forEach(clause -> assertThat(clause.text()).isNotBlank());
    }
}
