/// What the laptop's own pages are made of: markup that escapes by default, forms, replies.
@NullMarked
package thabian.local.web;

import org.jspecify.annotations.NullMarked;
