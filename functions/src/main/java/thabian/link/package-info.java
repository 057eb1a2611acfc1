/// Where everything is: the address of every page, file and route, each made once. What a page asks of itself behind
/// `?`, its search and its filters, it names, and [thabian.link.Query] writes it. Start with [thabian.link.Links].
@NullMarked
package thabian.link;

import org.jspecify.annotations.NullMarked;
