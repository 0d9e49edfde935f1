import Glibc

/// A call to the operating system that failed: which call, on what, and why.
package struct SystemError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The call's name, such as `write`.
  package var call: String
  /// The file or folder it was about.
  package var path: String
  /// The system's error number.
  package var code: Int32

  package init(_ call: String, _ path: String, code: Int32 = errno) {
    self.call = call
    self.path = path
    self.code = code
  }

  package var description: String { "\(call) \(path): \(String(cString: strerror(code)))" }

  /// The file or a folder above it is not there.
  package var isNotFound: Bool { code == ENOENT || code == ENOTDIR }
}
