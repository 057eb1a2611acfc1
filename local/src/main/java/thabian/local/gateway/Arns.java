package thabian.local.gateway;

/// Names that would be Amazon's: region, account and ARNs of the laptop's resources.
public final class Arns {
    /// The region the laptop pretends to be in.
    public static final String REGION = "ap-southeast-1";
    /// An account nobody has.
    public static final String ACCOUNT = "000000000000";
    static final String API = "local";

    private Arns() {}

    /// Names a resource of a service.
    public static String of(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, REGION, ACCOUNT, resource);
    }

    /// Names one method of one path, as policies name it.
    static String ofMethod(String stage, String method, String path) {
        return of("execute-api", API + "/" + stage + "/" + method + path);
    }
}
