import Glibc

/// A C library that is opened when it is first needed, and not linked: programs start without it, and run where it is
/// missing.
package struct SharedLibrary {
  /// A function that is not there.
  package struct Missing: Error {}

  private let handle: UnsafeMutableRawPointer
  private let prefix: String

  /// Opens a library by the first of these names under which it is there; nil if it is not.
  ///
  /// - Parameter prefix: with what the names of its functions begin.
  package init?(_ names: [String], prefix: String = "") {
    guard let handle = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else { return nil }
    self.handle = handle
    self.prefix = prefix
  }

  /// The function of a name, without the prefix.
  package func find<Function>(_ name: String) throws(Missing) -> Function {
    guard let place = dlsym(handle, prefix + name) else { throw Missing() }
    return unsafeBitCast(place, to: Function.self)
  }

  /// Lets go of it.
  package func close() { dlclose(handle) }
}
