/// API Gateway's requests and responses: parsing, problems, security headers, content negotiation.
@NullMarked
package thabian.web;

import org.jspecify.annotations.NullMarked;
