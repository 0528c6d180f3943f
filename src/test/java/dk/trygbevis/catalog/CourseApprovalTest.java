package dk.trygbevis.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.trygbevis.accounts.Role;
import dk.trygbevis.testing.Actors;
import dk.trygbevis.testing.DatabaseTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

@DatabaseTest
class CourseApprovalTest {

    private static final int MANY = 8;
    private static final UUID ADMINISTRATOR = UUID.randomUUID();

    @Autowired
    private CourseApproval approval;

    @Autowired
    private CourseCatalog catalog;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forgetApprovals() {
        jdbc.sql("delete from course_approval where approved_by = :by")
                .param("by", ADMINISTRATOR)
                .update();
    }

    @Test
    void approvalIsRecordedWithWhoAndWhenAndInTheAuditLog() {
        String digest = digest();

        ApprovalOutcome outcome = administrator(() -> approval.approve(digest));

        assertThat(outcome).isInstanceOfSatisfying(ApprovalOutcome.Approved.class, approved -> {
            assertThat(approved.approval().approvedBy()).isEqualTo(ADMINISTRATOR);
            assertThat(listed(digest).approval()).isEqualTo(approved.approval());
        });
        assertThat(jdbc.sql("select actor from audit_entry where action = 'course-approved' and subject = :digest"
                                + " order by position desc")
                        .param("digest", digest)
                        .query(String.class)
                        .list())
                .first()
                .isEqualTo(ADMINISTRATOR.toString());
    }

    @Test
    void secondApprovalLeavesTheFirst() {
        String digest = digest();
        ApprovalOutcome.Approved first = (ApprovalOutcome.Approved) administrator(() -> approval.approve(digest));

        assertThat(administrator(() -> approval.approve(digest)))
                .isEqualTo(new ApprovalOutcome.AlreadyApproved(first.approval()));
    }

    @Test
    void ofManyAtOnceOneApprovesAndTheOthersLearnIt() throws Exception {
        String digest = digest();
        CyclicBarrier together = new CyclicBarrier(MANY);
        try (ExecutorService administrators = Executors.newFixedThreadPool(MANY)) {
            List<Future<ApprovalOutcome>> outcomes = administrators.invokeAll(Collections.nCopies(MANY, () -> {
                together.await();
                return administrator(() -> approval.approve(digest));
            }));

            int approved = 0;
            for (Future<ApprovalOutcome> outcome : outcomes) {
                approved += outcome.get() instanceof ApprovalOutcome.Approved ? 1 : 0;
            }
            assertThat(approved).isEqualTo(1);
        }
    }

    @Test
    void whatIsNotInTheLibraryCannotBeApproved() {
        assertThat(administrator(() -> approval.approve("0".repeat(64)))).isEqualTo(new ApprovalOutcome.NotPublished());
    }

    @Test
    void onlyAdministratorsApproveOrSeeTheList() {
        assertThatThrownBy(() -> approval.approve(digest()))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> Actors.as(ADMINISTRATOR, () -> approval.approve(digest()), Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Actors.as(ADMINISTRATOR, () -> approval.list(), Role.ORGANIZER))
                .isInstanceOf(AccessDeniedException.class);
    }

    private String digest() {
        return catalog.current("genkend-svindel").orElseThrow().digest();
    }

    private CourseVersionDetails listed(String digest) {
        List<CourseVersionDetails> all = administrator(approval::list);
        return all.stream()
                .filter(version -> version.digest().equals(digest))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T administrator(Supplier<T> act) {
        return Actors.as(ADMINISTRATOR, act, Role.ADMINISTRATOR);
    }
}
