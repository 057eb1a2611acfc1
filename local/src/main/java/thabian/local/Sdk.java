package thabian.local;

import thabian.local.gateway.Arns;

/// What the AWS SDK takes from the environment on Lambda, set for this JVM.
public final class Sdk {
    private Sdk() {}

    /// Gives the SDK a region, credentials that are none, and the JDK's own HTTP client.
    public static void pretendCredentials() {
        System.setProperty("aws.region", Arns.REGION);
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        System.setProperty(
                "software.amazon.awssdk.http.service.impl",
                "software.amazon.awssdk.http.urlconnection.UrlConnectionSdkHttpService");
    }
}
