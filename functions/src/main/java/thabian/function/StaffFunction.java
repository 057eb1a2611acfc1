package thabian.function;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import thabian.domain.Seminars;
import thabian.web.ApiResponse;

/// Answers the offices' staff, behind the authorizer.
public final class StaffFunction implements RequestStreamHandler {
    private final Routes routes = new Routes();

    /// As Lambda starts it.
    public StaffFunction() {
        this(Wiring.fromEnvironment());
    }

    /// Wired by somebody else.
    public StaffFunction(Wiring wiring) {
        Seminars seminars = wiring.seminars();
        StaffRoutes staff = new StaffRoutes(seminars);
        StaffApi api = new StaffApi(seminars, wiring.slots());
        routes.add("GET /api/staff/seminars", StaffRoutes.api(api::seminars))
                .add("GET /api/staff/seminars/{seminar}/registrants", StaffRoutes.api(staff.reading(api::registrants)));
    }

    /// Answers one request of API Gateway (payload 1.0).
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        routes.handle(event, answer, (_, problem) -> ApiResponse.problem(problem));
    }

    /// The routes it answers, as template.yaml names them.
    public Set<String> routes() {
        return routes.names();
    }
}
