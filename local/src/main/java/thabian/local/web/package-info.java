/// What the laptop's own pages are made of: markup that escapes by default, answers, Thai dates.
@NullMarked
package thabian.local.web;

import org.jspecify.annotations.NullMarked;
