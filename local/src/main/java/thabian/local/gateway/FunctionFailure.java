package thabian.local.gateway;

/// A function threw; its message is the error message that Lambda reports.
public final class FunctionFailure extends Exception {
    /// Wraps what the function threw.
    public FunctionFailure(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
