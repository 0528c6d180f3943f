package dk.trygbevis.learning.exercises;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The choices in scenarios. One that was taken back is kept, for it tells as much as those that stand. */
@Component
public class ScenarioSteps {

    private final JdbcClient jdbc;

    ScenarioSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ScenarioProgress.Taken> path(UUID run) {
        return jdbc.sql("select scene, choice from scenario_step where run_id = :run and taken_back_at is null"
                        + " order by position")
                .param("run", run)
                .query((row, number) -> new ScenarioProgress.Taken(row.getString(1), row.getString(2)))
                .list();
    }

    public void take(UUID run, String scene, String choice, Instant now) {
        jdbc.sql("insert into scenario_step (run_id, position, scene, choice, taken_at)"
                        + " select :run, count(*) + 1, :scene, :choice, :now from scenario_step where run_id = :run")
                .param("run", run)
                .param("scene", scene)
                .param("choice", choice)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void takeBackLast(UUID run, Instant now) {
        jdbc.sql("update scenario_step set taken_back_at = :now where run_id = :run and position ="
                        + " (select max(position) from scenario_step where run_id = :run and taken_back_at is null)")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("run", run)
                .update();
    }
}
