/// HTTP as API Gateway hands it over: requests, answers, negotiation, forms, cookies, problems. It knows nothing of
/// seminars. Start with [thabian.http.ApiRequest].
@NullMarked
package thabian.http;

import org.jspecify.annotations.NullMarked;
