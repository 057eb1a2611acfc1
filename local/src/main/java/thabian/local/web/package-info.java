/// What the laptop's own pages are made of: markup that escapes by default, requests, answers.
@NullMarked
package thabian.local.web;

import org.jspecify.annotations.NullMarked;
