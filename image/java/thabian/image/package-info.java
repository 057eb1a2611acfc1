/// The other way to deploy a function: as a container image, its classes on a plain class path, with an AOT cache that
/// was trained in the image itself. Start with [thabian.image.Launch], which runs there, and [thabian.image.Training],
/// which ran there before.
package thabian.image;
