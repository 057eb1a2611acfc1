package thabian.local.gateway;

import java.util.concurrent.TimeoutException;

/// Calls a function of the template, as Lambda's Invoke does: bytes in, bytes out.
@FunctionalInterface
public interface Invoker {
    /// Calls a function.
    ///
    /// @param function its logical id
    /// @throws TimeoutException if it took longer than its timeout
    /// @throws FunctionFailure if it threw
    byte[] invoke(String function, byte[] event) throws TimeoutException, FunctionFailure;
}
