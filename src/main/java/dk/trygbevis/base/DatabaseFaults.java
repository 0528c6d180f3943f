package dk.trygbevis.base;

import java.sql.SQLTransientConnectionException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that cannot be reached from one that has answered no. */
public final class DatabaseFaults {

    private DatabaseFaults() {}

    /** Whether the error, or what caused it, is that the database does not answer: later it may. */
    public static boolean isGone(Throwable error) {
        return error instanceof DataAccessResourceFailureException
                || error instanceof QueryTimeoutException
                || error instanceof CannotCreateTransactionException
                || error instanceof TransactionSystemException
                || error instanceof SQLTransientConnectionException
                || (error.getCause() != null && error.getCause() != error && isGone(error.getCause()));
    }
}
