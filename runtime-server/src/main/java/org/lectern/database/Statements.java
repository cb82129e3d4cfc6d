package org.lectern.database;

import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.TransactionFactory;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** Sets MyBatis up: how rows become records, and where the statements are. */
final class Statements {
    private Statements() {}

    /** Reads the mappers' statements. They can be executed once {@link #on} has said where. */
    static Configuration load(List<Class<?>> mappers) {
        Configuration configuration = new Configuration();
        // A record has one constructor: columns find its parameters by name, scorm_status to scormStatus.
        configuration.setArgNameBasedConstructorAutoMapping(true);
        configuration.setMapUnderscoreToCamelCase(true);
        // Both caches answer with what was read before: a statement must see what plain JDBC has written meanwhile.
        configuration.setCacheEnabled(false);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.getTypeHandlerRegistry().register(UUID.class, new UuidTypeHandler());
        configuration.getTypeHandlerRegistry().register(Instant.class, new InstantTypeHandler());
        configuration.getTypeHandlerRegistry().register(List.class, new ListTypeHandler());
        configuration.getTypeHandlerRegistry().register(ArrayLiteral.class, new ArrayLiteralTypeHandler());
        configuration.getTypeHandlerRegistry().register(TextArray.class, new TextArrayTypeHandler());
        configuration.getTypeHandlerRegistry().register(Object.class, new AnyTypeHandler(configuration));
        configuration.getTypeAliasRegistry().registerAlias("uuid", UUID.class);
        configuration.getTypeAliasRegistry().registerAlias("instant", Instant.class);
        mappers.forEach(mapper -> MapperFiles.add(configuration, mapper));
        return configuration;
    }

    static SqlSessionFactory on(DataSource source, Configuration statements) {
        statements.setEnvironment(new Environment("lectern", transactions(), source));
        return new SqlSessionFactoryBuilder().build(statements);
    }

    /** Setting autocommit back on is the pool's business; here, it would commit what a failing transaction has left. */
    private static TransactionFactory transactions() {
        Properties properties = new Properties();
        properties.setProperty("skipSetAutoCommitOnClose", "true");
        TransactionFactory factory = new JdbcTransactionFactory();
        factory.setProperties(properties);
        return factory;
    }
}
