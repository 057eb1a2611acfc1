/// template.yaml as the laptop reads it: the file that is deployed, and nothing beside it.
@NullMarked
package thabian.local.template;

import org.jspecify.annotations.NullMarked;
