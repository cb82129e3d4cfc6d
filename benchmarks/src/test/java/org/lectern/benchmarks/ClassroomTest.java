package org.lectern.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.lectern.database.Database;
import org.lectern.database.DatabaseSettings;

/** Nobody runs the benchmarks every day: this tells when the server has moved on without them. */
class ClassroomTest {
    private static final Path LECTERN = Path.of("..", "bin", "lectern");

    @Test
    void learnersCommitAndNavigate() throws Exception {
        try (WorkFolder folder = WorkFolder.create("classroom-test")) {
            Path data = folder.path().resolve("data");
            try (LecternProcess server = LecternProcess.serve(LECTERN.toRealPath(), data, "");
                    Database database = Database.open(DatabaseSettings.embedded(data))) {
                LecternClient admin = LecternClient.signIn(server.url());
                for (SampleCourse sample : SampleCourse.values()) {
                    Classroom classroom = new Classroom(
                            database.dataSource(), admin.publishPackage(sample.writeTo(folder)), sample.vocabulary());
                    classroom.grow(2);
                    for (Learner learner : classroom.open(server, 2)) {
                        learner.work();
                        learner.work();
                        learner.close();
                    }
                    assertEquals(List.of(2, 2), sequences(database.dataSource(), classroom), sample.name());
                }
                SequencedCourse deep = SequencedCourse.DEEP;
                Classroom sequenced = new Classroom(
                        database.dataSource(),
                        admin.publishPackage(deep.writeTo(folder.path().resolve("deep.zip"))),
                        Vocabulary.SCORM_2004);
                sequenced.grow(1);
                try (Learner learner = sequenced.open(server, 1).get(0)) {
                    Navigator navigator = new Navigator(learner);
                    navigator.work();
                    navigator.work();
                }
            }
        }
    }

    /** Numbers of the newest commits. */
    private static List<Integer> sequences(DataSource source, Classroom classroom) throws SQLException {
        try (var connection = source.getConnection();
                var find = connection.prepareStatement("""
                        select array_agg(p.sequence) from lecture_progress p
                          join lecture l on l.id = p.lecture_id join section s on s.id = l.section_id
                        where s.course_id = ? and p.sequence > 0""")) {
            find.setObject(1, classroom.course());
            try (var rows = find.executeQuery()) {
                rows.next();
                return List.of((Integer[]) rows.getArray(1).getArray());
            }
        }
    }
}
