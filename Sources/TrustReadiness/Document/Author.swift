import ReadinessModel

/// Who makes the changes of this session, as the preferences name them.
struct Author: Equatable, Sendable {
  /// Stays the same on this machine, whatever the name.
  var id: PersonID
  /// The name that histories show; may be empty.
  var name: String
  /// What they do, such as "Board secretary"; may be empty.
  var role: String
}
